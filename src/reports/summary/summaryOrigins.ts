import { type Day, formatDay, formatMoment } from '../../cells/day';
import { formatNumber } from '../../cells/numeral';
import { backlogTotals, isActive, overFindings, waitingIn } from '../../domain/backlog';
import { amount, effect } from '../../domain/ledger';
import { isWorking } from '../../domain/recordingSets';
import { openingCounts } from '../../domain/stockCounts';
import { aset, desa, gangguan, persediaan } from '../../tables';
import type { ArsipPrakiraanRow } from '../../tables/arsipPrakiraan';
import { type AsetRow, SET_COMPONENTS } from '../../tables/aset';
import type { GangguanRow } from '../../tables/gangguan';
import type { EntryKind, Item, PersediaanRow } from '../../tables/persediaan';
import { foldKey, type Placed, type ReadingsOf, type Rows } from '../../tables/table';
import { DEVICE_WORDS, ENTRY_CAPTIONS, ENTRY_WORDS, ITEM_WORDS, OUTAGE_WORDS } from '../../tables/words';
import type { Origin } from '../figure';
import { prakiraan } from '../prakiraan';
import type { SUMMARY_TABLES } from './summary';

/** The panel has room for a few; the sheets hold all. */
const SHOWN = 5;

interface Around {
  today: Day;
  last: ArsipPrakiraanRow | null;
  running: readonly Placed<GangguanRow>[];
}

/** Where each number of the summary comes from: the rows that weigh most, each with its place, and how they are added up. */
export function summaryOrigins(read: ReadingsOf<typeof SUMMARY_TABLES>, around: Around) {
  return {
    tunggakan: backlogOrigin(read.desa, around.today),
    tuntas: clearOrigin(around.last),
    blanko: stockOrigin('BLANKO', read.persediaan),
    set: setsOrigin(read.aset),
    gangguan: outageOrigin(around.running),
  } satisfies Record<string, Origin>;
}

function backlogOrigin({ rows, layout }: ReadingsOf<typeof SUMMARY_TABLES>['desa'], today: Day): Origin {
  const active = rows.filter((row) => isActive(row, today));
  const totals = backlogTotals(active);
  const left = rows.length - active.length;
  const over = overFindings(totals)
    .map((finding) => ` ${finding}.`)
    .join('');
  const merged = left === 0 ? '' : ` ${formatNumber(left)} baris tidak ikut: desanya tidak aktif hari ini.`;
  return {
    sentence: `Wajib KTP ${formatNumber(totals.wajibKtp)} orang dikurangi sudah rekam ${formatNumber(totals.sudahRekam)} orang, jumlah dari ${formatNumber(totals.desa)} desa.${over}${merged} Di bawah ini yang terbanyak.`,
    inputs: [...active]
      .sort((a, b) => waitingIn(b) - waitingIn(a))
      .slice(0, SHOWN)
      .map((row) => ({
        text: `${row.nama}: ${formatNumber(waitingIn(row))} orang`,
        basis: `wajib ${formatNumber(row.wajibKtp)}, sudah ${formatNumber(row.sudahRekam)}`,
        place: { sheet: desa.sheet, line: row.line, column: layout?.places.wajibKtp ?? 1 },
      })),
  };
}

function clearOrigin(last: ArsipPrakiraanRow | null): Origin {
  const place = { sheet: prakiraan.sheet, line: 1, column: 1 };
  if (!last) {
    return {
      sentence: 'Belum ada prakiraan yang dihitung. Tombol Hitung prakiraan ada di bagian Prakiraan.',
      inputs: [{ text: 'Lembar Prakiraan', basis: 'masih kosong', place }],
    };
  }
  return {
    sentence: `Dari prakiraan ${formatMoment(last.waktu)}: seribu kemungkinan jalannya pekerjaan, dan delapan dari sepuluh tuntas paling lambat tanggal ini. Masukan tiap angkanya ada di bagian Prakiraan.`,
    inputs: [{ text: 'Lembar Prakiraan', basis: 'masukan, model dan yang menahannya', place }],
  };
}

/** As the list of entries has it, but for counts: a first one is what there was, and any other tells but the difference. */
function nameOf(kind: EntryKind | 'AWAL'): string {
  if (kind === 'AWAL') return 'saldo awal';
  return kind === 'OPNAME' ? ENTRY_WORDS.OPNAME : ENTRY_CAPTIONS[kind].toLowerCase();
}

/** Of what is left of an item. */
export function stockOrigin(item: Item, { rows, layout }: Rows<PersediaanRow>): Origin {
  const entries = rows.filter(({ barang }) => barang === item);
  const opening = openingCounts(entries);
  const kindOf = ({ id, jenis }: (typeof entries)[number]) => (opening.has(foldKey(id)) ? 'AWAL' : jenis);
  const totals = new Map<EntryKind | 'AWAL', number>();
  for (const row of entries) totals.set(kindOf(row), (totals.get(kindOf(row)) ?? 0) + effect(row));
  const parts = [...totals].map(([kind, total]) => `${nameOf(kind)} ${signed(total)}`);
  return {
    sentence:
      entries.length === 0
        ? `Belum ada catatan ${ITEM_WORDS[item]}.`
        : `Semua ${formatNumber(entries.length)} catatan ${ITEM_WORDS[item]} dijumlahkan: ${parts.join(', ')}. Di bawah ini yang terakhir.`,
    inputs: [...entries]
      .sort((a, b) => b.nomor - a.nomor)
      .slice(0, SHOWN)
      .map((row) => ({
        text: `No ${formatNumber(row.nomor)}: ${nameOf(kindOf(row))} ${amount(item, Math.abs(effect(row)))}`,
        basis: formatDay(row.tanggal),
        place: { sheet: persediaan.sheet, line: row.line, column: layout?.places.jumlah ?? 1 },
      })),
  };
}

const signed = (effect: number): string => `${effect < 0 ? '−' : '+'}${formatNumber(Math.abs(effect))}`;

/** Of how many recording sets are ready. */
export function setsOrigin({ rows, layout }: Rows<AsetRow>): Origin {
  return {
    sentence: 'Satu set perlu satu alat baik dari tiap jenis, jadi jenis yang paling sedikit menentukan.',
    inputs: SET_COMPONENTS.map((component) => {
      const devices = rows.filter(({ jenis, status }) => jenis === component && status === 'AKTIF');
      const broken = devices.find((device) => !isWorking(device));
      return {
        text: `${DEVICE_WORDS[component]}: ${formatNumber(devices.filter(isWorking).length)} baik`,
        basis: `dari ${formatNumber(devices.length)} di lembar Aset`,
        // To the first that doesn't work: that is the one to be mended.
        place: placeOf(aset.sheet, layout, broken ?? devices[0], 'kondisi'),
      };
    }),
  };
}

function outageOrigin(running: readonly Placed<GangguanRow>[]): Origin {
  return {
    sentence: 'Baris lembar Gangguan yang sudah mulai dan belum punya jam selesai.',
    inputs: running.slice(0, SHOWN).map((row) => ({
      text: `${row.id}: ${OUTAGE_WORDS[row.jenis]}${row.asetId ? ` (${row.asetId})` : ''}`,
      basis: `sejak ${formatMoment(row.mulai)}`,
      place: { sheet: gangguan.sheet, line: row.line, column: 1 },
    })),
  };
}

function placeOf(sheet: string, layout: Rows<unknown>['layout'], row: { line: number } | undefined, column: string) {
  return { sheet, line: row?.line ?? 1, column: layout?.places[column] ?? 1 };
}
