import { decimal, share } from '../cells/number';
import { customFunction } from '../declare';
import { fewestCounters } from '../forecast/closedForms/erlang';
import { column } from './parameters';
import { arrivals, serviceMinutes } from './queue';
import { eachRow } from './rows';

/** No number of counters makes waiting impossible, so certainty can't be asked for. */
const SUREST = 0.999;

export const KTP_LOKET = customFunction({
  summary: 'Loket paling sedikit supaya orang dilayani dalam sekian menit dengan peluang tertentu.',
  params: {
    datang_per_jam: arrivals,
    menit_layanan: serviceMinutes,
    menit_tunggu: column(decimal({ least: 0, most: 480 }), 'Paling lama menunggu (menit).', '10'),
    peluang: column(
      share({ least: 0.01, most: SUREST }),
      'Bagian orang yang menunggu paling lama sekian menit.',
      '80%',
    ),
  },
  returns: 'Banyaknya loket.',
  run: ({ datang_per_jam, menit_layanan, menit_tunggu, peluang }) =>
    eachRow(
      { datang: datang_per_jam, menit: menit_layanan, tunggu: menit_tunggu, peluang },
      // null only for a probability of 1, which the parameter refuses.
      (row) => fewestCounters(row.datang, row.menit, row.tunggu, row.peluang) ?? 0,
    ),
});
