import { type Day, formatMoment, type Moment } from '../../cells/day';
import { formatNumber } from '../../cells/numeral';
import { backlogTotals, isActive, overFindings } from '../../domain/backlog';
import { backlogIssues } from '../../domain/backlogIssues';
import { EXAMPLE } from '../../domain/exampleRemark';
import { balances } from '../../domain/ledger';
import { checkChain, LEDGER_IN_DOUBT } from '../../domain/ledgerChain';
import { runningOutages, stagesStopped } from '../../domain/outages';
import { isUnmounted, rebuildPlan } from '../../domain/rebuildSets';
import { scarcestComponents, usableSets } from '../../domain/recordingSets';
import { readSettings } from '../../domain/settings';
import { joined, officeWords } from '../../domain/words';
import { arsipPrakiraan, aset, desa, gangguan, pengaturan, persediaan } from '../../tables';
import type { ArsipPrakiraanRow } from '../../tables/arsipPrakiraan';
import type { AsetRow } from '../../tables/aset';
import type { GangguanRow } from '../../tables/gangguan';
import type { PersediaanRow } from '../../tables/persediaan';
import type { Issue, Placed, ReadingsOf, Rows } from '../../tables/table';
import { DEVICE_WORDS, OUTAGE_WORDS, STAGE_WORDS } from '../../tables/words';
import type { Figure, TracedFigure } from '../figure';
import { hasMoved } from '../forecast/kept/basis';
import { clearedBy } from '../forecast/kept/clearedBy';
import { prakiraan } from '../prakiraan';
import { deviceProblems, outageProblems } from '../problems/problems';
import { type FirstStep, firstSteps, holdsExample } from './firstSteps';
import { summaryOrigins } from './summaryOrigins';

/** What the summary reads: six sheets, so that opening the sidebar stays within eight reads. */
export const SUMMARY_TABLES = { arsipPrakiraan, aset, desa, gangguan, pengaturan, persediaan };

/** What now: the few things that an office must know this morning. */
export interface Summary {
  office: string;
  sentence: string;
  figures: TracedFigure[];
  running: { id: string; text: string; line: number }[];
  issues: Issue[];
  /** false until the sheets have been set up. */
  ready: boolean;
  steps: FirstStep[];
  /** What letterheads and signatures are made of, as it stands in Pengaturan; '' where nothing does. */
  officeEntries: Record<'kecamatan' | 'kabupaten' | 'tempat' | 'camat_nama' | 'camat_nip', string>;
}

export function summaryOf(read: ReadingsOf<typeof SUMMARY_TABLES>, now: Moment): Summary {
  const today = now.slice(0, 10);
  const settings = readSettings(read.pengaturan);
  const tables = Object.values(read) as Rows<unknown>[];
  const ready = tables.every((table) => table.layout !== null);
  const running = runningOutages(read.gangguan.rows, now);
  const last = lastForecast(read.arsipPrakiraan.rows);
  const { kecamatan, kabupaten } = settings.values;
  const moved = last !== null && hasMoved(last, read, settings, today);
  const touched = checkChain(read.persediaan);
  const origins = summaryOrigins(read, { today, last, running });
  return {
    office: officeName(kecamatan, kabupaten, read.aset.rows),
    sentence: last
      ? `${moved ? `Data sudah berubah sejak prakiraan ini dihitung (${formatMoment(last.waktu)}); hitung ulang. ` : ''}${last.kalimat}`
      : `Belum ada prakiraan. ${read.desa.rows.length > 0 ? 'Hitung dengan menu SiapKTP > Hitung prakiraan.' : 'Isi lembar Desa, lalu hitung prakiraan.'}`,
    figures: [
      { ...backlogFigure(read.desa, today), origin: origins.tunggakan },
      { ...clearFigure(last), origin: origins.tuntas },
      {
        ...blankoFigure(read.persediaan.rows, settings.values.titik_pesan_praktik, touched.length > 0),
        origin: origins.blanko,
      },
      { ...setsFigure(read.aset), origin: origins.set },
      { ...outageFigure(running), origin: origins.gangguan },
    ],
    running: running.map((row) => ({ id: row.id, text: outageText(row), line: row.line })),
    issues: [
      ...tables.flatMap((table) => table.issues),
      ...settings.issues.filter((issue) => !read.pengaturan.issues.includes(issue)),
      ...touched,
      ...backlogIssues(read.desa, today),
      ...deviceProblems(read.aset),
      ...outageProblems(read.gangguan, read.aset),
    ],
    ready,
    steps: firstSteps({
      settings: settings.values,
      desa: read.desa.rows,
      aset: read.aset.rows,
      persediaan: read.persediaan.rows,
      last,
    }),
    officeEntries: {
      kecamatan: kecamatan ?? '',
      kabupaten: kabupaten ?? '',
      tempat: settings.values.tempat ?? '',
      camat_nama: settings.values.camat_nama ?? '',
      camat_nip: settings.values.camat_nip ?? '',
    },
  };
}

export const UNNAMED = 'Kecamatan belum diisi di Pengaturan';

/** The office's name; with it, or before it has one, whether what one sees is the example. */
function officeName(kecamatan: string | null, kabupaten: string | null, devices: readonly AsetRow[]): string {
  const name = kecamatan ? officeWords(kecamatan, kabupaten) : null;
  if (!holdsExample(devices)) return name ?? UNNAMED;
  return `${name ? `${name}. ` : ''}Data contoh (${EXAMPLE}). Buang lewat menu SiapKTP > Buang data contoh.`;
}

