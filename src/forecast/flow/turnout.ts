import type { CountRate } from '../chance/countRate';
import { createCountTable } from '../chance/countTable';
import { drawEstimate } from '../chance/estimate';
import type { Random } from '../chance/random';

/** Answers a function that draws who comes to be recorded on each day of one future; `factors` are the days'. */
export function createTurnout(
  { perDay, dispersion }: CountRate,
  horizon: number,
): (people: Float64Array, factors: Float64Array, random: Random) => void {
  const table = createCountTable();
  const uniforms = new Float64Array(horizon);
  return (people, factors, random) => {
    table.fit(drawEstimate(perDay, random), dispersion);
    random.fillUniform(uniforms, horizon);
    people.fill(0);
    table.addDays(people, factors, uniforms, 0, 1);
  };
}
