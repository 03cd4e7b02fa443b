import type { Day } from '../../cells/day';
import { formatMoment } from '../../cells/day';
import { formatNumber } from '../../cells/numeral';
import { backlogIssues } from '../../domain/backlogIssues';
import { calendarIssues } from '../../domain/calendarIssues';
import { isComponent } from '../../domain/devices';
import { type Fault, futureDay, orderFaults, repairFaults } from '../../domain/entryRules';
import type { Anchor } from '../../domain/ledgerAnchor';
import { checkChain, numbers } from '../../domain/ledgerChain';
import { highestTold, toldOf, untoldEntries } from '../../domain/ledgerHistory';
import { UNDONE_LOST } from '../../domain/merge/mergeFile';
import { spoiltRecords } from '../../domain/merge/undoneRows';
import { ToldOutages, toldAlready } from '../../domain/outages';
import { readSettings } from '../../domain/settings';
import * as tables from '../../tables';
import { foldKey, type Issue, type Placed, type ReadingsOf, type Rows } from '../../tables/table';
import { DEVICE_WORDS } from '../../tables/words';
import { keptIssues } from '../monthly/keptIssues';
import { MONTHLY_SHEETS } from '../monthly/monthly';
import { firstMonth } from '../monthly/monthsKept';
import { printsAgree } from '../stock/printsAgree';
import { identityIssues } from '../stock/stockIdentity';
import { closingIssues } from './closingIssues';
import { countIssues } from './countIssues';
import { keptBehind } from './keptBehind';
import { lateEntries } from './lateEntries';
import { ledgerIssues } from './ledgerIssues';
import { stockBelowZero } from './stockBelowZero';

// What was reminded of is written by the add-on alone and hidden.
const { pengingat: _, ...looked } = tables;
export const PROBLEM_TABLES = looked;

type Read = ReadingsOf<typeof PROBLEM_TABLES>;

/** What the ministry's decrees have still to say of this year and the next. */
export function holidaysAwaited({ libur }: Pick<Read, 'libur'>, today: Day): Issue[] {
  const year = Number(today.slice(0, 4));
  return calendarIssues(libur, [year, year + 1]);
}

/**
 * What is off in the workbook and the office can mend: unreadable cells, rows that contradict each other, a ledger that was
 * touched. A holiday that the ministry hasn't set yet isn't.
 */
export function officeProblems(read: Read, today: Day, anchor: Anchor | null = null): Issue[] {
  const { persediaan: ledger, ...others } = read;
  return [
    ...(Object.values(others) as Rows<unknown>[]).flatMap((rows) => rows.issues),
    ...ledgerIssues(ledger, { ...read.riwayat, anchor }),
    ...spoiltRecords(read.impor).map(({ line }) => ({
      sheet: tables.impor.sheet,
      line,
      column: 1,
      sentence: UNDONE_LOST,
    })),
    ...readSettings(read.pengaturan).issues.filter((issue) => !read.pengaturan.issues.includes(issue)),
    ...touchedByHand(read, anchor),
    ...outOfOrder(read.persediaan),
    ...untoldIn(read, anchor),
    ...closingIssues({ ...read.riwayat, anchor }, read.arsipLaporan.rows),
    ...keptIssues({ ...read.riwayat, anchor }, read.arsipLaporan, monthsSince(read), MONTHLY_SHEETS),
    ...keptBehind(read, { ...read.riwayat, anchor }),
    ...stockBelowZero(read.persediaan),
    ...lateEntries(read.persediaan, read.riwayat),
    ...identityIssues(read.persediaan),
    ...printsAgree(read.layanan, read.persediaan, today),
    ...countIssues(read.layanan, readSettings(read.pengaturan).values.jam_sabtu, today),
    ...backlogIssues(read.desa, today),
    ...deviceProblems(read.aset),
    ...outageProblems(read.gangguan, read.aset),
    ...daysToCome(read, today),
    ...rowFaults(read.perbaikan, tables.perbaikan.sheet, (row) => repairFaults(row, today)),
    ...rowFaults(read.pesanan, tables.pesanan.sheet, (row) => orderFaults(row, today)),
  ];
}

function monthsSince(read: Read) {
  const { persediaan } = read;
  return { first: firstMonth(read), posted: firstMonth({ persediaan, layanan: NONE, gangguan: NONE }) };
}
const NONE = { rows: [] };

const HOW_TO_ACCEPT =
  'Bila suntingan itu memang benar, terima dengan alasan di panel > Catat > Bahan > Suntingan tangan';

/** Where a hand was in the ledger; beside the first, what can be done about it. */
function touchedByHand({ persediaan, riwayat }: Read, anchor: Anchor | null): Issue[] {
  const issues = checkChain(persediaan, highestTold(riwayat), toldOf(riwayat), anchor);
  return issues.map((issue, index) =>
    index > 0 ? issue : { ...issue, sentence: `${issue.sentence}. ${HOW_TO_ACCEPT}` },
  );
}

