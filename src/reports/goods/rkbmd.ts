import { formatDay, formatMoment } from '../../cells/day';
import { readSettings } from '../../domain/settings';
import { arsipPrakiraan } from '../../tables';
import { hasMoved } from '../forecast/kept/basis';
import { toldOutside } from '../forecast/kept/keptFigures';
import { FORECAST_TABLES, officeModel } from '../forecast/model/officeModel';
import { formPage, widthsOf } from '../form/officialForm';
import { defineReport } from '../report';
import { lastForecast } from '../summary/summary';
import { type Need, needsOf } from './deviceNeeds';
import { whyDraft } from './draft';
import { groundsTable } from './forecastGrounds';
import { inventory } from './inventory';
import { maintenanceTable } from './rkbmdMaintenance';
import { PROCUREMENT_COLUMNS, procurementTable } from './rkbmdProcurement';

const NOTHING_ASKED = 'Tidak ada usulan pengadaan: barang yang ada, yang rusak ringan termasuk, mencukupi kebutuhan. ';

/** Not where a need isn't known. */
const asksForNothing = (needs: readonly Need[]): boolean =>
  needs.length > 0 && needs.every(({ lacking }) => lacking === 0);

/** What to buy and what to maintain, as the kecamatan asks for it. @param year of the budget; next year's where none is given */
export const rkbmdOf = (year?: number) =>
  defineReport({
    sheet: 'RKBMD',
    widths: widthsOf(PROCUREMENT_COLUMNS),
    tables: { ...FORECAST_TABLES, arsipPrakiraan },
    build(read, { today, now }) {
      const model = officeModel(read, now);
      const items = inventory(read.aset.rows);
      const last = lastForecast(read.arsipPrakiraan.rows);
      const { needs, notes, isRegisterEmpty } = needsOf(model, items, last);
      const program = readSettings(read.pengaturan).values.program_rkbmd ?? '';
      const moved = last !== null && hasMoved(last, read, model.settings, today);
      return formPage(
        {
          title: `RENCANA KEBUTUHAN BARANG MILIK DAERAH (RKBMD) TAHUN ANGGARAN ${year ?? Number(today.slice(0, 4)) + 1}`,
          period: `Keadaan ${formatDay(today)}`,
          draft: whyDraft(model, last, read, { hasMoved: moved, isRegisterEmpty }),
          ...(last
            ? {
                headline:
                  `${asksForNothing(needs) ? NOTHING_ASKED : ''}Dasar: prakiraan ${formatMoment(last.waktu)}. ${toldOutside(last)}`.trim(),
              }
            : {}),
          tables: [procurementTable(needs, program), maintenanceTable(items, program), groundsTable(model, last)],
          notes: [
            'Kebutuhan riil = kebutuhan maksimum dikurangi barang yang dapat dioptimalkan (baik dan rusak ringan di lembar Aset), paling sedikit 0. Barang rusak berat tidak dapat dioptimalkan; umur barang tidak dihitung di sini, penggantian menurut umur dan biaya perbaikan disarankan di lembar Pemeliharaan. Satu set perekaman terdiri dari satu barang dari tiap jenisnya.',
            ...notes,
            'Program/kegiatan/output: program_rkbmd di Pengaturan; kosong: ditulis tangan.',
          ],
        },
        read.pengaturan,
        today,
      );
    },
  });

export const rkbmd = rkbmdOf();
