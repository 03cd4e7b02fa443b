import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { moveFocus } from '../focus';
import type { Deed, Posting } from '../usePosting';
import { FieldInputs } from './FieldInputs';
import { type Field, spelledOut } from './field';
import { focusFirstField } from './focusFirstField';
import type { Draft, Typed } from './useDraft';

interface Props {
  /** Unique on the page; ids of its fields begin with it. */
  name: string;
  /** What it is for, said to a screen reader. */
  title: string;
  action: Deed['action'];
  fields: readonly Field[];
  /** Fields that a refusal brings into sight: what is wrong with them is said there too. */
  later?: readonly string[];
  /** Sent along without a field. */
  fixed?: Typed;
  draft: Draft;
  posting: Posting;
  submit: string;
  /** Fields that keep their value for the next entry. */
  keep?: readonly string[];
  /** Why it can't be posted, by this person or as things stand; the server refuses it all the same. */
  barred?: string;
  /** On screen; when it comes there, its first field takes the focus. */
  seen: boolean;
  /** Above the fields: what chooses between forms. */
  children?: ComponentChildren;
  /** See `Deed`. */
  before?: Deed['before'];
  /** When it is posted. */
  done?: () => void;
  /** Esc in an empty form, or after clearing. */
  onEscape?: () => void;
}

/** Enter posts, Esc clears, and the focus is in the first field again for the next entry. */
export function Form(props: Props) {
  const {
    name,
    title,
    action,
    fields,
    later = [],
    fixed = {},
    draft,
    posting,
    submit,
    keep = [],
    barred = '',
    seen,
    before,
    done,
    onEscape,
  } = props;
  const form = useRef<HTMLFormElement>(null);
  const { state } = posting;
  const errors = posting.errorsOf(name, action);

  const focusFirst = () => focusFirstField(form.current);

  /** The focus first: a number that loses it is written anew, and must not come back into the emptied form. */
  const empty = (kept?: readonly string[]) => {
    focusFirst();
    draft.clear(kept);
  };

  // Before the next frame: a quick typist's first key must not fall beside the field.
  useLayoutEffect(() => {
    if (seen) focusFirst();
  }, [seen]);

  useEffect(() => () => posting.forget(name), [name]);

  const refused = state.kind === 'answered' && posting.answered?.form === name && Object.keys(errors).length > 0;
  useLayoutEffect(() => {
    if (seen && refused) moveFocus(form.current?.querySelector<HTMLElement>('[aria-invalid]'));
  }, [refused]);

  const post = () => {
    posting.post({
      action,
      form: name,
      input: { ...fixed, ...spelledOut(fields, draft.values) },
      fields: [...fields.map((field) => field.name), ...later],
      ...(before ? { before } : {}),
      done: () => {
        empty(keep);
        done?.();
      },
      drop: () => {
        empty([...keep, 'tanggal']);
        done?.();
      },
    });
  };

  const rare = fields.filter((field) => field.rare);
  const shared = {
    form: name,
    values: draft.values,
    errors,
    set: (field: string, value: string) => {
      draft.set(field, value);
      posting.forget(name, field);
    },
  };

  return (
    <form
      ref={form}
      id={name}
      class="form"
      aria-label={title}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (barred === '') post();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') {
          event.preventDefault();
          empty();
          posting.dismissRefusal(name);
          onEscape?.();
        } else if (event.key === 'Enter' && event.target instanceof HTMLSelectElement) {
          event.preventDefault();
          form.current?.requestSubmit();
        }
      }}
    >
      {props.children}
      <div class="fields" inert={state.kind === 'lost'}>
        <FieldInputs {...shared} fields={fields.filter(({ rare }) => !rare)} />
        {rare.length > 0 && (
          <details class="rare" open={rare.some((field) => errors[field.name]) || undefined}>
            <summary>Rincian</summary>
            <div class="fields">
              <FieldInputs {...shared} fields={rare} />
            </div>
          </details>
        )}
      </div>
      {barred !== '' && (
        <p id={`${name}-hak`} class="notice warn">
          {barred}
        </p>
      )}
      <div class="submit">
        <button
          type="submit"
          class="primary"
          aria-disabled={state.kind === 'sending' || state.kind === 'lost' || barred !== '' ? true : undefined}
          aria-describedby={barred === '' ? undefined : `${name}-hak`}
        >
          {state.kind === 'sending' ? 'Mencatat…' : submit}
        </button>
        <span class="keys" aria-hidden="true">
          <kbd>Enter</kbd> catat <kbd>Esc</kbd> {onEscape ? 'tutup' : 'kosongkan'}
        </span>
      </div>
    </form>
  );
}
