import * as functions from '../../src/functions';

describe('the custom functions', () => {
  describe.each(Object.entries(functions))('%s', (_, { summary, params, returns }) => {
    const texts = [summary, returns, ...Object.values(params).map((parameter) => parameter.hint)];

    test('is explained in plain Indonesian lines that the formula bar can show', () => {
      for (const text of texts) {
        expect(text).toMatch(/^[A-Z].{8,200}\.$/);
        // Markup and the end of a comment would break the hint; these words are English.
        expect(text).not.toMatch(/[<>]|\*\/|\b(the|of|rows?|range|default|value)\b/i);
      }
    });

    test('has an example that an Indonesian sheet reads: `;` between arguments, no decimals', () => {
      for (const { example } of Object.values(params)) {
        expect(example).not.toBe('');
        expect(example).not.toMatch(/,|\d\.\d/);
      }
    });
  });
});
