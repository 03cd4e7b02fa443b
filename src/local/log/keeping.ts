import type { Host } from '../host';
import type { ChangeLog } from './changeLog';
import { Changes } from './changes';
import type { AnsweredRequest } from './record';

/** Whether a request changed the workbook, and whether the disk holds that. */
export interface Kept {
  isChanged: boolean;
  isSafe: boolean;
}

/** Puts what a workbook's requests changed into the log, one record each. */
export class Keeping {
  readonly #changes: Changes;

  constructor(
    host: Host,
    private readonly log: ChangeLog,
    /** The log can't be written any more. */
    private readonly failed: () => void,
  ) {
    this.#changes = new Changes(host.workbook, host.world);
  }

  keep(request?: AnsweredRequest): Kept {
    const change = this.#changes.take();
    const { isWhole } = this.log;
    if (change && !this.log.append(change, new Date().toISOString(), request) && isWhole) this.failed();
    return { isChanged: change !== undefined, isSafe: this.log.isWhole };
  }
}
