import { FieldInput } from './FieldInput';
import type { Field } from './field';
import type { Typed } from './useDraft';

interface Props {
  form: string;
  fields: readonly Field[];
  values: Typed;
  errors: Readonly<Typed>;
  set(field: string, value: string): void;
}

/** Fields of a form in their order. */
export function FieldInputs({ form, fields, values, errors, set }: Props) {
  return (
    <>
      {fields.map((field) => (
        <FieldInput
          key={field.name}
          form={form}
          field={field}
          value={values[field.name] ?? ''}
          error={errors[field.name]}
          set={(value) => set(field.name, value)}
        />
      ))}
    </>
  );
}
