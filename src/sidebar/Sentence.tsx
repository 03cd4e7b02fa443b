/** The sentence that matters, large; what is said after it, quietly below. */
export function Sentence({ children }: { children: string }) {
  const [first = '', ...rest] = children.split(/(?<=[.!?]) (?=\p{Lu})/u);
  return (
    <div>
      <p class="sentence">{first}</p>
      {rest.length > 0 && <p class="aside">{rest.join(' ')}</p>}
    </div>
  );
}
