import { OneOf } from '../form/OneOf.js';
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
