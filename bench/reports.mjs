import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { buildSync } from 'esbuild';

const ROOT = path.resolve(fileURLToPath(import.meta.url), '../..');
const YEARS = 10;
const TODAY = '2026-11-24';
const TARGET_MILLISECONDS = 2000;

/** What every report takes of the processor after ten years of daily rows, from raw cells to the page; the slowest told. */
export async function benchReports() {
  const scratch = mkdtempSync(path.join(os.tmpdir(), 'siap-ktp-bench-'));
  try {
    const outfile = path.join(scratch, 'reports.mjs');
    buildSync({
      stdin: {
        contents: `
          export { perform } from './src/actions/perform';
          export { tutupBulan } from './src/actions/tutupBulan';
          export { everyReport } from './src/reports/every';
          export { keepClosedMonths } from './src/reports/monthly/closing';
          export { readTables } from './src/tables/table';
          export * as tables from './src/tables';
          export { MemoryWorkbook } from './src/workbook/memory';`,
        resolveDir: ROOT,
        loader: 'ts',
      },
      bundle: true,
      outfile,
      format: 'esm',
      target: 'es2020',
    });
    const built = await import(pathToFileURL(outfile).href);
    const { everyReport, readTables, tables } = built;
    const grids = gridsOf(tables);
    const times = everyReport.map(({ sheet, tables: wanted, build }) => {
      const began = process.cpuUsage();
      build(
        readTables(wanted, (name) => grids[name] ?? null),
        { today: TODAY, now: `${TODAY}T10:00` },
      );
      const { user, system } = process.cpuUsage(began);
      return { sheet, milliseconds: (user + system) / 1000 };
    });
    const slowest = times.reduce((a, b) => (b.milliseconds > a.milliseconds ? b : a));
    const rows = Object.values(grids).reduce((sum, grid) => sum + grid.length - 1, 0);
    return [
      {
        what: `${times.length} reports on ${YEARS} years (${rows} rows), the slowest: ${slowest.sheet}`,
        measured: `${slowest.milliseconds.toFixed(0)} ms`,
        target: `<= ${TARGET_MILLISECONDS} ms`,
        ok: slowest.milliseconds <= TARGET_MILLISECONDS,
      },
      firstClosing(built, grids),
    ];
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** The first closing of a month keeps the pages of two years: the most that one ever keeps. */
function firstClosing({ MemoryWorkbook, perform, tutupBulan, keepClosedMonths }, grids) {
  const workbook = new MemoryWorkbook(grids);
  const occasion = { now: `${TODAY}T10:00`, who: 'klerk', through: 'sidebar' };
  let ids = 0;
  const newId = () => `id-${++ids}`;
  const began = process.cpuUsage();
  perform(workbook, tutupBulan, { bulan: '2026-10' }, { ...occasion, actionId: newId() });
  keepClosedMonths({ workbook, newId, occasion: () => occasion, notes: { read: () => ({}) } }, 'tutup');
  const { user, system } = process.cpuUsage(began);
  const milliseconds = (user + system) / 1000;
  return {
    what: `the first closing of a month after ${YEARS} years, with ${ids - 1} pages kept`,
    measured: `${milliseconds.toFixed(0)} ms`,
    target: `<= ${TARGET_MILLISECONDS} ms`,
    ok: milliseconds <= TARGET_MILLISECONDS && ids > 100,
  };
}

/**
 * Every working day a line of services, an outage and three ledger entries, every month a count and a reversal; the other
 * registers as they fill in ten years.
 */
function gridsOf(tables) {
  const days = [];
  const first = Date.parse(`${Number(TODAY.slice(0, 4)) - YEARS}${TODAY.slice(4)}T00:00:00Z`);
  for (let time = first; time <= Date.parse(`${TODAY}T00:00:00Z`); time += 86_400_000) {
    const date = new Date(time);
    if (date.getUTCDay() % 6 !== 0) days.push(date.toISOString().slice(0, 10));
  }
  const wall = (day, time = '00:00') => ({ wall: `${day}T${time}:00` });
  let nomor = 0;
  const entry = (day, jenis, jumlah, membalik = '') => {
    nomor += 1;
    return {
      nomor,
      id: `P-${nomor}`,
      waktu: wall(day, '09:00'),
      tanggal: wall(day),
      barang: 'BLANKO',
      jenis,
      jumlah,
      membalik,
      oleh: 'klerk',
      sidik: 'x',
    };
  };
  const typed = {
    desa: Array.from({ length: 19 }, (_, index) => ({
      kode: `D${index}`,
      nama: `Desa ${index}`,
      wajibKtp: 5000 + index,
      sudahRekam: 4500,
    })),
    layanan: days.map((day) => ({
      tanggal: wall(day),
      daftar: 60,
      rekam: 40,
      prr: 38,
      cetak: 35,
      gagal: 1,
      serah: 30,
    })),
    persediaan: days.flatMap((day, index) => {
      const daily = [entry(day, 'TERIMA', 40), entry(day, 'CETAK', 36), entry(day, 'GAGAL', 2)];
      const isMonthly = index > 0 && day.slice(0, 7) !== days[index - 1].slice(0, 7);
      return isMonthly ? [...daily, entry(day, 'BALIK', 2, daily[2].id), entry(day, 'OPNAME', -1)] : daily;
    }),
    gangguan: days.map((day, index) => ({
      id: `G-${index}`,
      mulai: wall(day, '08:00'),
      selesai: wall(day, '10:00'),
      jenis: ['SERVER', 'JARINGAN', 'PRINTER', 'ALAT_REKAM'][index % 4],
      asetId: index % 4 === 2 ? 'A-5' : index % 4 === 3 ? 'A-1' : '',
    })),
    petugas: ['ADMINISTRASI', 'PEREKAMAN', 'PENCETAKAN'].map((bagian) => ({
      ...{ jabatan: `Petugas ${bagian}`, bagian, bezetting: 2, jamPerHari: 6.5 },
    })),
    perbaikan: days
      .filter((_, index) => index % 10 === 0)
      .map((day, index) => ({
        id: `R-${index}`,
        asetId: `A-${index % 200}`,
        jenis: ['PERBAIKAN', 'SERVIS'][index % 2],
        tanggal: wall(day),
        kembali: wall(day),
        biaya: 150_000,
      })),
    pesanan: days
      .filter((_, index) => index % 20 === 0)
      .map((day, index) => ({ id: `PS-${index}`, tanggal: wall(day), barang: 'BLANKO', jumlah: 800 })),
    riwayat: days.flatMap((day, index) =>
      [1, 2, 3, 4].map((at) => ({
        id: `D-${index}-${at}`,
        waktu: wall(day, '09:00'),
        oleh: 'klerk',
        tindakan: 'Cetak',
        objek: `Persediaan No ${3 * index + at}`,
        uraian: 'dicatat',
        lewat: 'sidebar',
      })),
    ),
    aset: Array.from({ length: 200 }, (_, index) => ({
      id: `A-${index}`,
      nama: 'Komputer',
      jenis: ['PC', 'KAMERA', 'SIDIK_JARI', 'IRIS', 'TANDA_TANGAN', 'PRINTER_KARTU'][index % 6],
      kondisi: 'B',
      ruang: `Ruang ${index % 12}`,
    })),
  };
  return Object.fromEntries(
    Object.entries(tables).map(([name, { sheet, columns }]) => [
      sheet,
      [
        Object.values(columns).map(({ header }) => header),
        ...(typed[name] ?? []).map((row) => Object.keys(columns).map((column) => row[column] ?? '')),
      ],
    ]),
  );
}
