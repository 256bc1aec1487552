import { Field, Label, Select } from '@digdir/designsystemet-react';
import type { UseFormReturn } from 'react-hook-form';
import type { CommitteeMember, CommitteeStanding } from '../../api/types.gen.js';
import { useWords } from '../../app/words.js';
import { AWAY, seatsOf, THERE, type Filled } from './filled.js';

/** A choice for each seat: there, away, or a deputy in their place. */
export function Seats({
  form,
  committee: { members },
}: {
  readonly form: UseFormReturn<Filled>;
  readonly committee: CommitteeStanding;
}) {
  const t = useWords();
  const deputies = members.filter(({ deputyFor }) => deputyFor !== null);
  return (
    <fieldset className="stack">
      <legend>{t('web.hold.seats')}</legend>
      {seatsOf(members).map(({ person, name }) => (
        <Field key={person}>
          <Label>{name ?? person}</Label>
          <Select {...form.register(`seats.${person}`)}>
            <option value={THERE}>{t('web.hold.there')}</option>
            <option value={AWAY}>{t('web.hold.away')}</option>
            {inOrder(deputies, person).map((deputy) => (
              <option key={deputy.person} value={deputy.person}>
                {t('web.hold.deputy', { name: deputy.name ?? deputy.person })}
              </option>
            ))}
          </Select>
        </Field>
      ))}
    </fieldset>
  );
}

/** Their own deputy first. */
const inOrder = (deputies: readonly CommitteeMember[], seat: string): readonly CommitteeMember[] =>
  deputies.toSorted((a, b) => Number(b.deputyFor === seat) - Number(a.deputyFor === seat));
