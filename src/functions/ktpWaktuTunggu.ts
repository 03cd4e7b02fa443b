import { customFunction } from '../declare';
import { meanWaitMinutes } from '../forecast/closedForms/erlang';
import { arrivals, counters, overloaded, serviceMinutes } from './queue';
import { eachRow } from './rows';

export const KTP_WAKTU_TUNGGU = customFunction({
  summary: 'Rata-rata menit menunggu di loket (M/M/c): kedatangan merata sepanjang hari.',
  params: { datang_per_jam: arrivals, menit_layanan: serviceMinutes, loket: counters('3') },
  returns: 'Menit; teks bila loket tidak cukup sehingga antrean terus bertambah.',
  run: ({ datang_per_jam, menit_layanan, loket }) =>
    eachRow({ datang: datang_per_jam, menit: menit_layanan, loket }, (row) => {
      const minutes = meanWaitMinutes(row.datang, row.menit, row.loket);
      return minutes ?? overloaded(row.datang, row.menit, row.loket);
    }),
});
