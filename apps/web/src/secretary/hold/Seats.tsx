import type { CommitteeMember, CommitteeStanding } from '../../api/types.gen.js';
import { useWords } from '../../app/words.js';
import { Choose } from '../../form/choices.js';
import { AWAY, seatsOf, THERE } from './filled.js';

/** A choice for each seat: there, away, or a deputy in their place. */
export function Seats({ committee: { members } }: { readonly committee: CommitteeStanding }) {
  const t = useWords();
  const deputies = members.filter(({ deputyFor }) => deputyFor !== null);
  return (
    <fieldset className="stack">
      <legend>{t('web.hold.seats')}</legend>
      {seatsOf(members).map(({ person, name }) => (
        <Choose
          key={person}
          name={`seats.${person}`}
          label={name ?? person}
          nothing={null}
          choices={[
            { value: THERE, label: t('web.hold.there') },
            { value: AWAY, label: t('web.hold.away') },
            ...inOrder(deputies, person).map((deputy) => ({
              value: deputy.person,
              label: t('web.hold.deputy', { name: deputy.name ?? deputy.person }),
            })),
          ]}
        />
      ))}
    </fieldset>
  );
}

/** Their own deputy first. */
const inOrder = (deputies: readonly CommitteeMember[], seat: string): readonly CommitteeMember[] =>
  deputies.toSorted((a, b) => Number(b.deputyFor === seat) - Number(a.deputyFor === seat));
