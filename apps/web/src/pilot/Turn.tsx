import { Paragraph } from '@digdir/designsystemet-react';
import type { Pilot, Recipient } from '../api/types.gen.js';
import { useNames } from '../app/names.js';
import { day } from '../app/when.js';
import { useWords } from '../app/words.js';

/** Who somebody is, by role and place or by name. */
export function useWho(): (who: Recipient) => string {
  const nameOf = useNames();
  const t = useWords();
  return (who) =>
    'person' in who ? nameOf(who.person) : t('web.pilot.role-at', { role: t(`role.${who.role}`), at: nameOf(who.at) });
}

/** One sentence: whose turn, since when, and until when. */
export function Turn({ pilot: { waitingFor, phase, since } }: { readonly pilot: Pilot }) {
  const t = useWords();
  const whoIs = useWho();
  const [first] = waitingFor;
  if (first === undefined)
    return <Paragraph>{t('web.pilot.nobody', { phase: t(`phase.${phase}`), since: day(since) })}</Paragraph>;
  const who = new Intl.ListFormat('nb').format([...new Set(waitingFor.map((one) => whoIs(one.who)))]);
  const facts = { who, what: t(`turn.${first.turn}`), since: day(first.since) };
  return (
    <Paragraph data-size="lg">
      {first.due === null ? t('web.pilot.turn', facts) : t('web.pilot.turn-due', { ...facts, due: day(first.due) })}
    </Paragraph>
  );
}