/** Rows that hold together and that nobody can be asked about, as after Riwayat was deleted and set up again. */
function untoldIn({ persediaan: { rows, layout }, riwayat }: Read, anchor: Anchor | null): Issue[] {
  const untold = riwayat.layout ? untoldEntries({ ...riwayat, anchor }, rows) : [];
  const [first] = untold;
  const last = untold[untold.length - 1];
  if (!first || !last) return [];
  const range = `${numbers(first.nomor, last.nomor)}${untold.length > 1 && untold.length <= last.nomor - first.nomor ? ` (${formatNumber(untold.length)} entri)` : ''}`;
  const sentence = `${range} ada di lembar ini tetapi tidak tercatat di Riwayat: baris Riwayat dihapus dengan tangan, atau SiapKTP terputus tepat sesudah mencatat entrinya. Siapa yang mencatat tetap terbaca di kolom Oleh; kembalikan baris Riwayat dari versi atau simpanan sebelumnya`;
  const about = `Riwayat${first.nomor}`;
  return [{ sheet: tables.persediaan.sheet, line: first.line, column: layout?.places.nomor ?? 0, sentence, about }];
}

/** Entries hold by their running numbers wherever they stand, but people read from top to bottom. */
function outOfOrder({ rows, layout }: Read['persediaan']): Issue[] {
  const at = rows.findIndex((row, index) => row.nomor < (rows[index - 1]?.nomor ?? 0));
  const row = rows[at];
  if (!row) return [];
  const sentence = `Baris lembar ini tidak urut: No ${row.nomor} di bawah No ${rows[at - 1]?.nomor}. Hitungannya tetap benar; untuk mengembalikan urutannya, urutkan lembar menurut kolom No dari yang terkecil`;
  const column = layout?.places.nomor ?? 0;
  return [{ sheet: tables.persediaan.sheet, line: row.line, column, sentence, about: 'urutan' }];
}

/** What hasn't happened yet can't have been done: a day that a hand typed wrong, mostly. */
function daysToCome({ layanan, gangguan }: Read, today: Day): Issue[] {
  const columns = [
    [layanan, tables.layanan, ['tanggal']],
    [gangguan, tables.gangguan, ['mulai', 'selesai']],
  ] as const;
  return columns.flatMap(([read, table, names]) =>
    names.flatMap((name) =>
      (read.rows as readonly Placed<Record<string, unknown>>[]).flatMap(({ line, [name]: value }): Issue[] => {
        const header = (table.columns as Record<string, { header: string }>)[name]?.header ?? '';
        const sentence = typeof value === 'string' ? futureDay(header, value.slice(0, 10), today) : null;
        const column = (read.layout?.places as Record<string, number> | undefined)?.[name] ?? 0;
        return sentence === null ? [] : [{ sheet: table.sheet, line, column, sentence }];
      }),
    ),
  );
}

/** Pasted, or from an old file: no trigger has looked at such a row. */
function rowFaults<R>({ rows, layout }: Rows<R>, sheet: string, faultsOf: (row: R) => Fault[]): Issue[] {
  const places = layout?.places as Record<string, number> | undefined;
  return rows.flatMap((row) =>
    faultsOf(row).map(({ field, sentence }) => ({ sheet, line: row.line, column: places?.[field] ?? 0, sentence })),
  );
}

/** A set takes one of each component; a second one, or something else, can't be part of it. */
export function deviceProblems({ rows, layout }: Read['aset']): Issue[] {
  const mounted = new Map<string, string>();
  return rows.flatMap((row): Issue[] => {
    if (row.status !== 'AKTIF' || row.setPerekaman === null) return [];
    const issue = (sentence: string): Issue[] => [
      { sheet: tables.aset.sheet, line: row.line, column: layout?.places.setPerekaman ?? 0, sentence },
    ];
    if (!isComponent(row.jenis)) {
      return issue(`Set Perekaman harus kosong untuk ${DEVICE_WORDS[row.jenis]}, bukan "${row.setPerekaman}"`);
    }
    const place = `${foldKey(row.setPerekaman)} ${row.jenis}`;
    const other = mounted.get(place);
    if (other !== undefined)
      return issue(`${row.setPerekaman} sudah punya ${DEVICE_WORDS[row.jenis]}: ${other}; satu set memakai satu`);
    mounted.set(place, row.id);
    return [];
  });
}

export function outageProblems({ rows, layout }: Read['gangguan'], { rows: devices }: Read['aset']): Issue[] {
  const ids = new Set(devices.map((device) => foldKey(device.id)));
  const issue = (line: number, column: string, sentence: string): Issue => ({
    sheet: tables.gangguan.sheet,
    line,
    column: layout?.places[column] ?? 0,
    sentence,
  });
  const told = new ToldOutages<(typeof rows)[number]>();
  const twice = rows.flatMap((row) => {
    const other = told.same(row);
    told.add(row);
    return other ? [issue(row.line, 'mulai', toldAlready(row, other).sentence)] : [];
  });
  const bySelf = rows.flatMap((row) => [
    ...(row.selesai !== null && row.selesai < row.mulai
      ? [
          issue(
            row.line,
            'selesai',
            `Selesai harus sesudah Mulai (${formatMoment(row.mulai)}), bukan ${formatMoment(row.selesai)}`,
          ),
        ]
      : []),
    ...(row.asetId !== null && !ids.has(foldKey(row.asetId))
      ? [issue(row.line, 'asetId', `Id Aset harus id yang ada di lembar Aset, bukan "${row.asetId}"`)]
      : []),
  ]);
  return [...bySelf, ...twice];
}
