import { answerForecast } from '../../../src/reports/forecast/answers/answer';
import { keepFigures, keptFigures } from '../../../src/reports/forecast/kept/keptFigures';
import { FORECAST_TABLES, officeModel } from '../../../src/reports/forecast/model/officeModel';
import { inGroups } from '../../../src/reports/forecast/words/figureGroups';
import { forecastFigures } from '../../../src/reports/forecast/words/figures';
import { originLines } from '../../../src/reports/forecast/words/originLines';
import { INPUTS } from '../../../src/reports/forecast/words/origins';
import { tableOrigins } from '../../../src/reports/forecast/words/tableOrigins';
import { arsipPrakiraan } from '../../../src/tables/arsipPrakiraan';
import { everyTable } from '../../../src/tables/every';
import { readTables } from '../../../src/tables/table';
import { entry, FULL, gridsOf, paperDesa, recordingSet, setting, type Typed, wall, weekdays } from '../office';
import { NO_PAST } from './noPast';

const NOW = '2026-11-24T10:00';

function forecastOf(typed: Typed) {
  const grids = gridsOf(typed);
  const model = officeModel(
    readTables(FORECAST_TABLES, (sheet) => grids[sheet] ?? null),
    NOW,
  );
  const answer = answerForecast(model, { seed: 1, replications: 40, milliseconds: () => 0, budgetMilliseconds: 1000 });
  return {
    model,
    tables: tableOrigins(model, answer),
    figures: forecastFigures(model, answer, { history: { tests: [], impossible: null }, past: NO_PAST }),
  };
}

const TWO_LOTS: Typed = {
  ...FULL,
  persediaan: [
    entry('2026-08-03', 'TERIMA', 3000),
    entry('2026-10-05', 'TERIMA', 2000),
    entry('2026-11-03', 'CETAK', 40),
    ...['RIBBON', 'FILM'].flatMap((barang) => [
      entry('2026-08-03', 'TERIMA', 3, { barang }),
      entry('2026-10-05', 'TERIMA', 2, { barang }),
    ]),
  ],
};

const GOING_OUT: Typed = {
  ...TWO_LOTS,
  pengaturan: [...(TWO_LOTS.pengaturan ?? []), setting('hari_jemput_bola', 5)],
  pesanan: ['BLANKO', 'RIBBON', 'FILM'].map((barang, index) => ({
    ...{ id: `PS-${index + 1}`, tanggal: wall('2026-11-16'), barang, jumlah: 20 },
  })),
};

const OFFICES: [string, Typed][] = [
  ['an office with everything', TWO_LOTS],
  ['defaults alone', { desa: paperDesa }],
  ['an empty workbook', {}],
  ['cards printed at the Dinas', { desa: paperDesa, pengaturan: [setting('cetak_di_kecamatan', 'TIDAK')] }],
];

test.each(OFFICES)('every number of %s stands under a heading of its kind, each once', (_, typed) => {
  const { figures } = forecastOf(typed);
  const groups = inGroups(figures);
  expect(groups.map(({ heading }) => heading)).not.toContain('Lainnya');
  expect(new Set(groups.flatMap((group) => group.figures))).toEqual(new Set(figures));
  expect(groups.flatMap((group) => group.figures)).toHaveLength(figures.length);
  // No heading over a list as long as the one it divides.
  for (const group of groups) expect(group.figures.length).toBeLessThanOrEqual(6);
});

test.each(OFFICES)('every number of %s says what went in, with the cell, and how it was computed', (_, typed) => {
  const sheets = everyTable.map(({ sheet }) => sheet);
  const { figures: single, tables } = forecastOf(typed);
  const figures = [...single, ...tables.map((table) => ({ ...table, key: table.label }))];
  // Without a backlog there are no dates to tell, and no table of what was played.
  expect(figures.length).toBeGreaterThan(typed.desa ? 8 : 3);
  for (const { key, origin } of figures) {
    expect({ key, inputs: origin.inputs.length }).not.toEqual({ key, inputs: 0 });
    for (const { text, basis, place } of origin.inputs) {
      expect({ key, known: sheets.includes(place.sheet), line: place.line >= 1 }).toEqual({
        key,
        known: true,
        line: true,
      });
      expect(`${key}: ${text} (${basis})`).not.toMatch(/NaN|Infinity|undefined|null|: {2}|\(\)/);
    }
    expect(`${key}: ${origin.sentence}`).toMatch(/^[\w, -]+: .{40,}\.$/);
    expect(origin.sentence).not.toMatch(/NaN|Infinity|undefined|null|\.\./);
    if (key !== 'tunggakan')
      expect(`${key}: ${origin.sentence}`).toMatch(/[Yy]ang (paling )?(menahan|menentukan)|Tidak ada pekerjaan/);
  }
});

