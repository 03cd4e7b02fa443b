import { exampleRemark, isExampleRemark } from '../../src/domain/exampleRemark';

test('a remark is the example’s where it begins as one and names what the example is of', () => {
  expect(exampleRemark('Tabel 2, Porong 2021')).toBe('Contoh: Tabel 2, Porong 2021');
  const remarks = [exampleRemark('Tabel 2, Porong 2021'), exampleRemark('Sidoarjo'), 'Milik Porong 2021', '', null];
  expect(remarks.map(isExampleRemark)).toEqual([true, false, false, false, false]);
});
