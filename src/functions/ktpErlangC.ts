import { customFunction } from '../declare';
import { erlangC } from '../forecast/closedForms/erlang';
import { counters, load } from './queue';
import { eachRow } from './rows';

export const KTP_ERLANG_C = customFunction({
  summary: 'Erlang C: peluang orang yang datang harus menunggu. Lonjakan pagi hari menunggu lebih lama daripada ini.',
  params: { beban: load, loket: counters('14') },
  returns: 'Peluang antara 0 dan 1; 1 bila loket tidak cukup untuk bebannya.',
  run: ({ beban, loket }) => eachRow({ beban, loket }, (row) => erlangC(row.beban, row.loket)),
});
