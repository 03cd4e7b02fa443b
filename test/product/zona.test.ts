import { pasted } from '../../src/domain/import/request';
import { fromSaved, toSaved } from '../../src/local/file/saved';
import { type Office, openOffice, type WorkbookModel } from '../../src/local/testing';
import { decode } from '../../src/local/xlsx/decode';
import { encode } from '../../src/local/xlsx/encode';
import { builtDist } from './dist';

/**
 * Days belong to the wall of the office, in whichever of the three zones it stands, at the turn of the year and with a
 * script whose own zone is another. Expected days are those that a calendar on that wall shows.
 */
const dist = builtDist();
const ZONES = ['Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura'] as const;
const EVE = '2026-12-31T23:59';
const NEW_YEAR = '2027-01-01T00:00';
let tried = 0;
afterAll(() => process.stdout.write(`${tried} moments at the edges of zones and years tried\n`));

function office(zone: string, now: string, locale: 'id_ID' | 'en_US' = 'id_ID'): Office {
  const at = openOffice({ dist, now, zone, locale });
  at.call('siapkanLembarKerja');
  return at;
}
const post = (at: Office, action: string, input: Record<string, string>, actionId: string) => {
  tried++;
  return at.run('catat', { action, input, actionId }) as { ok: boolean; sentence: string };
};
const posted = (...args: Parameters<typeof post>) => {
  const answer = post(...args);
  expect(answer).toMatchObject({ ok: true });
  return answer;
};

describe.each(ZONES)('%s', (zone) => {
  test('an entry without a day is today’s, on the last minute of the year and the first', () => {
    const at = office(zone, EVE);
    posted(at, 'terimaBarang', { barang: 'BLANKO', jumlah: '10' }, 'z1');
    at.setNow(NEW_YEAR);
    posted(at, 'catatCetak', { jumlah: '1' }, 'z2');
    expect(at.values('Persediaan!C2:D3')).toEqual([
      ['2026-12-31T23:59:00', '2026-12-31'],
      ['2027-01-01', '2027-01-01'],
    ]);
    expect(at.values('Riwayat!B2:B3').flat()).toEqual(['2026-12-31T23:59:00', '2027-01-01']);
    const { entries } = at.run('daftarPersediaan', { item: 'BLANKO' }) as { entries: { tanggal: string }[] };
    expect(entries.map(({ tanggal }) => tanggal)).toEqual(['2027-01-01', '2026-12-31']);
  });

  test('tomorrow is refused at 23:59 and taken a minute later', () => {
    const at = office(zone, EVE);
    expect(post(at, 'catatLayanan', { tanggal: '01-01-2027', rekam: '4' }, 'z1')).toMatchObject({
      ok: false,
      sentence: 'Tanggal harus hari ini (31-12-2026) atau sebelumnya, bukan 01-01-2027',
    });
    const table = 'Tanggal\tRekam\n01-01-2027\t4\n31-12-2026\t5';
    expect(at.run('tinjauImpor', pasted(table))).toMatchObject({
      canCommit: false,
      counts: { baru: 1, bermasalah: 1 },
    });
    at.setNow(NEW_YEAR);
    posted(at, 'catatLayanan', { tanggal: '01-01-2027', rekam: '4' }, 'z2');
    expect(at.run('tinjauImpor', pasted(table))).toMatchObject({
      canCommit: true,
      counts: { sama: 1, baru: 1, diubah: 0 },
    });
    tried += 2;
  });

  test('an outage over midnight lasts as long as it does on the wall', () => {
    const at = office(zone, EVE);
    posted(at, 'mulaiGangguan', { jenis: 'SERVER', mulai: '31-12-2026 23:50' }, 'z1');
    at.setNow('2027-01-01T00:20');
    const { sentence } = posted(at, 'akhiriGangguan', { id: 'G-0001', selesai: '01-01-2027 00:15' }, 'z2');
    expect(sentence).toContain('25 menit');
    expect(at.values('Gangguan!B2:C2')).toEqual([['2026-12-31T23:50:00', '2027-01-01T00:15:00']]);
  });

  test('December can be closed in the first minute of January and not before', () => {
    const at = office(zone, EVE);
    expect(post(at, 'tutupBulan', { bulan: '12-2026' }, 'z1')).toMatchObject({
      ok: false,
      sentence: 'Bulan harus yang sudah lewat, paling akhir November 2026, bukan Desember 2026',
    });
    at.setNow(NEW_YEAR);
    posted(at, 'tutupBulan', { bulan: '12-2026' }, 'z2');
    expect(post(at, 'terimaBarang', { barang: 'BLANKO', jumlah: '1', tanggal: '31-12-2026' }, 'z3').ok).toBe(false);
    posted(at, 'terimaBarang', { barang: 'BLANKO', jumlah: '1', tanggal: '01-01-2027' }, 'z4');
  });

  test('the turn of the year keeps its minutes in the .xlsx file', async () => {
    const at = office(zone, NEW_YEAR);
    posted(at, 'catatGangguan', { jenis: 'LISTRIK', mulai: '31-12-2026 23:59', selesai: '01-01-2027 00:00' }, 'z1');
    const before = at.values('Gangguan!A1:J2');
    const saved = await decode(Buffer.from(await encode(toSaved(at.workbook, at.host.world))));
    expect(saved.zone).toBe(zone);
    const workbook: WorkbookModel = fromSaved(saved);
    const again = openOffice({ dist, now: '2027-01-01T00:01', workbook, idsDrawn: 1000 });
    expect(again.values('Gangguan!A1:J2')).toEqual(before);
    const { text } = again.run('eksporTabel', { lembar: 'Gangguan', bentuk: 'id_ID' }) as { text: string };
    expect(text).toContain('"2026-12-31 23:59";"2027-01-01 00:00"');
    expect(again.run('tinjauImpor', pasted(text))).toMatchObject({ counts: { sama: 1, baru: 0, diubah: 0 } });
    tried++;
  });
});

