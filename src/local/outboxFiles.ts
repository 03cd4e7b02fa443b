import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatMoment } from '../cells/day';
import type { OutgoingMail } from './services/world';

/** Letters leave this computer by hand: each is a text file in a folder beside the workbook. */
export class OutboxFiles {
  constructor(readonly folder: string) {}

  /** Throws where the disk doesn't take it. @returns its path */
  write(letter: OutgoingMail): string {
    mkdirSync(this.folder, { recursive: true });
    const name = `${letter.at.replace(/:/g, '')}-${letter.to.replace(/[^a-z0-9.@-]+/gi, '_')}`;
    const text = [
      `Kepada: ${letter.to}`,
      `Perihal: ${letter.subject}`,
      `Tanggal: ${formatMoment(letter.at)}`,
      '',
      letter.body,
      '',
    ];
    // Another letter of the same minute to the same address has a name of its own.
    for (let copy = 1; ; copy++) {
      const path = join(this.folder, `${name}${copy === 1 ? '' : `-${copy}`}.txt`);
      try {
        // Notepad tells UTF-8 by the mark at the start.
        writeFileSync(path, `\uFEFF${text.join('\r\n').replace(/\r?\n/g, '\r\n')}`, { flag: 'wx' });
        return path;
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      }
    }
  }
}
