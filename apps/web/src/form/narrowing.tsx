import { Field, type FieldProps, Label, Select } from '@digdir/designsystemet-react';
import { useEffect, useId, useState } from 'react';
import type { Choice } from './choices.js';
import { useNames } from '../app/names.js';

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

/** Which of the parties that I answer for. Nothing where there is only one. */
export function ForWhom({
  label,
  parties,
  chosen,
  choose,
}: {
  readonly label: string;
  readonly parties: readonly string[];
  readonly chosen: string;
  readonly choose: (party: string) => void;
}) {
  const nameOf = useNames();
  if (parties.length < 2) return null;
  return (
    <OneOf
      label={label}
      value={chosen}
      choose={choose}
      choices={parties.map((party) => ({ value: party, label: nameOf(party) }))}
    />
  );
}

const PAUSE_MS = 200;

/** What was typed, when the typing has paused. */
export function useSettled(value: string): string {
  const [settled, settle] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => settle(value), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}
