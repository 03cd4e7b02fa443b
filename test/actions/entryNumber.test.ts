import { balikkanEntri } from '../../src/actions/balikkanEntri';

/** As people write the number of an entry, and as the product's own sentences do. */
test.each([
  [36, '36'],
  ['36', '36'],
  ['No 36', '36'],
  ['no. 36.', '36'],
  ['No36', '36'],
  ['Nomor 36', '36'],
  ['#36', '36'],
  ['1.234', '1234'],
  ['No 1.234', '1234'],
  ['No 12.345', '12345'],
])('%j is entry %s', (typed, id) => {
  expect(balikkanEntri.fields.id.cell.read(typed)).toEqual({ ok: true, value: id });
});

test.each(['', 'tiga', '1,5', 'No', '12.34', '-3'])('%j is no number of an entry', (typed) => {
  const { id } = balikkanEntri.fields;
  const reading = id.cell.read(typed);
  if (reading.ok) expect(reading.value).not.toMatch(/^\d+$/);
  else expect(reading.expected).toBe('nomor entri, seperti di kolom No lembar Persediaan');
});