test('each assumption that figures are said to rest on is one of the forecast', () => {
  const labels = forecastOf(GOING_OUT).model.grounds.assumptions.map(({ label }) => label);
  expect(
    Object.values(INPUTS)
      .flat()
      .filter((label) => !labels.includes(label)),
  ).toEqual([]);
});

test('each assumption goes into some figure', () => {
  const { model, figures } = forecastOf(GOING_OUT);
  const used = new Set(figures.flatMap(({ origin }) => origin.inputs.map(({ text }) => text)));
  const unused = model.grounds.assumptions.filter(
    ({ label }) => ![...used].some((text) => text.startsWith(`${label}:`)),
  );
  expect(unused.map(({ label }) => label)).toEqual([]);
});

test('a date says in how many of the futures it held', () => {
  const { figures } = forecastOf(TWO_LOTS);
  const found = figures.find(({ key }) => key === 'rekam80');
  expect(found?.origin.sentence).toContain(
    `40 kemungkinan jalannya kantor dengan masukan ini: 32 di antaranya tuntas direkam paling lambat ${found?.value}`,
  );
});

test('what the archive keeps comes back as it was, and fits its cell; an older one has no origins', () => {
  const { figures } = forecastOf(TWO_LOTS);
  const text = keepFigures(figures);
  expect(keptFigures(text)).toEqual(figures);
  expect(arsipPrakiraan.columns.angka.cell.read(text).ok).toBe(true);
  const { origin: _, ...plain } = figures[0]!;
  expect(keptFigures(JSON.stringify([plain]))).toEqual([{ ...plain, origin: null }]);
  // Inputs were once kept in full.
  const inputs = [{ text: 'Set', basis: 'lembar Aset', place: { sheet: 'Aset', line: 2, column: 3 } }];
  const once = { angka: [{ ...plain, origin: { inputs: [0], sentence: 'Begitu.' } }], masukan: inputs };
  expect(keptFigures(JSON.stringify(once))).toEqual([{ ...plain, origin: { inputs, sentence: 'Begitu.' } }]);
});

test('on the sheet a figure with the inputs of an earlier one leads there', () => {
  const { figures } = forecastOf(TWO_LOTS);
  const [first, second] = figures.filter(({ key }) => key === 'rekam50' || key === 'rekam80');
  const lines = originLines([first!, second!], 520, 'Prakiraan', 71);
  const again = lines.find(({ text }) => text === second!.label);
  expect(again?.input).toEqual({
    text: `sama dengan "${first!.label}"`,
    to: { sheet: 'Prakiraan', line: 71, column: 1 },
  });
  expect(lines.slice(0, first!.origin.inputs.length).map(({ input }) => input?.to)).toEqual(
    first!.origin.inputs.map(({ place }) => place),
  );
  // What goes in beside the inputs of an earlier one stands alone; together nothing is missing.
  const card = figures.find(({ key }) => key === 'kartu80')!;
  const [leads, ...links] = originLines([first!, card], 520, 'Prakiraan', 71)
    .slice(lines.indexOf(again!))
    .flatMap(({ input }) => input ?? []);
  expect(leads).toEqual({ text: `semua di "${first!.label}", dan:`, to: { sheet: 'Prakiraan', line: 71, column: 1 } });
  const told = [...first!.origin.inputs, ...links.map(({ text }) => ({ text }))].map(({ text }) => text);
  expect([...told].sort()).toEqual(card.origin.inputs.map(({ text }) => text).sort());
  // Every piece of both sentences is there, in order.
  expect(
    lines
      .filter(({ first: isFirst }) => !isFirst)
      .map(({ text }) => text)
      .join(' ')
      .replace(/ +/g, ' ')
      .trim(),
  ).toBe(`${first!.origin.sentence} ${second!.origin.sentence}`);
});

