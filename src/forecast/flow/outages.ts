import type { Random } from '../chance/random';
import { subtractDownTime, type UpAndDownDays } from '../chance/upTime';
import type { Office } from '../office';
import type { Paths } from './paths';

/**
 * Units up on each day, each failing on its own. `down`: how many of them start down, the first ones, so that a unit more
 * is one that works; times are exponential, so what is left of their repair is as long as a repair.
 */
export function fillUnits(
  up: Float64Array,
  units: number,
  down: number,
  mean: UpAndDownDays,
  randomOf: (unit: number) => Random,
): void {
  up.fill(units);
  for (let unit = 0; unit < units; unit++) subtractDownTime(up, up.length, mean, unit >= down, randomOf(unit));
}

/** Causes are independent, so within a day a stage is open for the product of their shares. */
export function fillCauses(
  paths: Paths,
  office: Office,
  means: readonly UpAndDownDays[],
  randomOf: (cause: number) => Random,
): void {
  const { recordingOpen, printingOpen, centre } = paths;
  recordingOpen.fill(1);
  printingOpen.fill(1);
  centre.open.fill(1);
  for (let index = 0; index < means.length; index++) {
    const cause = office.commonCauses[index]!;
    const up = paths.causeUp[index]!.fill(1);
    subtractDownTime(up, paths.horizon, means[index]!, cause.upNow, randomOf(index));
    const { stopsRecording, stopsVerification, stopsPrinting } = cause;
    for (let day = 0; day < up.length; day++) {
      const share = up[day]!;
      if (share === 1) continue;
      if (stopsRecording) recordingOpen[day]! *= share;
      if (stopsVerification) centre.open[day]! *= share;
      if (stopsPrinting) printingOpen[day]! *= share;
    }
  }
}
