import { Paragraph } from '@digdir/designsystemet-react';
import type { Pilot, Recipient } from '../../../api/types.gen.js';
import { small } from '../../../app/capital.js';
import { Explained } from '../../../app/Explained.js';
import { useNames } from '../../../app/names.js';
import { day, isLate } from '../../../app/when.js';
import { listed, useWords } from '../../../app/words.js';

type Waiting = Pilot['waitingFor'][number];

/** Who somebody is, by role and place or by name. */
function useWho(): (who: Recipient) => string {
  const nameOf = useNames();
  const t = useWords();
  return (who) =>
    'person' in who ? nameOf(who.person) : t('web.pilot.role-at', { role: t(`role.${who.role}`), at: nameOf(who.at) });
}

/** A sentence for each turn, one's own first: whose it is, until when, and since when others have had it. */
export function Turn({ pilot: { waitingFor, phase, since } }: { readonly pilot: Pilot }) {
  const t = useWords();
  const whoActs = useWhoActs();
  if (waitingFor.length === 0)
    return <Paragraph>{t('web.pilot.nobody', { phase: t(`phase.${phase}`), since: day(since) })}</Paragraph>;
  return (
    <div className="stack">
      {byTurn(waitingFor.filter(({ mine }) => mine)).map(([first]) => (
        <Paragraph key={first.turn} data-size="lg">
          <strong>
            <Explained
              text={t(keyOf('web.pilot.your-turn', first.due), { what: t(`turn.${first.turn}`), due: dueDay(first) })}
            />
          </strong>
        </Paragraph>
      ))}
      {byTurn(waitingFor.filter(({ mine }) => !mine)).map(([first, ...others]) => (
        <Paragraph key={first.turn}>
          <Explained
            text={t(keyOf('web.pilot.turn', first.due), {
              who: listed([...new Set([first, ...others].map(whoActs))]),
              what: small(t(`turn.${first.turn}`)),
              due: dueDay(first),
              since: day(first.since),
            })}
          />
        </Paragraph>
      ))}
    </div>
  );
}

/** A leader acts for the unit, which is called by its name alone. */
function useWhoActs(): (waiting: Waiting) => string {
  const nameOf = useNames();
  const whoIs = useWho();
  return ({ who }) => ('role' in who && who.role === 'leader' ? nameOf(who.at) : whoIs(who));
}

type Same = readonly [Waiting, ...Waiting[]];
const byTurn = (all: readonly Waiting[]): readonly Same[] =>
  [...new Set(all.map(({ turn }) => turn))].flatMap((turn) => {
    const [first, ...others] = all.filter((one) => one.turn === turn);
    return first === undefined ? [] : [[first, ...others] as const];
  });

const keyOf = (key: string, due: string | null): string =>
  due === null ? key : `${key}-${isLate(due) ? 'late' : 'due'}`;
const dueDay = ({ due }: Waiting): string => (due === null ? '' : day(due));
