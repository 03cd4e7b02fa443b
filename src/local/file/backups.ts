import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { hashOf } from '../log/lines';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** The newest, however close together. */
const NEWEST = 3;
/** Up to an age one save in each slot is kept: the last of its ten minutes, hour, day, week. */
const KEPT: readonly { until: number; slot: number }[] = [
  { until: HOUR, slot: 10 * MINUTE },
  { until: DAY, slot: HOUR },
  { until: 14 * DAY, slot: DAY },
  { until: 70 * DAY, slot: 7 * DAY },
];

/** A Monday, so that weeks begin as the office's do. */
const FIRST_MONDAY = Date.UTC(2024, 0, 1);

const NAME = /^(\d{4}-\d\d-\d\d)T(\d\d)-(\d\d)-(\d\d)-(\d{3})Z\.xlsx$/;

/** Earlier saves beside the workbook, thinner the older. What a person puts into the folder is left alone. */
export class Backups {
  constructor(readonly folder: string) {}

  keep(content: Uint8Array, now = Date.now()): void {
    mkdirSync(this.folder, { recursive: true });
    const name = `${new Date(now).toISOString().replace(/[:.]/g, '-')}.xlsx`;
    const temporary = join(this.folder, `.${name}.baru`);
    this.#removeUnfinished();
    try {
      const file = openSync(temporary, 'w');
      try {
        for (let written = 0; written < content.length; ) written += writeSync(file, content, written);
        fsyncSync(file);
      } finally {
        closeSync(file);
      }
      renameSync(temporary, join(this.folder, name));
    } catch (error) {
      // A full disk would otherwise get fuller with each try.
      rmSync(temporary, { force: true });
      throw error;
    }
    const kept = thinned(this.moments(), now);
    for (const [moment, old] of this.#names()) if (!kept.has(moment)) rmSync(join(this.folder, old), { force: true });
  }

  moments(): number[] {
    return [...this.#names().keys()];
  }

  /** The save with this hash, newest first; undefined when it was thinned out or never was. */
  find(hash: string): Buffer | undefined {
    const names = [...this.#names()].sort(([a], [b]) => b - a);
    for (const [, name] of names) {
      const content = readFileSync(join(this.folder, name));
      if (hashOf(content) === hash) return content;
    }
    return undefined;
  }

  /** What a program left that ended while it kept a save. */
  #removeUnfinished(): void {
    for (const name of this.#files()) {
      const [, kept] = /^\.(.*)\.baru$/.exec(name) ?? [];
      if (kept && NAME.test(kept)) rmSync(join(this.folder, name), { force: true });
    }
  }

  #files(): string[] {
    try {
      return readdirSync(this.folder);
    } catch {
      // None was kept yet.
      return [];
    }
  }

  #names(): Map<number, string> {
    return new Map(
      this.#files().flatMap((name) => {
        const [, day, hour, minute, second, milli] = NAME.exec(name) ?? [];
        return day ? [[Date.parse(`${day}T${hour}:${minute}:${second}.${milli}Z`), name] as const] : [];
      }),
    );
  }
}

/** Which of the moments to keep, in milliseconds since 1970. */
export function thinned(moments: readonly number[], now: number): Set<number> {
  const newestFirst = [...moments].sort((a, b) => b - a);
  const kept = new Set(newestFirst.slice(0, NEWEST));
  const taken = new Set<string>();
  for (const moment of newestFirst) {
    const stage = KEPT.find(({ until }) => now - moment < until);
    if (!stage) continue;
    // Days end at the office's midnight, not at Greenwich's.
    const here = moment - new Date(moment).getTimezoneOffset() * MINUTE;
    const slot = `${stage.slot} ${Math.floor((here - FIRST_MONDAY) / stage.slot)}`;
    if (taken.has(slot)) continue;
    taken.add(slot);
    kept.add(moment);
  }
  return kept;
}
