import { emptyOffice, type Kept, keep, type Office, posted, tabOf } from '../attack/offices';

let kept: Kept | undefined;
/** An office with 500 blanko and three prints. */
function office(): Office {
  kept ??= (() => {
    const made = emptyOffice();
    for (const [at, jumlah] of ['500', '40', '30', '20'].entries()) {
      const action = at === 0 ? 'terimaBarang' : 'catatCetak';
      posted(made, action, { barang: 'BLANKO', jumlah, tanggal: `${20 + at}-11-2026` }, `e${at}`);
    }
    return keep(made);
  })();
  return kept.open();
}

const change = (of: Office, request: Parameters<Office['host']['changeStructure']>[0]) =>
  expect(of.host.changeStructure(request)).toMatchObject({ ok: true });

function told(of: Office): unknown[] {
  of.call('periksa');
  const lines = of.values(`Periksa!A4:C${Math.max(4, of.sheet('Periksa').lastRow())}`);
  return lines.filter(([sheet]) => sheet === 'Persediaan').map(([, place, sentence]) => [place, sentence]);
}

describe('entries of which Riwayat tells nothing', () => {
  const untold = (numbers: string) => expect.stringMatching(new RegExp(`^${numbers} ada di lembar ini tetapi tidak`));

  test('are none in an office that nobody touched', () => {
    expect(told(office())).toEqual([]);
  });

  test.each([true, false])('are named once with their range, whether or not an anchor is kept (%s)', (isAnchored) => {
    const of = office();
    change(of, { kind: 'deleteSheet', sheet: of.sheet('Riwayat').id });
    of.menu('Siapkan lembar kerja');
    if (!isAnchored) of.workbook.documentProperties.clear();
    // Where nothing says that the last was done, it may have stopped half way: it is finished by what the journal tells.
    expect(told(of)).toEqual([['baris 2', untold(isAnchored ? 'No 1 sampai 4' : 'No 1 sampai 3')]]);
    expect(of.sheet('Riwayat').lastRow()).toBe(isAnchored ? 1 : 2);
  });

  test('are named when one row of Riwayat is gone, and are those of a range that begins before others', () => {
    const of = office();
    const line = of
      .values(`Riwayat!E1:E${of.sheet('Riwayat').lastRow()}`)
      .findIndex(([objek]) => objek === 'Persediaan No 2');
    tabOf(of, 'Riwayat').values.set(line + 1, 5, '');
    expect(told(of)).toEqual([['baris 3', untold('No 2')]]);
    tabOf(of, 'Riwayat').values.set(line + 1, 5, 'Persediaan No 1 sampai 3');
    expect(told(of)).toEqual([]);
  });
});

test('Dasbor counts what was noted since where Riwayat has its times by now', () => {
  const of = office();
  change(of, { kind: 'insertColumns', sheet: of.sheet('Riwayat').id, at: 1, count: 2 });
  of.setNow('2026-11-24T10:07');
  of.call('perbaruiLaporan');
  expect(of.value('Dasbor!C1')).toBe('');
  of.setNow('2026-11-24T10:09');
  posted(of, 'catatCetak', { barang: 'BLANKO', jumlah: '3' }, 'since');
  expect(of.value('Dasbor!C1')).toBe('Sesudah itu ada 1 catatan baru; pilih SiapKTP > Perbarui laporan.');
});

test('set-up clears what an older version of Periksa, with a longer list, left below', () => {
  const of = office();
  of.call('periksa');
  const before = of.values('Periksa!A1:C504');
  change(of, { kind: 'insertRows', sheet: of.sheet('Periksa').id, at: 505, count: 400 });
  tabOf(of, 'Periksa').values.set(505, 3, 'dari daftar yang lebih panjang');
  tabOf(of, 'Periksa').values.set(900, 1, 'Aset');
  of.menu('Siapkan lembar kerja');
  expect(
    of
      .values('Periksa!A505:C900')
      .flat()
      .filter((cell) => cell !== ''),
  ).toEqual([]);
  expect(of.values('Periksa!A1:C504')).toEqual(before);
});
