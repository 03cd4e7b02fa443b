import { sayDay, typedDay } from '../../cells/typedDay';
import { today } from '../officeClock';
import { ChoiceInput } from './ChoiceInput';
import { CountInput } from './CountInput';
import { DayInput, MomentInput } from './DayInput';
import type { Field } from './field';
import { Labelled } from './Labelled';

interface Props {
  form: string;
  field: Field;
  value: string;
  error?: string | undefined;
  set(value: string): void;
}

/** Any field of a form with its label and its error. */
export function FieldInput({ form, field, value, error, set }: Props) {
  const id = `${form}-${field.name}`;
  if (field.kind === 'choice') {
    return (
      <div class={field.half ? 'field half' : 'field'}>
        <ChoiceInput
          id={id}
          legend={field.label}
          name={field.name}
          choices={field.choices}
          value={value}
          error={error}
          set={set}
        />
      </div>
    );
  }
  const { name, label, half, optional } = field;
  // Left empty it stays empty: it would be wrong to say back today, or now.
  const isOpen = optional === true && value.trim() === '';
  return (
    <Labelled
      id={id}
      label={label}
      half={half}
      optional={optional}
      hint={field.kind === 'day' && !isOpen ? (understoodDay(value) ?? field.hint) : field.hint}
      error={error}
    >
      {(description) => {
        if (field.kind === 'day')
          return <DayInput description={description} name={name} value={value} set={set} open={isOpen} />;
        if (field.kind === 'moment') {
          return <MomentInput description={description} name={name} value={value} set={set} open={isOpen} />;
        }
        if (field.kind === 'count') {
          return (
            <CountInput
              description={description}
              name={name}
              value={value}
              set={set}
              unit={field.unit}
              locked={field.locked}
            />
          );
        }
        if (field.kind === 'pick') {
          return (
            <select {...description} name={name} value={value} onChange={(event) => set(event.currentTarget.value)}>
              {field.choices.map(([word, caption]) => (
                <option key={word} value={word}>
                  {caption}
                </option>
              ))}
            </select>
          );
        }
        return (
          <>
            <input
              {...description}
              name={name}
              type="text"
              autocomplete="off"
              list={field.suggestions ? `${id}-usul` : undefined}
              value={value}
              onInput={(event) => set(event.currentTarget.value)}
            />
            {field.suggestions && (
              <datalist id={`${id}-usul`}>
                {field.suggestions.map((word) => (
                  <option key={word} value={word} />
                ))}
              </datalist>
            )}
          </>
        );
      }}
    </Labelled>
  );
}

/** The weekday said back catches most slips of a date. */
function understoodDay(value: string): string | undefined {
  const day = typedDay(value, today());
  return day === null ? undefined : sayDay(day, today());
}
