import { formatNumber } from '../../cells/numeral';
import { Elapsed } from '../Elapsed';
import { type AnswerOf, server } from '../server';
import type { Once } from '../useOnce';
import type { ImportRequest, ImportReview } from './useReview';

type ImportAnswer = AnswerOf<'komitImpor'>;

interface Props {
  review: ImportReview;
  request: ImportRequest;
  busy: boolean;
  once: Once<ImportAnswer>;
  answered(answer: ImportAnswer): void;
}

/** Always in sight: what stands in the way, or the button that puts everything in. */
export function Commit({ review, request, busy, once, answered }: Props) {
  const { canCommit, obstacle, counts, seen } = review;
  const ready = canCommit && !busy && !once.busy && once.lost === null;
  const commit = () => {
    if (ready) once.send((actionId) => server.komitImpor({ ...request, actionId, seen }), answered);
  };
  return (
    <div class="commit">
      <p id="halangan" class="hint">
        {once.busy
          ? 'Semua baris masuk sekaligus atau tidak satu pun. Selama itu tidak bisa dibatalkan; sesudahnya bisa diurungkan.'
          : obstacle}
      </p>
      <button
        type="button"
        class="primary"
        aria-disabled={ready ? undefined : true}
        aria-describedby="halangan"
        onClick={commit}
      >
        {once.busy ? 'Memasukkan…' : busy ? 'Memeriksa…' : `Masukkan ${formatNumber(counts.rows)} baris`}
        {(once.busy || busy) && <Elapsed key={String(once.busy)} />}
      </button>
    </div>
  );
}
