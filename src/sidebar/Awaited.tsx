import type { ComponentChildren } from 'preact';
import type { Reading } from './useAnswer';

interface Props<T> {
  reading: Reading<T>;
  /** What is being read: "Membaca daftar…". */
  waiting: string;
  children(value: T): ComponentChildren;
}

/** What was asked of the add-on: being read, lost on the way, or there. An older answer stays in sight meanwhile. */
export function Awaited<T>({ reading, waiting, children }: Props<T>) {
  const { value, busy, lost, again } = reading;
  return (
    <div class="awaited" aria-busy={busy}>
      <div role="status">
        {lost && (
          <div class="notice warn">
            <p>
              {lost}{' '}
              {value === null ? 'Belum ada yang bisa ditampilkan.' : 'Yang tampak di bawah mungkin sudah berubah.'}
            </p>
            <button type="button" onClick={again}>
              Coba lagi
            </button>
          </div>
        )}
        {busy && value === null && (
          <div class="waiting">
            <p>{waiting}</p>
            <div class="bones" aria-hidden="true">
              <i />
              <i />
              <i />
            </div>
          </div>
        )}
      </div>
      {value !== null && children(value)}
    </div>
  );
}
