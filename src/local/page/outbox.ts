import type { Answer } from '../protocol';
import { type Connection, ConnectionLost } from './connection';

/**
 * What the person does, sent one after the other in the order in which it was done. Typed cells wait for a lost server
 * and are sent again, with an id by which the server knows those that it has carried out. What has none and could do harm
 * twice (a new row, a menu command, an undo) is sent once only, and a loss is reported.
 */
export class Outbox {
  private last: Promise<unknown> = Promise.resolve();
  waiting = 0;

  constructor(
    private readonly connection: Connection,
    /** The number of unanswered requests changed. */
    private readonly counted: () => void,
  ) {}

  repeatable(path: string, body: unknown): Promise<Answer> {
    return this.inOrder(async () => {
      for (;;) {
        await this.connection.whenRestored();
        try {
          return await this.connection.post<Answer>(path, body);
        } catch (error) {
          if (!(error instanceof ConnectionLost)) return refusal(error);
        }
      }
    });
  }

  once(path: string, body: unknown): Promise<Answer> {
    return this.inOrder(async () => {
      try {
        return await this.connection.post<Answer>(path, body);
      } catch (error) {
        if (!(error instanceof ConnectionLost)) return refusal(error);
        const refused =
          'Sambungan terputus sebelum SiapKTP menjawab. Periksa apakah perintah sudah dijalankan, lalu ulangi bila belum.';
        return { ok: false, refused };
      }
    });
  }

  /** Resolves once all that was done so far is answered. */
  async whenSent(): Promise<void> {
    await this.last;
  }

  private inOrder(send: () => Promise<Answer>): Promise<Answer> {
    this.waiting++;
    this.counted();
    const answer = this.last.then(send).finally(() => {
      this.waiting--;
      this.counted();
    });
    this.last = answer;
    return answer;
  }
}

function refusal(error: unknown): Answer {
  return { ok: false, refused: error instanceof Error ? error.message : String(error) };
}
