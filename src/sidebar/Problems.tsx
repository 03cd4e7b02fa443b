import { Places } from './Places';

interface Props {
  problems: Parameters<typeof Places>[0]['places'];
}

/** Rows that a list leaves out because they can't be read. */
export function Problems({ problems }: Props) {
  if (problems.length === 0) return null;
  return (
    <details class="card">
      <summary>{problems.length} baris tidak terbaca</summary>
      <Places places={problems} />
    </details>
  );
}
