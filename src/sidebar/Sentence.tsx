import { unbroken } from './unbroken';

/** The sentence that matters, large; what is said after it, quietly below. */
export function Sentence({ children }: { children: string }) {
  // Without a lookbehind: Safari before 16.4 would refuse the whole script.
  const [first = '', ...rest] = unbroken(children)
    .replace(/([.!?]) (?=\p{Lu})/gu, '$1\n')
    .split('\n');
  return (
    <div>
      <p class="sentence">{first}</p>
      {rest.length > 0 && <p class="aside">{rest.join(' ')}</p>}
    </div>
  );
}
