import { Heading, Paragraph } from '@digdir/designsystemet-react';
import type { CommitteeMember, CommitteeStanding } from '../../../api/types.gen.js';
import { useWords } from '../../../app/words.js';

/** Who leads comes first, who writes last. */
const ORDER = ['chair', 'member', 'observer', 'secretary'];

/** Who sits in the committee, each once with all that they are there, and whose seat they take. */
export function Members({ committee: { members, seats, quorum } }: { readonly committee: CommitteeStanding }) {
  const t = useWords();
  const people = [...Map.groupBy(members, ({ person }) => person).values()].toSorted(
    (a, b) => placeOf(a) - placeOf(b) || nameOf(a).localeCompare(nameOf(b), 'nb'),
  );
  const is = ({ role, deputyFor }: CommitteeMember): string => {
    const absent = members.find(({ person }) => person === deputyFor);
    return deputyFor === null ? t(`role.${role}`) : t('web.meetings.deputy', { for: absent?.name ?? deputyFor });
  };
  return (
    <section className="stack">
      <Heading level={2} data-size="sm">
        {t('web.meetings.members')}
      </Heading>
      <Paragraph>{t('web.meetings.quorum', { seats, quorum })}</Paragraph>
      <ul className="plain columns">
        {people.map((roles) => (
          <li key={roles[0]?.person}>
            {nameOf(roles)} <span className="quiet">{told(roles).map(is).join(', ')}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

const rank = ({ role, deputyFor }: CommitteeMember): number =>
  deputyFor === null ? ORDER.indexOf(role) : ORDER.length + 1;
const byRole = (a: CommitteeMember, b: CommitteeMember): number => rank(a) - rank(b);
/** Who leads is a member by that. */
const told = (roles: readonly CommitteeMember[]): readonly CommitteeMember[] => {
  const leads = roles.some(({ role, deputyFor }) => role === 'chair' && deputyFor === null);
  return roles.filter(({ role }) => !(leads && role === 'member')).toSorted(byRole);
};
const placeOf = (roles: readonly CommitteeMember[]): number => Math.min(...roles.map(rank));
const nameOf = ([one]: readonly CommitteeMember[]): string => one?.name ?? one?.person ?? '';
