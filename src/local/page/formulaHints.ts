/** What the caret stands in: the beginning of a function's name, or the arguments of a call. */
export interface FormulaPlace {
  /** The name being typed and where it begins. */
  name: { prefix: string; from: number } | null;
  /** The innermost open call, in capitals, and which of its parameters (from 0) the caret is in. */
  call: { name: string; parameter: number } | null;
}

const nothing: FormulaPlace = { name: null, call: null };

/** Reads a formula up to the caret. Texts in quotes and array braces are passed over. */
export function formulaPlace(text: string, caret: number): FormulaPlace {
  if (!text.startsWith('=')) return nothing;
  const open: { name: string; parameter: number }[] = [];
  let word = '';
  let quote = '';
  for (let position = 1; position < caret; position++) {
    const letter = text[position] ?? '';
    if (quote) {
      if (letter === quote) quote = '';
      continue;
    }
    if (/[\p{L}\p{N}_.]/u.test(letter)) {
      word += letter;
      continue;
    }
    if (letter === '"' || letter === "'") quote = letter;
    else if (letter === '(' || letter === '{')
      open.push({ name: letter === '(' ? word.toUpperCase() : '', parameter: 0 });
    else if (letter === ')' || letter === '}') open.pop();
    else if (letter === ';') {
      const call = open.at(-1);
      if (call) call.parameter++;
    }
    word = '';
  }
  if (quote) return nothing;
  const goesOn = /[\p{L}\p{N}_.(]/u.test(text[caret] ?? '');
  const isName = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(word) && !goesOn;
  const call = open.findLast((candidate) => candidate.name !== '') ?? null;
  return { name: isName ? { prefix: word.toUpperCase(), from: caret - word.length } : null, call };
}
