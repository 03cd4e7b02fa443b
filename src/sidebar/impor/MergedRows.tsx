import { formatNumber } from '../../cells/numeral';
import type { AnswerOf } from '../server';

/** What a merge would do row by row: what stands here, and what the file says. */
export function MergedRows({ review: { rows, more } }: { review: AnswerOf<'tinjauGabungan'> }) {
  if (rows.length === 0) return null;
  return (
    <details>
      <summary>
        {more > 0 ? `${formatNumber(rows.length)} baris pertama` : `${formatNumber(rows.length)} barisnya`}
      </summary>
      <ul class="rows">
        {rows.map(({ title, what, differences }, index) => (
          <li key={`${index} ${title}`}>
            <div>
              <b>{title}</b> <span class={`badge ${what}`}>{what}</span>
              <dl class="cells">
                {differences.map(({ label, here, there }) => (
                  <div key={label}>
                    <dt>{label}</dt>
                    <dd>
                      {what !== 'baru' && <s>{here}</s>} {what !== 'dihapus' && there}
                    </dd>
                  </div>
                ))}
              </dl>
            </div>
          </li>
        ))}
      </ul>
      {more > 0 && <p class="hint">dan {formatNumber(more)} baris lagi</p>}
    </details>
  );
}
