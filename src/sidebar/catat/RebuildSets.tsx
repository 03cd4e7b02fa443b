import type { AnswerOf } from '../server';
import type { Posting } from '../usePosting';
import { SET_COMPONENTS } from './setComponents';

interface Props {
  rebuild: AnswerOf<'daftarAlat'>['rebuild'];
  posting: Posting;
}

/** Which parts to move so that more recording sets are whole, and the one button that moves them. */
export function RebuildSets({ rebuild, posting }: Props) {
  const { readyNow, readyAfter, moves } = rebuild;
  if (moves.length === 0) return null;
  // Parts that no set is noted of may well stand together: the sets aren't fewer for that.
  const isUnnoted = readyNow === 0 && moves.every(({ from }) => from === null);
  const post = () =>
    posting.post({
      action: 'pindahBagian',
      input: { pindah: JSON.stringify(moves.map(({ id, from, to }) => [id, from ?? '', to ?? ''])) },
    });
  return (
    <details class="card">
      <summary>
        {isUnnoted
          ? `Rakit ulang: catat bagian ${readyAfter} set yang belum dicatat setnya`
          : `Rakit ulang: ${readyAfter} set lengkap, bukan ${readyNow}`}
      </summary>
      <ul>
        {moves.map(({ id, component, from, to }) => (
          <li key={id}>
            <b>{id}</b> ({SET_COMPONENTS[component]}) {from ? `dari ${from}` : 'yang belum terpasang'}{' '}
            {to ? `ke ${to}` : 'dilepas'}
          </li>
        ))}
      </ul>
      <button type="button" class="small" onClick={post}>
        Catat {moves.length} perpindahan
      </button>
    </details>
  );
}
