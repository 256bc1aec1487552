import { Field, Label, Select, type FieldProps } from '@digdir/designsystemet-react';
import { useId } from 'react';
import type { Choice } from './choices.js';

/** One of many that takes effect when it is chosen: what a list is narrowed to, or what a page is about. */
export function OneOf<Value extends string>({
  label,
  value,
  choose,
  choices,
  ...field
}: Omit<FieldProps, 'children' | 'onChange'> & {
  readonly label: string;
  readonly value: Value;
  readonly choose: (value: Value) => void;
  readonly choices: readonly (Choice & { readonly value: Value })[];
}) {
  const id = useId();
  return (
    <Field {...field}>
      <Label htmlFor={id}>{label}</Label>
      <Select id={id} value={value} onChange={(event) => choose(event.target.value as Value)}>
        {choices.map((one) => (
          <option key={one.value} value={one.value}>
            {one.label}
          </option>
        ))}
      </Select>
    </Field>
  );
}