export function lastForecast(rows: readonly ArsipPrakiraanRow[]): ArsipPrakiraanRow | null {
  return rows.reduce<ArsipPrakiraanRow | null>((last, row) => (!last || row.waktu >= last.waktu ? row : last), null);
}

function backlogFigure({ rows }: ReadingsOf<typeof SUMMARY_TABLES>['desa'], today: Day): Figure {
  const totals = backlogTotals(rows.filter((row) => isActive(row, today)));
  const isKnown = totals.desa > 0;
  return {
    key: 'tunggakan',
    label: 'Belum direkam',
    value: isKnown ? formatNumber(totals.belumRekam) : 'belum diketahui',
    unit: isKnown ? 'orang' : '',
    tone: isKnown ? 'biasa' : 'waspada',
    meaning: [`Wajib KTP dikurangi sudah rekam, ${formatNumber(totals.desa)} desa`, ...overFindings(totals), '']
      .join('. ')
      .trim(),
    place: { sheet: desa.sheet, line: 1, column: 1 },
  };
}

function clearFigure(last: ArsipPrakiraanRow | null): Figure {
  return {
    key: 'tuntas',
    label: 'Tuntas direkam',
    value: last ? clearedBy(last, 'p80') : 'belum dihitung',
    unit: '',
    tone: last && last.tunggakan > 0 && last.p80 === null ? 'buruk' : 'biasa',
    meaning: last ? `Peluang 80 %, dihitung ${formatMoment(last.waktu)}.` : 'Hitung prakiraan lebih dulu.',
    place: { sheet: prakiraan.sheet, line: 1, column: 1 },
  };
}

/** What is on its way and the pace of working days take two sheets more than opening the panel may read. */
const COVER_IN_DASBOR = 'Cukup untuk berapa hari kerja, dan kapan memesan lagi, ada di Dasbor.';
const ASK_DASBOR = 'berapa yang perlu dipesan lagi, dan yang sudah dipesan, ada di Dasbor (Blanko cukup untuk).';

function blankoFigure(rows: readonly PersediaanRow[], reorderAt: number, touched: boolean): Figure {
  const entries = rows.filter((row) => row.barang === 'BLANKO');
  const place = { sheet: persediaan.sheet, line: 1, column: 1 };
  if (entries.length === 0) {
    return {
      key: 'blanko',
      label: 'Blanko',
      value: 'belum dicatat',
      unit: '',
      tone: 'waspada',
      meaning: 'Catat penerimaan atau hasil hitung blanko.',
      place,
    };
  }
  const left = balances(entries).BLANKO;
  return {
    key: 'blanko',
    label: 'Blanko',
    value: formatNumber(left),
    unit: 'keping',
    tone: left <= 0 || touched ? 'buruk' : left <= reorderAt ? 'waspada' : 'baik',
    meaning: `${touched ? `${LEDGER_IN_DOUBT} ` : ''}${left <= reorderAt ? `Tidak lebih dari ${formatNumber(reorderAt)} keping: ${ASK_DASBOR}` : COVER_IN_DASBOR}`,
    place,
  };
}

function setsFigure({ rows, issues }: ReadingsOf<typeof SUMMARY_TABLES>['aset']): Figure {
  const place = { sheet: aset.sheet, line: 1, column: 1 };
  const active = rows.filter((row) => row.status === 'AKTIF');
  const sets = usableSets(active);
  const scarce = scarcestComponents(active);
  const { readyNow, moves } = rebuildPlan(active);
  return {
    key: 'set',
    label: 'Set perekaman siap',
    value: formatNumber(sets),
    unit: 'set',
    tone: sets === 0 ? 'buruk' : 'baik',
    meaning:
      active.length === 0
        ? `Lembar Aset ${issues.length > 0 ? 'tidak berisi alat yang dapat dibaca' : 'masih kosong'}.`
        : `${isUnmounted(active, moves) ? `Yang terpasang lengkap: ${formatNumber(readyNow)}; rakit ulang dulu di Catat > Alat. ` : ''}Satu set lagi perlu ${joined(scarce.map((component) => DEVICE_WORDS[component]))} berkondisi baik.`,
    place,
  };
}

function outageFigure(running: readonly Placed<GangguanRow>[]): Figure {
  const [first] = running;
  return {
    key: 'gangguan',
    label: 'Gangguan berjalan',
    value: formatNumber(running.length),
    unit: 'gangguan',
    tone: running.length > 0 ? 'buruk' : 'baik',
    meaning: first ? `${outageText(first)}.` : 'Tidak ada gangguan yang sedang berjalan.',
    place: { sheet: gangguan.sheet, line: first?.line ?? 1, column: 1 },
  };
}

function outageText(row: GangguanRow): string {
  const stopped = stagesStopped(row);
  const what = `${OUTAGE_WORDS[row.jenis]}${row.asetId ? ` (${row.asetId})` : ''}`;
  const effect = stopped.length > 0 ? `, menghentikan ${joined(stopped.map((stage) => STAGE_WORDS[stage]))}` : '';
  return `${what} sejak ${formatMoment(row.mulai)}${effect}`;
}
