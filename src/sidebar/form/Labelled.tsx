import type { ComponentChildren } from 'preact';
import { Whole } from '../Whole';

/** Ids of what describes a field, so that its error and its hint are read out with it. */
export interface Description {
  id: string;
  'aria-describedby': string | undefined;
  'aria-invalid': boolean | undefined;
}

interface Props {
  id: string;
  label: string;
  half?: boolean | undefined;
  optional?: boolean | undefined;
  hint?: string | undefined;
  error?: string | undefined;
  children(description: Description): ComponentChildren;
}

/** A label, its field, and below it a hint or what is wrong. */
export function Labelled({ id, label, half, optional, hint, error, children }: Props) {
  const describedBy = [error && `${id}-salah`, hint && `${id}-petunjuk`].filter(Boolean).join(' ');
  return (
    <div class={half ? 'field half' : 'field'}>
      <label for={id}>
        {label}
        {optional && !half && <span class="optional"> (boleh kosong)</span>}
      </label>
      {children({
        id,
        'aria-describedby': describedBy === '' ? undefined : describedBy,
        'aria-invalid': error ? true : undefined,
      })}
      {error && (
        <p class="field-error" id={`${id}-salah`}>
          <Whole>{error}</Whole>
        </p>
      )}
      {hint && (
        <p class="hint" id={`${id}-petunjuk`}>
          <Whole>{hint}</Whole>
        </p>
      )}
    </div>
  );
}