/** What an input under "dari mana?" says, as a number: "Listrik: waktu siap: 99 % dari jam layanan" is 0.99. */
function told(inputs: readonly { text: string }[], label: string): number {
  const text = inputs.find((input) => input.text.startsWith(`${label}: `))?.text.slice(label.length + 2) ?? '';
  const number = Number(/^[\d.,]+/.exec(text)?.[0].replaceAll('.', '').replace(',', '.'));
  return /^[\d,]+ %/.test(text) ? number / 100 : number;
}

const withTwoSets = forecastOf({ desa: paperDesa, aset: [...recordingSet(1, 'A'), ...recordingSet(2, 'A')] });

test('the plain division can be done by hand from what "dari mana?" shows', () => {
  const { figures } = withTwoSets;
  const { value, origin } = figures.find(({ key }) => key === 'hitungan')!;
  const input = (label: string) => told(origin.inputs, label);
  const hours = Number(/operator \(([\d,]+) jam layanan sehari\)/.exec(origin.sentence)?.[1]?.replace(',', '.'));
  const sets =
    input('Set perekaman yang siap') * input('Kecepatan rekam satu set') * input('Satu set perekaman: waktu siap');
  const staff = (input('Operator perekaman') * hours * 60) / input('Lama merekam satu orang');
  // 70 % is the middle of 40, 70 and 100 %, what a list holds that can still be recorded (docs/sumber.md s.2).
  const byHand =
    (0.7 * input('Tunggakan menurut daftar')) /
    (Math.min(sets, staff) * input('Listrik: waktu siap') - input('Pemula (genap 17 tahun)'));
  expect(byHand).toBeGreaterThan(100);
  // The inputs are shown rounded.
  expect(Math.abs(Number(value.replace(',', '.')) / byHand - 1)).toBeLessThan(0.02);
});

test('where few come, the plain division can be done by hand from those who come', () => {
  const layanan = weekdays('2026-09-01', 55).map((day) => ({ tanggal: wall(day), daftar: 40, rekam: 40 }));
  const { figures } = forecastOf({
    desa: paperDesa,
    aset: [...recordingSet(1, 'A'), ...recordingSet(2, 'A')],
    layanan,
  });
  const { value, origin } = figures.find(({ key }) => key === 'hitungan')!;
  const input = (label: string) => told(origin.inputs, label);
  expect(origin.sentence).toContain('dibagi (warga yang datang untuk direkam sehari, yang lebih sedikit');
  const byHand =
    (0.7 * input('Tunggakan menurut daftar')) /
    (input('Warga yang datang untuk direkam') - input('Pemula (genap 17 tahun)'));
  expect(Math.abs(Number(value.replace(',', '.')) / byHand - 1)).toBeLessThan(0.02);
});

test('what of the backlog is forecast is told beside it, and who comes to the counters as among the assumptions', () => {
  const { model, figures } = withTwoSets;
  const meaning = (key: string) => figures.find((figure) => figure.key === key)?.meaning;
  // 0.7 x 11,915 = 8,340.5
  expect(meaning('tunggakan')).toContain('Kira-kira 8.341 di antaranya masih bisa direkam');
  const inputs = figures.find(({ key }) => key === 'tunggakan')?.origin.inputs.map(({ text }) => text);
  expect(inputs).toContainEqual(expect.stringContaining('Bagian tunggakan yang masih bisa direkam: '));
  const everyone = { desa: paperDesa, pengaturan: [{ ...setting('terjangkau', 1), rendah: 1, tinggi: 1 }] };
  expect(forecastOf(everyone).figures[0]?.meaning).not.toContain('Kira-kira');
  const coming = model.grounds.assumptions.find(({ label }) => label === 'Datang ke loket rekam');
  expect(meaning('tunggu')).toContain(`Bila ${coming?.value} orang datang sehari`);
});
