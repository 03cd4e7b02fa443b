import { stagesStopped } from '../../../domain/outages';
import { joined } from '../../../domain/words';
import type { CommonCause } from '../../../forecast/office';
import type { GangguanRow, OutageKind } from '../../../tables/gangguan';
import { STAGES, type Stage } from '../../../tables/stages';
import { STAGE_WORDS } from '../../../tables/words';

type Kind = CommonCause['kind'];
type Stops = Pick<CommonCause, 'stopsRecording' | 'stopsVerification' | 'stopsPrinting'>;
type Row = Pick<GangguanRow, 'jenis' | 'tahapTerhenti'>;

/** Causes that are believed in without a log; of others only what is logged is played. */
const EXPECTED = [
  { kind: 'network', logged: 'JARINGAN', label: 'Jaringan' },
  { kind: 'server', logged: 'SERVER', label: 'Server pusat' },
  { kind: 'power', logged: 'LISTRIK', label: 'Listrik' },
] as const satisfies readonly { kind: Kind; logged: OutageKind; label: string }[];

/** What stands still for want of a machine or of supplies is played with those. */
const PLAYED_ELSEWHERE: Partial<Record<OutageKind, Stage>> = {
  ALAT_REKAM: 'REKAM',
  PRINTER: 'CETAK',
  BAHAN_HABIS: 'CETAK',
};

/** A cause as the log has it: outages of a kind that stop the same stages. */
export interface LoggedCause<R extends Row> extends Stops {
  kind: Kind;
  rows: R[];
  /** Believed in without a row of it. */
  isExpected: boolean;
}

export const causeKindOf = ({ jenis }: Row): Kind => EXPECTED.find(({ logged }) => logged === jenis)?.kind ?? 'other';

/** Stages that an outage stops as a whole, whatever machines there are. */
export const commonStages = (row: Row): Stage[] =>
  STAGES.filter((stage) => stagesStopped(row).includes(stage) && PLAYED_ELSEWHERE[row.jenis] !== stage);

/** Those that are always believed in first, in their order; the others after them, as the log first names them. */
export function loggedCauses<R extends Row>(rows: readonly R[]): LoggedCause<R>[] {
  const causes: LoggedCause<R>[] = EXPECTED.map(({ kind, logged }) => ({
    ...{ kind, rows: [], isExpected: true },
    ...stopsOf(stagesStopped({ jenis: logged, tahapTerhenti: null })),
  }));
  for (const row of rows) {
    const stages = commonStages(row);
    if (stages.length === 0) continue;
    const kind = causeKindOf(row);
    const stops = stopsOf(stages);
    const known = causes.find((cause) => cause.kind === kind && stopsSame(cause, stops));
    if (known) known.rows.push(row);
    else causes.push({ kind, rows: [row], isExpected: false, ...stops });
  }
  return causes;
}

const STOPS = {
  REKAM: 'stopsRecording',
  VERIFIKASI: 'stopsVerification',
  CETAK: 'stopsPrinting',
} as const satisfies Record<Stage, keyof Stops>;

const stopsOf = (stages: readonly Stage[]): Stops => ({
  stopsRecording: stages.includes('REKAM'),
  stopsVerification: stages.includes('VERIFIKASI'),
  stopsPrinting: stages.includes('CETAK'),
});

const stopsSame = (one: Stops, other: Stops): boolean =>
  STAGES.every((stage) => one[STOPS[stage]] === other[STOPS[stage]]);

/** As it stands among the assumptions: with its stages where they aren't the usual ones of its kind. */
export function causeLabel(cause: Stops & { kind: Kind }): string {
  const expected = EXPECTED.find(({ kind }) => kind === cause.kind);
  const name = expected?.label ?? 'Gangguan lain';
  const isUsual = expected && stopsSame(cause, stopsOf(stagesStopped({ jenis: expected.logged, tahapTerhenti: null })));
  const stopped = STAGES.filter((stage) => cause[STOPS[stage]]).map((stage) => STAGE_WORDS[stage]);
  return isUsual ? name : `${name} yang menghentikan ${joined(stopped)}`;
}
