import { formatMoment } from '../cells/day';
import { outageFaults } from '../domain/entryRules';
import { stagesStopped, subject, tellSame, toldAlready } from '../domain/outages';
import { joined } from '../domain/words';
import { gangguan } from '../tables';
import type { AsetRow } from '../tables/aset';
import type { GangguanRow } from '../tables/gangguan';
import { foldKey, type Placed, type Rows } from '../tables/table';
import { STAGE_WORDS } from '../tables/words';
import { type Deed, type Refused, refuse } from './action';
import { deviceAt } from './deviceAt';

type Outages = Rows<GangguanRow>;

export function outageAt(outages: Outages, id: string): Placed<GangguanRow> | Refused {
  const outage = outages.rows.find((row) => foldKey(row.id) === foldKey(id));
  if (outage) return outage;
  const spoilt = outages.unread.find(({ cells }) => foldKey(cells.id) === foldKey(id));
  if (!spoilt) return refuse(`Gangguan ${id} tidak ada di lembar Gangguan`, { field: 'id' });
  const blocks = outages.issues.filter((issue) => issue.line === spoilt.line);
  return refuse(`${id} ada di baris ${spoilt.line}, tetapi baris itu harus dibenahi dulu: ${blocks[0]?.sentence}`, {
    field: 'id',
    blocks,
  });
}

/**
 * Why this can't stand in the log: its times, an unknown device, or a row that tells of the same already. Null when it can.
 *
 * @param before the row as it stands: what it clashed with already is let be
 */
export function outageRefusal(
  { gangguan: outages, aset: devices }: { gangguan: Outages; aset: Rows<AsetRow> },
  outage: GangguanRow,
  { now }: Deed,
  before?: GangguanRow,
): Refused | null {
  const [fault] = outageFaults(outage, now);
  if (fault) return refuse(fault.sentence, { field: fault.field });
  if (outage.asetId !== null) {
    const device = deviceAt(devices, outage.asetId, 'asetId');
    if ('refused' in device) return device;
  }
  const twin = outages.rows.find(
    (row) => foldKey(row.id) !== foldKey(outage.id) && tellSame(row, outage) && !(before && tellSame(row, before)),
  );
  if (!twin) return null;
  if (twin.selesai !== null || outage.selesai !== null) {
    const { field, sentence } = toldAlready(outage, twin);
    return refuse(sentence, { field, blocks: [outagePlace(outages, twin, 'tercatat pada waktu yang sama')] });
  }
  return refuse(
    `Gangguan ${subject(twin)} masih berlangsung sejak ${formatMoment(twin.mulai)} (${twin.id}, baris ${twin.line}); akhiri dulu yang itu`,
    { field: 'jenis', blocks: [outagePlace(outages, twin, 'masih berlangsung')] },
  );
}

export function outagePlace({ layout }: Outages, outage: Placed<GangguanRow>, says: string) {
  return {
    sheet: gangguan.sheet,
    line: outage.line,
    column: layout?.places.selesai ?? 0,
    sentence: `Baris ${outage.line}: ${outage.id} ${says}`,
  };
}

/** What stands still, for the end of a sentence. */
export function stopsSentence(outage: GangguanRow): string {
  const stages = stagesStopped(outage);
  return stages.length === 0
    ? 'tidak ada tahap yang tercatat terhenti'
    : `yang terhenti: ${joined(stages.map((stage) => STAGE_WORDS[stage]))}`;
}
