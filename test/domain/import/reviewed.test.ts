import { flag, oneOf } from '../../../src/cells/oneOf';
import { choicesOf } from '../../../src/domain/import/reviewed';

test('what a column takes is offered in people’s words where it has them, else as it is written', () => {
  expect(choicesOf(flag)).toEqual([
    { value: 'YA', label: 'YA' },
    { value: 'TIDAK', label: 'TIDAK' },
  ]);
  const condition = oneOf(['B', 'RR'], {}, ['baik', 'rusak ringan']);
  expect(choicesOf(condition)).toEqual([
    { value: 'B', label: 'Baik' },
    { value: 'RR', label: 'Rusak ringan' },
  ]);
  expect(choicesOf({ ...flag, choices: undefined } as never)).toEqual([]);
});
