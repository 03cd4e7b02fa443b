import { addDays, type Day, formatDay } from '../../../cells/day';
import { formatNumber } from '../../../cells/numeral';
import { type Holidays, workingDays } from '../../../domain/calendar';
import { MOST_SETS_OUT } from '../../../domain/defaultSettings';
import type { OfficeSettings } from '../../../domain/settings';
import { tripDates } from '../../../domain/tripDates';
import type { DesaBacklog, Outreach } from '../../../forecast/office';
import { rangeOf } from '../../reading/settingRange';
import type { Grounds } from './assumptions';

/** Going out to the desa as the sheet Jemput Bola plans it; null where there is nobody to go to. */
export function outreachOf(
  desa: readonly DesaBacklog[],
  sets: number,
  { today, holidays, horizon }: { today: Day; holidays: Holidays; horizon: number },
  settings: OfficeSettings,
  grounds: Grounds,
): { outreach: Omit<Outreach, 'peoplePerSetDay'> | null; outreachDays: number } {
  const { values } = settings;
  const villages = desa.filter(({ people }) => people > 0).length;
  if (villages === 0) return { outreach: null, outreachDays: 0 };
  // Without a usable set nobody leaves; but a scenario or a plan may have one that goes then.
  const out = Math.max(
    1,
    Math.min(sets > 0 ? sets : Number.POSITIVE_INFINITY, values.set_jemput_bola ?? Math.min(sets, MOST_SETS_OUT)),
  );
  // As many as there can be: a scenario may have more than today's plan.
  const { ahead, passed } = tripDates(today, horizon, values, holidays);
  const days = ahead.map((date) => workingDays(addDays(today, 1), date, holidays)).filter((day) => day <= horizon);
  const planned = values.hari_jemput_bola ?? 0;
  const left = Math.max(0, planned - passed);
  if (planned > 0) {
    grounds.assumptions.push({
      label: 'Hari jemput bola yang direncanakan',
      value: formatNumber(left),
      unit: 'hari',
      basis: [
        'Pengaturan',
        ...(passed > 0
          ? [
              `${formatNumber(planned)} hari sejak ${formatDay(values.mulai_jemput_bola ?? today)}, ${formatNumber(planned - left)} sudah lewat`,
            ]
          : []),
        sets < 1
          ? 'belum ada set yang siap, jadi tidak ada yang berangkat'
          : `${formatNumber(out)} set dan operatornya tidak ada di loket pada hari itu`,
        ...(left > days.length ? [`hanya ${formatNumber(days.length)} hari yang muat`] : []),
      ].join('; '),
      place: settings.placeOf('hari_jemput_bola'),
    });
  }
  return {
    outreach: {
      days,
      sets: out,
      least: values.kunjungan_minimal_jemput_bola,
      noShow: rangeOf(settings, 'bolos_jemput_bola'),
      firstDayShare: rangeOf(settings, 'hari_pertama_jemput_bola'),
    },
    outreachDays: Math.min(left, days.length),
  };
}
