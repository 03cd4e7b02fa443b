import { abk, jemputBola, suratPermohonan } from '../../src/reports';
import { basisOf } from '../../src/reports/forecast/kept/basis';
import { FORECAST_TABLES, officeModel } from '../../src/reports/forecast/model/officeModel';
import { planFigure } from '../../src/reports/forecast/words/needFigures';
import { readTables } from '../../src/tables/table';
import { gridsOf, pageOf, recordingSet, setting, type Typed, type TypedRow, textOf, wall } from './office';

const fixed = (name: Parameters<typeof setting>[0], value: number): TypedRow => ({
  ...setting(name, value),
  rendah: value,
  tinggi: value,
});
const crew = (bezetting: number, jamPerHari = 7.5): TypedRow[] => [
  { jabatan: 'Operator', bagian: 'PEREKAMAN', bezetting, jamPerHari },
];
const sets = (count: number): TypedRow[] =>
  Array.from({ length: count }, (_, index) => recordingSet(index + 1, 'R')).flat();

/** A set records 9 a day and a person takes 10 minutes: in 6.9 hours an operator has time for 41.4, four sets and a half. */
const OFFICE: Typed = {
  desa: [{ kode: 'D1', nama: 'Porong', wajibKtp: 10_000, sudahRekam: 9000 }],
  aset: sets(2),
  petugas: crew(1),
  pengaturan: [
    ...[fixed('orang_per_set_hari', 9), fixed('menit_rekam', 10), fixed('terjangkau', 1)],
    ...[setting('cetak_di_kecamatan', 'TIDAK'), setting('tanggal_target', wall('2026-12-22'))],
  ],
};
const BY_TIME =
  'Operator dihitung menurut waktunya, bukan satu orang per alat: di loket seorang operator sanggup merekam 41,4 orang sehari (10,0 menit seorang) dan satu set 9,0 orang sehari, jadi satu operator cukup untuk 4 set bergantian; keluar jemput bola tiap set membawa satu operator.';

const modelOf = (typed: Typed) => {
  const grids = gridsOf(typed);
  const read = readTables(FORECAST_TABLES, (sheet) => grids[sheet] ?? null);
  return { model: officeModel(read, '2026-11-24T10:00'), read };
};
const said = (report: Parameters<typeof pageOf>[0], typed: Typed) => textOf(pageOf(report, typed)).replace(/\s+/g, ' ');

/** The letter of a plan with so many sets and operators more. */
function letter(more: { sets: number; recordingOperators: number }, typed: Typed): string {
  const { model, read } = modelOf(typed);
  const forecast = {
    ...{ id: 'R-1', waktu: wall('2026-11-24', '09:00'), tunggakan: 1000, menahan: 'set', kalimat: 'Tuntas.' },
    angka: JSON.stringify([{ key: 'rencana', more }]),
    dasar: basisOf(read.desa.rows, read.aset.rows, model.settings, '2026-11-24'),
  };
  return said(suratPermohonan, { ...typed, arsipPrakiraan: [forecast] });
}

test('one operator at four sets: letter, ABK and Prakiraan count operators the same way, and say which', () => {
  expect(letter({ sets: 2, recordingOperators: 1 }, OFFICE)).toContain(
    `Rencana itu memakai 2 operator perekaman (sekarang 1; menurut ABK 1): ABK menghitung beban rata-rata setahun, rencana mengejar tanggal target. ${BY_TIME}`,
  );
  expect(said(abk, OFFICE)).toContain(`karena itu untuk tuntas pada tanggal target. ${BY_TIME}`);
  expect(said(abk, OFFICE)).not.toContain('perlu satu orang selama');
  const { model } = modelOf(OFFICE);
  const [figure] = planFigure(model, {
    ...{
      plan: {
        kind: 'infeasible',
        largest: { plan: model.plan, probability: 0 },
        binding: { headline: { resource: 'sets', share: 1 } },
        shortfall: null,
      },
    },
    ...{ machinesToo: null, forecast: { recording: { binding: { headline: { resource: 'sets', share: 1 } } } } },
  } as never);
  expect(figure?.origin.sentence).toContain(BY_TIME);
});

test('a plan with an operator for each set needs no such word in the letter', () => {
  expect(letter({ sets: 2, recordingOperators: 3 }, OFFICE)).toContain('Rencana itu memakai 4 operator perekaman');
  expect(letter({ sets: 2, recordingOperators: 3 }, OFFICE)).not.toContain('bukan satu orang per alat');
});

test('the letter doesn’t tell as a fact what is assumed of people whom Petugas doesn’t list', () => {
  expect(letter({ sets: 2, recordingOperators: 1 }, { ...OFFICE, petugas: [] })).toContain(
    '3 operator perekaman (sekarang dianggap 2; menurut ABK 1)',
  );
});

test.each([
  // Operators, sets ready, sets that go: who is left can turn from set to set, 4.6 of them.
  [2, 4, 1, 'di loket kecamatan tinggal 3 set yang bergantian dilayani 1 operator.'],
  [3, 4, 2, 'di loket kecamatan tinggal 2 set yang bergantian dilayani 1 operator.'],
  [3, 4, 1, 'di loket kecamatan tinggal 3 set yang bergantian dilayani 2 operator.'],
  [4, 4, 2, 'di loket kecamatan tinggal 2 set.'],
  [2, 4, 2, 'pada hari itu tidak ada yang merekam di loket kecamatan, karena operator'],
])(
  'Jemput Bola leaves at the counter what its operators can turn to: %i, %i sets, %i go',
  (people, ready, out, words) => {
    const typed = {
      ...OFFICE,
      ...{ aset: sets(ready), petugas: crew(people) },
      pengaturan: [...(OFFICE.pengaturan ?? []), setting('set_jemput_bola', out)],
    };
    expect(said(jemputBola, typed)).toContain(words);
  },
);
