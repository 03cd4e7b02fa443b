import type * as procedures from '../procedures';

type Procedures = typeof procedures;

/** Every procedure as the browser calls it: by its own name, with its own input, later. */
export type Server = {
  [K in keyof Procedures]: (input: Parameters<Procedures[K]>[1]) => Promise<AnswerOf<K>>;
};

export type AnswerOf<K extends keyof Procedures> = ReturnType<Procedures[K]>;

interface Runner {
  withSuccessHandler(then: (answer: unknown) => void): Runner;
  withFailureHandler(otherwise: (failure: Error) => void): Runner;
}

declare const google: { script: { run: Runner } };

/** Nothing that a procedure does may take longer; a call that isn't answered by then never will be. */
const LONGEST_WAIT = 45_000;

/** No answer came: whether the procedure ran is not known. */
export class LostConnection extends Error {}

/** Procedures of the add-on, over google.script.run. */
export const server: Server = new Proxy({} as Server, {
  get: (_, name) => (input: unknown) => ask(String(name), input),
});

function ask(name: string, input: unknown): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const lost = (sentence: string) => reject(new LostConnection(sentence));
    const late = setTimeout(() => lost('Sambungan terputus: tidak ada jawaban selama 45 detik.'), LONGEST_WAIT);
    const settle = <T>(then: (value: T) => void) => {
      return (value: T) => {
        clearTimeout(late);
        then(value);
      };
    };
    const runner = google.script.run
      .withSuccessHandler(settle(resolve))
      .withFailureHandler(settle((failure: Error) => lost(sentenceOf(failure))));
    (runner as unknown as Record<string, (input: unknown) => void>)[name]?.(input);
  });
}

/** A procedure that threw names its own error; anything else happened on the way. */
function sentenceOf(failure: Error): string {
  return failure.name === 'ScriptError' || failure.name === 'Error'
    ? `Permintaan tidak selesai: ${failure.message}`
    : 'Sambungan terputus sebelum ada jawaban.';
}
