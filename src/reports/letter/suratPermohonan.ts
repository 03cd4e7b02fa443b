import { formatDay, formatMoment } from '../../cells/day';
import { formatNumber } from '../../cells/numeral';
import { terbilang } from '../../cells/terbilang';
import { usableSets } from '../../domain/recordingSets';
import { districtWords } from '../../domain/words';
import { arsipPrakiraan } from '../../tables';
import type { ArsipPrakiraanRow } from '../../tables/arsipPrakiraan';
import type { AsetRow } from '../../tables/aset';
import type { PageCell } from '../../workbook/page';
import { hasMoved } from '../forecast/kept/basis';
import { keptFigures, toldOutside } from '../forecast/kept/keptFigures';
import { type ComingSupplies, comingSupplies } from '../forecast/model/comingSupplies';
import { FORECAST_TABLES, type OfficeModel, officeModel } from '../forecast/model/officeModel';
import { column, formPage, WHOLE, widthsOf } from '../form/officialForm';
import { NO_NEEDS } from '../form/whenEmpty';
import { type Need, needsOf } from '../goods/deviceNeeds';
import { whyDraft } from '../goods/draft';
import { inventory } from '../goods/inventory';
import { defineReport } from '../report';
import { dueSupplies } from '../stock/dueSupplies';
import { lastForecast } from '../summary/summary';
import { requestOf } from './letterRequest';

const THERE = 'Jumlah yang ada';

const COLUMNS = [
  column('No', 36, '0'),
  column('Alat', 136),
  column('B', 66, WHOLE, THERE),
  column('RR', 42, WHOLE, THERE),
  column('RB', 42, WHOLE, THERE),
  column('Umur rata-rata (tahun)', 80, '#,##0.0'),
  column('Kapasitas per hari', 93, WHOLE),
  column('Kebutuhan', 93, WHOLE),
  column('Kekurangan', 102, WHOLE),
  column('Keterangan', 188),
];

/** Nobody signs a request that asks for nothing; to tell that nothing lacks is worth a letter all the same. */
const WHAT = { alat: 'permohonan alat', kebutuhan: 'permohonan kebutuhan', nothing: 'laporan keadaan alat' };

/** The letter that asks for devices: what there is, what the backlog takes, and what lacks. */
export const suratPermohonan = defineReport({
  sheet: 'Surat Permohonan',
  widths: widthsOf(COLUMNS),
  tables: { ...FORECAST_TABLES, arsipPrakiraan },
  build(read, { today, now }) {
    const model = officeModel(read, now);
    const items = inventory(read.aset.rows);
    const year = Number(today.slice(0, 4));
    const last = lastForecast(read.arsipPrakiraan.rows);
    const request = needsOf(model, items, last);
    const { needs, perSetDay, perPrinterDay, notes } = request;
    // No plan leads to a day that is over, but the counter goes on.
    const due = model.target.day <= today ? dueSupplies(read, model.settings, today) : [];
    const coming = comingSupplies(model, read, last?.waktu ?? null, today);
    const moved = last !== null && (hasMoved(last, read, model.settings, today) || hasLostOrders(last, coming));
    const { paragraphs, asksFor } = requestOf(request, last, model, coming, due);
    const capacity = { set: perSetDay, printer: perPrinterDay };
    return formPage(
      {
        title: `${WHAT[asksFor ?? 'nothing'].toUpperCase()} PEREKAMAN DAN PENCETAKAN KTP-EL`,
        period: `Keadaan ${formatDay(today)}`,
        draft: whyDraft(model, last, read, { hasMoved: moved, isRegisterEmpty: request.isRegisterEmpty }),
        opening: opening(model, last, today, WHAT[asksFor ?? 'nothing']),
        tables: [
          {
            columns: COLUMNS,
            numbered: true,
            rows: needs.map((need, index) => [
              index + 1,
              ...cellsOf(need, { items, capacity: request.isRegisterEmpty ? null : capacity, year }),
            ]),
            whenEmpty: NO_NEEDS,
          },
        ],
        closing: paragraphs,
        notes: [
          'Jumlah yang ada dari lembar Aset yang berstatus AKTIF. Kekurangan = kebutuhan dikurangi yang dapat dioptimalkan (baik dan rusak ringan), paling sedikit 0; sama dengan kebutuhan riil di RKBMD.',
          'Kapasitas per hari hanya dari yang berkondisi baik, sudah dikurangi waktu gangguan. Satu set perekaman perlu satu alat dari tiap jenisnya, jadi kapasitas bagian set adalah kapasitas set yang lengkap.',
          ...notes,
        ],
      },
      read.pengaturan,
      today,
    );
  },
});

/** An order that the forecast counts on was given up since, or is no longer in the book. */
function hasLostOrders(last: ArsipPrakiraanRow, coming: ComingSupplies): boolean {
  const counted = keptFigures(last.angka).find(({ key }) => key === 'rencana-kartu')?.counted ?? [];
  const orders = Object.values(coming).flatMap((one) => one.orders);
  return counted.some((id) => !orders.some((order) => order.id === id && order.givenUp === 0));
}

function cellsOf(
  { kind, name, devices, sound, worn, broken, most, lacking, basis }: Need,
  {
    items,
    capacity,
    year,
  }: { items: readonly AsetRow[]; capacity: { set: number; printer: number | null } | null; year: number },
): PageCell[] {
  const ages = devices.flatMap(({ tahun }) => (tahun === null ? [] : [year - tahun]));
  const age = ages.length === 0 ? '' : ages.reduce((sum, each) => sum + each, 0) / ages.length;
  const [perDay, unit] =
    kind === 'PRINTER_KARTU'
      ? [sound * (capacity?.printer ?? 0), 'kartu']
      : [usableSets(items) * (capacity?.set ?? 0), 'orang'];
  return [
    name,
    sound,
    worn,
    broken,
    age,
    capacity ? Math.floor(perDay) : '',
    most ?? '',
    lacking ?? '',
    `kapasitas dalam ${unit}; ${basis}`,
  ];
}

function opening(model: OfficeModel, last: ArsipPrakiraanRow | null, today: string, what: string): string[] {
  const { surat_kepada, kecamatan } = model.settings.values;
  const { demand } = model;
  const office = kecamatan === null ? 'kecamatan kami' : districtWords(kecamatan);
  return [
    `Kepada Yth. ${surat_kepada ?? 'Kepala Dinas Kependudukan dan Pencatatan Sipil'}.`,
    `Perihal: ${what} perekaman dan pencetakan KTP-el. Lampiran: RKBMD dan Prakiraan.`,
    `Dengan hormat, kami sampaikan bahwa sampai ${formatDay(today)} tunggakan perekaman KTP-el di ${office} ${backlogWords(demand)}.`,
    ...(last && toldOutside(last) !== ''
      ? [
          `Menurut prakiraan ${formatMoment(last.waktu)}: ${toldOutside(last)} Anggapan dan ketelitian hitungannya ada di lampiran Prakiraan.`,
        ]
      : []),
  ];
}

function backlogWords({ desa, backlog, reachableBacklog }: OfficeModel['demand']): string {
  if (desa.length === 0) return 'belum diketahui: daftar desanya belum terbaca';
  const counted = `berjumlah ${formatNumber(backlog)} (${terbilang(backlog)}) orang di ${formatNumber(desa.length)} desa`;
  const reachable = `, kira-kira ${formatNumber(reachableBacklog, 0)} di antaranya masih dapat direkam`;
  return `${counted}${backlog > 0 ? reachable : ''}`;
}
