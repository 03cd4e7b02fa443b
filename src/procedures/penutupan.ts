import { BEING_WRITTEN, finishedFirst } from '../actions/interrupted';
import { month as monthCell } from '../cells/month';
import { type Procedure, procedure } from '../declare';
import { makePages } from '../reports/monthly/closing';
import type { Host } from '../workbook/host';
import { checkedId } from './prakiraan';

/** `id`: of the closing to come; `bulan` as typed; `jadi`: how many pages the pieces before have made. */
export interface PenutupanDiminta {
  id: string;
  bulan: string;
  jadi: number;
}

export interface HalamanDibuat {
  jadi: number;
  dari: number;
}

/**
 * Makes the pages that closing a month keeps, a piece at a time, before it is closed: nothing of the office's is written.
 * Where there is nothing to make, or the month will be refused, all 0 of 0 pages are made.
 */
export const siapkanPenutupan: Procedure<Host, PenutupanDiminta, HalamanDibuat> = procedure((host, asked) => {
  const id = checkedId(asked?.id);
  const reading = monthCell.read(typeof asked.bulan === 'string' ? asked.bulan : '');
  const none = { jadi: 0, dari: 0 };
  if (!reading.ok) return none;
  const { told, isStill } = finishedFirst(host.workbook);
  // The closing itself will say so.
  if (told === BEING_WRITTEN) return none;
  const from = Number.isInteger(asked.jadi) && asked.jadi > 0 ? asked.jadi : 0;
  const { made, of } = makePages(host, id, reading.value, from, isStill);
  return { jadi: made, dari: of };
});
