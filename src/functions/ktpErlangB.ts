import { customFunction } from '../declare';
import { erlangB } from '../forecast/closedForms/erlang';
import { counters, load } from './queue';
import { eachRow } from './rows';

export const KTP_ERLANG_B = customFunction({
  summary: 'Erlang B: peluang semua loket sibuk bila orang yang tidak terlayani langsung pergi.',
  params: { beban: load, loket: counters('14') },
  returns: 'Peluang antara 0 dan 1.',
  run: ({ beban, loket }) => eachRow({ beban, loket }, (row) => erlangB(row.beban, row.loket)),
});
