import { openOffice } from '../../src/local/testing';
import { builtDist } from './dist';

/** What Prakiraan says with a target that it can't compute for: label, value and meaning of each figure, and its sentence. */
function toldWith(target: string) {
  const office = openOffice({ dist: builtDist(), now: '2026-11-24T10:00' });
  office.call('siapkanLembarKerja');
  office.call('isiDataContoh');
  const line = office.values('Pengaturan!A1:A99').findIndex(([name]) => name === 'tanggal_target') + 1;
  office.type(`Pengaturan!B${line}`, target);
  office.menu('Hitung prakiraan');
  const rows = office.values('Prakiraan!A1:D40').map((row) => row.map(String));
  const meaning = (label: RegExp) => rows.find(([first = '']) => label.test(first))?.[3] ?? '';
  return {
    meaning,
    text: rows
      .map(([first]) => first)
      .join(' ')
      .replace(/\s+/g, ' '),
  };
}

test('a target that has passed: the queue of cards says which day it is of, and why', () => {
  const { meaning } = toldWith('02-11-2026');
  expect(meaning(/^Kartu yang menunggu dicetak/)).toMatch(
    /Dihitung untuk \d\d-\d\d-2027, setengah tahun lagi, karena tanggal target tidak di depan\.$/,
  );
});

test('a target beyond two years: each figure for it says how far it was computed', () => {
  const { meaning, text } = toldWith('31-12-2099');
  const cut = /Dihitung hanya sampai \d\d-\d\d-2028, dua tahun ke depan, karena target 31-12-2099 lebih jauh\./;
  expect(meaning(/^Kartu yang menunggu dicetak/)).toMatch(cut);
  expect(meaning(/^Peluang tuntas/)).toMatch(cut);
  expect(text).toMatch(cut);
});

test('a target ahead needs no such word', () => {
  const { meaning, text } = toldWith('30-06-2027');
  expect(meaning(/^Kartu yang menunggu dicetak/) + meaning(/^Peluang tuntas/) + text).not.toMatch(
    /Dihitung (untuk|hanya)/,
  );
});