describe.each(['id_ID', 'en_US'] as const)('a spreadsheet of %s', (locale) => {
  const separator = locale === 'id_ID' ? ';' : ',';

  test('days and decimals typed in its own way are what they are', () => {
    const at = office('Asia/Jakarta', '2026-11-24T09:00', locale);
    // 3 April either way: how a spreadsheet of that locale writes it.
    at.type('Layanan!A2', locale === 'id_ID' ? '03/04/2026' : '04/03/2026');
    at.type('Layanan!C2', locale === 'id_ID' ? '1.234' : '1,234');
    at.type('Layanan!I2', locale === 'id_ID' ? '7,5' : '7.5');
    tried += 3;
    expect(at.values('Layanan!A2:C2')).toEqual([['2026-04-03', '', 1234]]);
    expect(at.value('Layanan!I2')).toBe(7.5);
    expect(['A2', 'C2', 'I2'].map((cell) => at.note(`Layanan!${cell}`))).toEqual(['', '', '']);
    const { day } = at.run('layananHari', { tanggal: '2026-04-03' }) as { day: { rekam: number; jam: number } };
    expect(day).toMatchObject({ rekam: 1234, jam: 7.5 });
  });

  test('functions take arguments parted in its own way, and answer numbers', () => {
    const at = office('Asia/Jakarta', '2026-11-24T09:00', locale);
    at.paste('Contoh Rumus!N1', [['']]);
    at.host.changeStructure({ kind: 'addSheet', name: 'Hitung' });
    at.type('Hitung!A1', `=KTP_ERLANG_C(10${separator}14)`);
    const half = locale === 'id_ID' ? '0,5' : '0.5';
    at.type('Hitung!A2', `=KTP_HARI_TUNTAS(100${separator}20${separator}0${separator}${half})`);
    tried += 2;
    // 100 / (20 x 0.5)
    expect(at.value('Hitung!A2')).toBe(10);
    // Erlang C of 10 erlang at 14 counters, as in test/forecast/erlang.test.ts.
    expect(at.value('Hitung!A1')).toBeCloseTo(0.1741, 3);
  });

  test('a file for it comes in again, pasted numbers of the other way are asked for or read by their column', () => {
    const at = office('Asia/Jakarta', '2026-11-24T09:00', locale);
    posted(at, 'catatLayanan', { tanggal: '23-11-2026', rekam: '40', jam: '7,5' }, 'l1');
    for (const bentuk of ['id_ID', 'en_US']) {
      const { text } = at.run('eksporTabel', { lembar: 'Layanan', bentuk }) as { text: string };
      expect(at.run('tinjauImpor', pasted(text))).toMatchObject({
        counts: { sama: 1, baru: 0, diubah: 0, bermasalah: 0 },
      });
      tried++;
    }
    // 12.345 and 6.789 have three digits behind every sign: thousands, in both.
    for (const [due, done] of [
      ['12.345', '6.789'],
      ['12,345', '6,789'],
    ]) {
      const table = `Nama\tWajib KTP\tSudah Rekam\nMindi\t${due}\t${done}`;
      const { rows } = at.run('tinjauImpor', pasted(table, { target: 'Desa' })) as {
        rows: { cells: Record<string, string> }[];
      };
      expect(rows[0]?.cells).toMatchObject({ wajibKtp: '12.345', sudahRekam: '6.789' });
      tried++;
    }
  });
});
