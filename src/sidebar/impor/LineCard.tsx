import { useState } from 'preact/hooks';
import { Labelled } from '../form/Labelled';
import type { ImportReview, Problem, ReviewedLine } from './useReview';

type Column = ImportReview['targets'][number]['columns'][number];

interface Props {
  line: ReviewedLine;
  columns: readonly Column[];
  answer(key: string, value: string): void;
  skip(line: number, skipped: boolean): void;
  /** `next`: go on to the next problem afterwards. */
  mend(column: string, cell: string, next: boolean): void;
}

const STATUS = { baru: 'baru', diubah: 'diubah', sama: 'sama', dilewati: 'dilewati', bermasalah: 'perbaiki' } as const;

/** One pasted row: what it is called, what is wrong with it, and the cells to mend. */
export function LineCard({ line, columns, answer, skip, mend }: Props) {
  const [open, setOpen] = useState(false);
  const { status, cells, problems, makes, before } = line;
  const skipped = status === 'dilewati';
  const filled = columns.filter(({ name }) => (cells[name] ?? '') !== '');
  const title = filled.slice(0, 2).map(({ name }) => cells[name]);
  const wrong = new Set(
    problems.filter(({ kind }) => kind === 'salah' || kind === 'tanya').map(({ column }) => column),
  );
  const editable = skipped ? [] : columns.filter(({ name }) => open || wrong.has(name));
  const spoken = problems.filter(({ column }) => !editable.some(({ name }) => name === column));
  return (
    <li class={`line ${status}`} id={`baris-${line.line}`}>
      <header>
        <h4>
          <span class="number">{line.line}</span> {title.join(' · ') || 'Baris kosong'}
        </h4>
        <span class={`badge ${status}`}>{STATUS[status]}</span>
      </header>
      {makes && <p class="meaning">{makes}</p>}
      {!open && filled.length > 2 && (
        <dl class="cells">
          {filled.slice(2).map(({ name, label }) => (
            <div key={name}>
              <dt>{label}</dt>
              <dd>
                {before && before[name] !== cells[name] && (before[name] ?? '') !== '' && (
                  <>
                    <s>{before[name]}</s>{' '}
                  </>
                )}
                {cells[name]}
              </dd>
            </div>
          ))}
        </dl>
      )}
      {!skipped &&
        spoken.map(({ sentence, kind }) => (
          <p key={sentence} class={kind === 'salah' || kind === 'tanya' ? 'field-error' : 'remark'}>
            {sentence}
          </p>
        ))}
      {editable.map(({ name, label }) => (
        <Cell
          key={name}
          line={line.line}
          name={name}
          label={label}
          cell={cells[name] ?? ''}
          problem={problems.find(({ column }) => column === name)}
          answer={answer}
          mend={mend}
        />
      ))}
      <div class="buttons">
        {!skipped && (
          <button type="button" class="quiet small" aria-expanded={open} onClick={() => setOpen(!open)}>
            {open ? 'Tutup isian' : 'Ubah isian'}
          </button>
        )}
        <button type="button" class="quiet small" onClick={() => skip(line.line, !skipped)}>
          {skipped ? 'Ikutkan lagi' : 'Lewati baris'}
        </button>
      </div>
    </li>
  );
}

interface CellProps {
  line: number;
  name: string;
  label: string;
  cell: string;
  problem: Problem | undefined;
  answer(key: string, value: string): void;
  mend(column: string, cell: string, next: boolean): void;
}

function Cell({ line, name, label, cell, problem, answer, mend }: CellProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const keep = (next: boolean) => {
    if (typed !== null && typed !== cell) mend(name, typed, next);
    setTyped(null);
  };
  const stops = problem?.kind === 'salah' || problem?.kind === 'tanya';
  return (
    <Labelled
      id={`baris-${line}-${name}`}
      label={label}
      error={stops ? problem.sentence : undefined}
      hint={stops ? undefined : problem?.sentence}
    >
      {(description) => (
        <>
          <input
            {...description}
            type="text"
            autocomplete="off"
            value={typed ?? cell}
            onInput={(event) => setTyped(event.currentTarget.value)}
            onBlur={() => keep(false)}
            onKeyDown={(event) => {
              if (event.key === 'Enter') keep(true);
              if (event.key === 'Escape') setTyped(null);
            }}
          />
          {problem?.kind === 'tanya' && (
            <div class="buttons">
              {problem.choices.map(({ value, label }) => (
                <button key={value} type="button" class="small" onClick={() => answer(`${line}:${name}`, value)}>
                  {label}
                </button>
              ))}
            </div>
          )}
        </>
      )}
    </Labelled>
  );
}
