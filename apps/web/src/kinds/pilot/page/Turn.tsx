import { Alert, Heading, Paragraph } from '@digdir/designsystemet-react';
import type { Pilot } from '../../../api/types.gen.js';
import { day, Explained, isLate, listed, small, useNames, useWords, useWho, Section } from '../../../app/index.js';
import { Outcome } from '../Evidence.js';

type Waiting = Pilot['waitingFor'][number];

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

/** Before a trial: why parties said no or want changes, why the FSU sent it back, and who in the FSU objected and why. */
export function AskedToChange({ pilot }: { readonly pilot: Pilot }) {
  const t = useWords();
  const nameOf = useNames();
  const { parties, phase, mustRevise, objections, bodies } = pilot;
  if (phase !== 'consent' && phase !== 'review' && phase !== 'lapsed' && phase !== 'declined') return null;
  const asked = [
    ...(mustRevise === null || mustRevise === 'party-left'
      ? []
      : [{ who: nameOf(bodies.review), how: 'returned', reason: mustRevise, at: null }]),
    ...parties.flatMap(({ party, answer }) =>
      answer === null || (answer.answer !== 'declined' && answer.answer !== 'change-requested')
        ? []
        : [{ who: nameOf(party), how: answer.answer, reason: answer.reason, at: answer.answeredAt }],
    ),
    ...objections.map(({ by, reason, at }) => ({ who: nameOf(by), how: 'objected', reason, at })),
  ];
  if (asked.length === 0) return null;
  return (
    <Alert data-color="warning">
      <Heading level={2} data-size="xs">
        {t('web.pilot.asked-to-change')}
      </Heading>
      <ul className="plain stack">
        {asked.map(({ who, how, reason, at }) => (
          <li key={`${who} ${how} ${at}`}>
            <strong>{t(`web.pilot.asked.${how}`, { who })}</strong>
            {at === null ? null : <span className="quiet"> {day(at)}</span>}
            <div className="as-written">{reason ?? t('web.redacted')}</div>
          </li>
        ))}
      </ul>
    </Alert>
  );
}

/** Of a joint initiative: whom the parties approach together, and who comes back to it when. */
export function Initiative({ pilot }: { readonly pilot: Pilot }) {
  const t = useWords();
  if (pilot.initiative === null) return null;
  return (
    <Section id="initiative" title={t('web.pilot.initiative')}>
      <Approached pilot={pilot} />
      <Outcome outcome={pilot.outcome} />
    </Section>
  );
}

/** The same in a sentence. */
export function Approached({ pilot: { initiative, lead } }: { readonly pilot: Pilot }) {
  const t = useWords();
  const nameOf = useNames();
  if (initiative === null) return null;
  const { recipient, followUpOn } = initiative;
  return (
    <Paragraph className="as-written">
      {t('web.pilot.approached', {
        recipient: recipient ?? t('web.redacted'),
        lead: nameOf(lead),
        date: day(followUpOn),
      })}
    </Paragraph>
  );
}

/** What a trial waits for, and from whom. */
export function MissingBeforeStart({ pilot: { missingBeforeStart, indicators } }: { readonly pilot: Pilot }) {
  const t = useWords();
  const named = useNames();
  const nameOf = (id: string): string => indicators.find((one) => one.id === id)?.name ?? named(id);
  if (missingBeforeStart.length === 0) return null;
  return (
    <div className="stack">
      <Heading level={3} data-size="2xs" id="missing">
        {t('web.tasks.missing', { count: missingBeforeStart.length })}
      </Heading>
      <ul aria-labelledby="missing">
        {missingBeforeStart.map((missing) => (
          <li key={missing}>
            <Explained text={t('web.tasks.missing-one', { missing, nameOf })} />
          </li>
        ))}
      </ul>
    </div>
  );
}
