import { Whole } from './Whole';

/** The sentence that matters, large; what is said after it, quietly below. */
export function Sentence({ children }: { children: string }) {
  // Without a lookbehind: Safari before 16.4 would refuse the whole script.
  const [first = '', ...rest] = children.replace(/([.!?]) (?=\p{Lu})/gu, '$1\n').split('\n');
  return (
    <div>
      <p class="sentence">
        <Whole>{first}</Whole>
      </p>
      {rest.length > 0 && (
        <p class="aside">
          <Whole>{rest.join(' ')}</Whole>
        </p>
      )}
    </div>
  );
}
