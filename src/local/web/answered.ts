import type { Answer } from '../protocol';

/** A page sends again what it has no answer to, one request after the other: an answer this old is asked by nobody. */
const MOST_KEPT = 200;

/** Answers already given, so that a request sent again is answered again and not carried out again. */
export class Answered {
  readonly #answers: Map<string, Answer>;

  /** `before`: from an earlier run of the program. */
  constructor(before: Iterable<readonly [id: string, answer: Answer]> = []) {
    this.#answers = new Map(before);
  }

  once(id: string | undefined, act: () => Answer): Answer {
    if (id === undefined) return act();
    const before = this.#answers.get(id);
    if (before) return before;
    const answer = act();
    this.#answers.set(id, answer);
    const [oldest] = this.#answers.keys();
    if (this.#answers.size > MOST_KEPT && oldest !== undefined) this.#answers.delete(oldest);
    return answer;
  }
}
