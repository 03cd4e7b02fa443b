import { useState } from 'preact/hooks';
import { Labelled } from '../form/Labelled';
import { Choices } from './Choices';
import { type ImportReview, type Problem, type ReviewedLine, stops } from './useReview';

type Column = ImportReview['targets'][number]['columns'][number];

interface Props {
  line: ReviewedLine;
  columns: readonly Column[];
  /** What was typed here already, by column. */
  mended: Readonly<Record<string, string>>;
  answer(key: string, value: string): void;
  skip(line: number, skipped: boolean): void;
  /** `next`: go on to the next problem afterwards. */
  mend(column: string, cell: string, next: boolean): void;
}

const STATUS = { baru: 'baru', diubah: 'diubah', sama: 'sama', dilewati: 'dilewati', bermasalah: 'perbaiki' } as const;

/** One pasted row: what it is called, what is wrong with it, and the cells to mend. */
export function LineCard({ line, columns, mended, answer, skip, mend }: Props) {
  const [open, setOpen] = useState(false);
  const { status, cells, problems, makes, before } = line;
  const skipped = status === 'dilewati';
  const filled = columns.filter(({ name }) => (cells[name] ?? '') !== '');
  // What a row is called: its key, and its name where it has one.
  const title = filled.filter(({ name }, index) => index === 0 || name === 'nama');
  const rest = filled.filter((column) => !title.includes(column));
  const wrong = new Set(problems.filter(stops).map(({ column }) => column));
  const editable = skipped ? [] : columns.filter(({ name }) => open || wrong.has(name));
  const spoken = problems.filter(({ column }) => !editable.some(({ name }) => name === column));
  return (
    <li class={`line ${status}`} id={`baris-${line.line}`}>
      <header>
        <h3>
          <span class="number">{line.line}</span> {title.map(({ name }) => cells[name]).join(' · ') || 'Baris kosong'}
        </h3>
        <span class={`badge ${status}`}>{STATUS[status]}</span>
      </header>
      {makes && <p class="meaning">{makes}</p>}
      {!open && rest.length > 0 && (
        <dl class="cells">
          {rest
            .filter(({ name }) => !wrong.has(name))
            .map(({ name, label }) => (
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
        spoken.map((problem) => (
          <p key={problem.sentence} class={stops(problem) ? 'field-error' : 'remark'}>
            {problem.sentence}
          </p>
        ))}
      {editable.map(({ name, label }) => (
        <Cell
          key={name}
          line={line.line}
          name={name}
          label={label}
          cell={mended[name] ?? cells[name] ?? ''}
          problems={problems.filter(({ column }) => column === name)}
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
  problems: readonly Problem[];
  answer(key: string, value: string): void;
  mend(column: string, cell: string, next: boolean): void;
}

const sentences = (problems: readonly Problem[]): string | undefined =>
  problems.length === 0 ? undefined : problems.map(({ sentence }) => sentence).join('. ');

function Cell({ line, name, label, cell, problems, answer, mend }: CellProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const keep = (next: boolean) => {
    if (typed !== null && typed !== cell) mend(name, typed, next);
    setTyped(null);
  };
  const choices = problems.flatMap((problem) => (problem.kind === 'tanya' ? problem.choices : []));
  return (
    <>
      <Labelled
        id={`baris-${line}-${name}`}
        label={label}
        error={sentences(problems.filter(stops))}
        hint={sentences(problems.filter((problem) => !stops(problem)))}
      >
        {(description) => (
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
        )}
      </Labelled>
      {choices.length > 0 && (
        <Choices
          label={`Jawaban ${label} baris ${line}`}
          choices={choices}
          choose={(value) => answer(`${line}:${name}`, value)}
        />
      )}
    </>
  );
}
