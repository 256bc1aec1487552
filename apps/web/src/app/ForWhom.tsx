import { Field, Label, Select } from '@digdir/designsystemet-react';
import { useId } from 'react';
import { useNames } from './names.js';

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
  const id = useId();
  const nameOf = useNames();
  if (parties.length < 2) return null;
  return (
    <Field>
      <Label htmlFor={id}>{label}</Label>
      <Select id={id} value={chosen} onChange={(event) => choose(event.target.value)}>
        {parties.map((party) => (
          <option key={party} value={party}>
            {nameOf(party)}
          </option>
        ))}
      </Select>
    </Field>
  );
}
