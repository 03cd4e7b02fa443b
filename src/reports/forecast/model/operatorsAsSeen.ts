import { formatNumber } from '../../../cells/numeral';
import { expectedAvailability } from '../../../forecast/chance/availability';
import { cutAbove, meanOf } from '../../../forecast/chance/estimate';
import { operatorDays, type Plan } from '../../../forecast/levers';
import type { Office } from '../../../forecast/office';
import type { LayananRow } from '../../../tables/layanan';
import { type Grounds, SETTING_LABELS } from './assumptions';
import { DAYS_FOR_PACE } from './seenRecording';

/**
 * What the counts of days say of the operators: they were never the limit below what was recorded, so a person takes
 * them no longer than their hours over that. Without this the doubt about the minutes holds an office back that has
 * long shown what it can do, and its forecast comes out late.
 */
export function operatorsAsSeen(office: Office, plan: Plan, days: readonly LayananRow[], grounds: Grounds): Office {
  const recorded = days.map((row) => row.rekam ?? 0).filter((people) => people > 0);
  const operators = operatorDays(plan.recordingOperators, office.recording.operatorsLacking);
  if (recorded.length < DAYS_FOR_PACE || operators === 0) return office;
  const open = office.commonCauses
    .filter((cause) => cause.stopsRecording)
    .reduce((share, cause) => share * expectedAvailability(cause.availability), 1);
  const minutesADay = operators * office.serviceHoursPerDay * 60 * open;
  const longest = minutesADay / meanOf(recorded);
  const { minutesPerPerson } = office.recording;
  const known = cutAbove(minutesPerPerson, longest);
  if (minutesPerPerson.mean - known.mean < 0.05) return office;
  const told = grounds.assumptions.find(({ label }) => label === SETTING_LABELS.menit_rekam);
  if (told) {
    told.value = `${formatNumber(known.mean, 1)} (paling lama ${formatNumber(longest, 1)})`;
    told.basis = `Pengaturan, dan ${formatNumber(recorded.length)} hari layanan: tidak lebih lama dari itu`;
  }
  return { ...office, recording: { ...office.recording, minutesPerPerson: known } };
}
