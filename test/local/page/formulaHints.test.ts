import { formulaPlace } from '../../../src/local/page/formulaHints';

/** The bar stands for the caret. */
function at(text: string) {
  const caret = text.indexOf('|');
  return formulaPlace(text.replace('|', ''), caret);
}

describe('the place of the caret in a formula', () => {
  test('is in a name while its beginning is typed', () => {
    expect(at('=ktp_er|').name).toEqual({ prefix: 'KTP_ER', from: 1 });
    expect(at('=1+SUM(A1;KTP|)').name).toEqual({ prefix: 'KTP', from: 10 });
  });

  test('is in no name within a number, before more of the name, or after a bracket', () => {
    expect(at('=12|').name).toBeNull();
    expect(at('=KT|P').name).toBeNull();
    expect(at('=SUM|(A1)').name).toBeNull();
    expect(at('=SUM(|').name).toBeNull();
    expect(at('KTP|').name).toBeNull();
  });

  test.each([
    ['=KTP_ERLANG_C(|', 'KTP_ERLANG_C', 0],
    ['=KTP_ERLANG_C(10; |', 'KTP_ERLANG_C', 1],
    ['=KTP_WISN(SUM(A1;B1); 2; |', 'KTP_WISN', 2],
    ['=KTP_WISN(SUM(A1;|', 'SUM', 1],
    ['=SUM({1;2;3};|', 'SUM', 1],
    ['=SUM({1;|', 'SUM', 0],
    ['=SUM("a;b(";|', 'SUM', 1],
    ["=SUM('Buku; kas'!A1;|", 'SUM', 1],
    ['=SUM((1;|', 'SUM', 0],
  ])('%s', (text, name, parameter) => {
    expect(at(text).call).toEqual({ name, parameter });
  });

  test('is nowhere inside a text or after the call is closed', () => {
    expect(at('=SUM("KTP|')).toEqual({ name: null, call: null });
    expect(at('=SUM(1)|').call).toBeNull();
  });
});
