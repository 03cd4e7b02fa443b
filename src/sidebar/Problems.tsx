import { Places } from './Places';

interface Props {
  problems: Parameters<typeof Places>[0]['places'];
}

/** Rows that a list leaves out because they can't be read; one row may have more than one problem. */
export function Problems({ problems }: Props) {
  if (problems.length === 0) return null;
  const rows = new Set(problems.map(({ sheet, line }) => `${sheet} ${line}`));
  return (
    <details class="card">
      <summary>{rows.size} baris tidak terbaca</summary>
      <Places places={problems} />
    </details>
  );
}
