/** The parts of a formula that matter for separators and references; everything else is `text`. */
export interface Token {
  kind: 'string' | 'reference' | 'number' | 'separator' | 'open' | 'close' | 'brace' | 'unbrace' | 'name' | 'text';
  text: string;
}

const SHEET = String.raw`(?:'(?:[^']|'')+'|[A-Za-z_\u00c0-\uffff][\w.\u00c0-\uffff]*)!`;
const CELL = String.raw`\$?[A-Za-z]{1,3}\$?\d+`;
const REFERENCE = new RegExp(
  String.raw`^(?:${SHEET})?(?:${CELL}(?::(?:${CELL}|\$?[A-Za-z]{1,3}|\$?\d+))?|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}(?:\$?\d+)?|\$?\d+:\$?\d+)(?![\w(.!])`,
);
const NAME = /^[A-Za-z_\u00c0-\uffff][\w.\u00c0-\uffff]*/;

/** `decimal` is `,` for formulas typed in a locale that writes numbers so. Joining the texts gives the formula back. */
export function tokenize(formula: string, decimal: ',' | '.' = '.'): Token[] {
  const number = decimal === ',' ? /^\d+(?:,\d+)?(?:[eE][+-]?\d+)?/ : /^(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?/;
  const tokens: Token[] = [];
  let rest = formula;
  const take = (kind: Token['kind'], text: string) => {
    tokens.push({ kind, text });
    rest = rest.slice(text.length);
  };
  while (rest !== '') {
    const first = rest[0]!;
    if (first === '"') take('string', /^"(?:[^"]|"")*"?/.exec(rest)![0]);
    else if (REFERENCE.test(rest)) take('reference', REFERENCE.exec(rest)![0]);
    else if (number.test(rest)) take('number', number.exec(rest)![0]);
    else if (NAME.test(rest)) take('name', NAME.exec(rest)![0]);
    else if (first === '(') take('open', first);
    else if (first === ')') take('close', first);
    else if (first === '{') take('brace', first);
    else if (first === '}') take('unbrace', first);
    else if (first === ';' || first === ',' || first === '\\') take('separator', first);
    else if (first === "'") take('text', /^'(?:[^']|'')*'?!?/.exec(rest)![0]);
    else take('text', first);
  }
  return tokens;
}

/** Whether the formula is one call of this function and nothing around it. */
export function isWholeCall(formula: string, name: string): boolean {
  const tokens = tokenize(formula.slice(1)).filter(({ kind, text }) => kind !== 'text' || text.trim() !== '');
  if (tokens[0]?.text.toUpperCase() !== name.toUpperCase() || tokens[1]?.kind !== 'open') return false;
  let depth = 0;
  for (let i = 1; i < tokens.length; i += 1) {
    if (tokens[i]!.kind === 'open') depth += 1;
    if (tokens[i]!.kind === 'close') depth -= 1;
    if (depth === 0) return i === tokens.length - 1;
  }
  return false;
}

/** The engine knows TRUE and FALSE as functions only. */
export function truthsAsCalls(formula: string): string {
  if (!/true|false/i.test(formula)) return formula;
  const tokens = tokenize(formula);
  return tokens
    .map(({ kind, text }, i) =>
      kind === 'name' && /^(true|false)$/i.test(text) && tokens[i + 1]?.kind !== 'open' ? `${text}()` : text,
    )
    .join('');
}

/** The engine ends a text at the first quotation mark, doubled or not, and takes what follows a backslash along. */
export function quotesAsCalls(formula: string): string {
  if (!/""|\\/.test(formula)) return formula;
  return tokenize(formula)
    .map(({ kind, text }) => (kind === 'string' && /.""|\\/.test(text) ? joinedPieces(text) : text))
    .join('');
}

/** `"a ""b"""` as `("a "&CHAR(34)&"b"&CHAR(34))`. */
function joinedPieces(literal: string): string {
  const pieces = literal.slice(1, -1).match(/""|\\|[^"\\]+/g) ?? [];
  const called = pieces.map((piece) => (piece === '""' ? 'CHAR(34)' : piece === '\\' ? 'CHAR(92)' : `"${piece}"`));
  return `(${called.join('&')})`;
}
