import { addDays, type Day } from '../../cells/day';
import { formatNumber } from '../../cells/numeral';
import { daysAway, type Holidays, workingDays } from '../../domain/calendar';
import type { OfficeSettings } from '../../domain/settings';
import { estimateFromRange } from '../../forecast/estimate';
import type { DesaBacklog, Outreach } from '../../forecast/office';
import type { Grounds } from './assumptions';
import { rangeOf } from './settingRange';

/** Going out to the desa as the sheet Jemput Bola plans it; null where there is nobody to go to or nothing to go with. */
export function outreachOf(
  desa: readonly DesaBacklog[],
  sets: number,
  { today, holidays, horizon }: { today: Day; holidays: Holidays; horizon: number },
  settings: OfficeSettings,
  grounds: Grounds,
): { outreach: Outreach | null; outreachDays: number } {
  const { values } = settings;
  const out = Math.min(sets, values.set_jemput_bola ?? sets);
  const villages = desa.filter(({ people }) => people > 0).length;
  const planned = values.hari_jemput_bola ?? 0;
  if (out < 1 || villages === 0) return { outreach: null, outreachDays: 0 };
  // As many as there can be: a scenario may have more than today's plan.
  const dates = daysAway(today, horizon, values.hari_jemput_bola_per_minggu, holidays);
  const days = dates.map((date) => workingDays(addDays(today, 1), date, holidays)).filter((day) => day <= horizon);
  if (planned > 0) {
    grounds.assumptions.push({
      label: 'Hari jemput bola yang direncanakan',
      value: formatNumber(planned),
      unit: 'hari',
      basis: `Pengaturan; ${formatNumber(out)} set dan operatornya tidak ada di loket pada hari itu${planned > days.length ? `; hanya ${formatNumber(days.length)} hari yang muat` : ''}`,
      place: settings.placeOf('hari_jemput_bola'),
    });
  }
  return {
    outreach: {
      days,
      sets: out,
      least: values.kunjungan_minimal_jemput_bola,
      peoplePerSetDay: estimateFromRange(rangeOf(settings, 'orang_per_set_hari')),
      noShow: rangeOf(settings, 'bolos_jemput_bola'),
      firstDayShare: rangeOf(settings, 'hari_pertama_jemput_bola'),
    },
    outreachDays: Math.min(planned, days.length),
  };
}
