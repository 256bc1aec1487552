import { Heading, Paragraph, Tag } from '@digdir/designsystemet-react';
import { Link } from '@tanstack/react-router';
import type { AgendaItem, CaseDecisionView, FollowUpView, CaseMatter } from '../../../api/types.gen.js';
import { amount, day, listed, useLanding, useWords, Page } from '../../../app/index.js';
import { committeeCommandsCompleteFollowUp } from '../../../api/sdk.gen.js';
import { Text } from '../../../form/index.js';
import { Offered } from '../Offered.js';

/** What was decided, in words; who voted how; and whether the pilot followed. */
export function Decision({
  decision: { outcome, wording, votes, reason, disqualified, moved, undoing },
  names,
}: {
  readonly decision: CaseDecisionView;
  readonly names: Readonly<Record<string, string>>;
}) {
  const t = useWords();
  const called = (people: readonly string[]): string => listed(people.map((person) => names[person] ?? person));
  const withNames = (people: readonly string[]): string =>
    people.length === 0 ? amount(0) : `${amount(people.length)} (${called(people)})`;
  return (
    <div className="stack decided">
      <div className="row">
        <Tag data-color="success">{t(`outcome.${outcome}`)}</Tag>
        {moved === 'asked' ? <Tag data-color="warning">{t('web.decision.moving')}</Tag> : null}
        {typeof moved === 'object' ? <Tag data-color="danger">{t('web.decision.not-moved')}</Tag> : null}
        {undoing === null ? null : (
          <Tag data-color="warning">{t(undoing.refused === null ? 'web.decision.undoing' : 'web.decision.stands')}</Tag>
        )}
      </div>
      {wording === null ? null : (
        <Paragraph className="as-written">
          <strong>{wording}</strong>
        </Paragraph>
      )}
      {reason === null ? null : <Paragraph className="as-written">{t('web.decision.reason', { reason })}</Paragraph>}
      {votes === null ? null : (
        <Paragraph className="quiet">
          {t('web.decision.votes', {
            for: votes.for.length,
            against: withNames(votes.against),
            abstained: withNames(votes.abstained),
          })}
        </Paragraph>
      )}
      {disqualified.length === 0 ? null : (
        <Paragraph className="quiet">{t('web.decision.disqualified', { who: called(disqualified) })}</Paragraph>
      )}
    </div>
  );
}

/** How a case left a meeting that did not decide it, and where it went. */
export function Left({
  committee,
  left,
}: {
  readonly committee: string;
  readonly left: NonNullable<AgendaItem['left']>;
}) {
  const { outcome, reason } = left;
  const t = useWords();
  return (
    <div className="stack decided">
      <div className="row">
        <Tag data-color="warning">{t(`web.earlier.${outcome}`)}</Tag>
        <Went committee={committee} left={left} />
      </div>
      {reason === null ? null : <Paragraph className="as-written">{t('web.decision.reason', { reason })}</Paragraph>}
    </div>
  );
}

/** The agenda it came on next, under its number there, or that it waits for one. */
export function Went({
  committee,
  left: { meeting, number, withdrawn },
}: {
  readonly committee: string;
  readonly left: NonNullable<AgendaItem['left']>;
}) {
  const t = useWords();
  if (meeting === null) return <span>{t(withdrawn ? 'case.withdrawn' : 'web.case.waits')}</span>;
  const date = meeting.startsAt === null ? '' : day(meeting.startsAt);
  return (
    <Link to="/moter/$committee/$id" params={{ committee, id: meeting.id }}>
      {number === null ? t('web.case.went-to', { date }) : t('web.case.went-as', { date, number })}
    </Link>
  );
}

/** What decisions have asked people to do, and to say that it is done. */
export function FollowUps({
  committee,
  followUps,
  names,
  level = 2,
}: {
  readonly committee: string;
  readonly followUps: readonly FollowUpView[];
  readonly names: Readonly<Record<string, string>>;
  readonly level?: 2 | 4;
}) {
  const t = useWords();
  const landed = useLanding(followUps.length > 0);
  if (followUps.length === 0) return null;
  return (
    <section className="stack">
      <Heading level={level} id={level === 2 ? 'follow-ups' : undefined} data-size={level === 2 ? 'sm' : '2xs'}>
        {t('web.follow-up.title')}
      </Heading>
      <ul className="plain stack">
        {followUps.map((one) => (
          <li key={one.id} id={one.id} tabIndex={-1} className="stack">
            <div className="row">
              <strong className="as-written">{one.what ?? t('report.untitled')}</strong>
              <span>{names[one.owner] ?? one.owner}</span>
              <Tag>{one.done ? t('web.follow-up.done') : t('web.desk.due', { date: day(one.due) })}</Tag>
              {one.number === null ? null : (
                <span className="quiet">{t('web.case.number', { number: one.number })}</span>
              )}
            </div>
            <Offered
              on={one}
              command="completeFollowUp"
              open={landed === one.id}
              kept={`follow-up ${committee}/${one.id}`}
              begins={{ outcome: '' }}
              give={(body, headers) =>
                committeeCommandsCompleteFollowUp({ path: { committee, followUp: one.id }, headers, body })
              }
            >
              <Text name="outcome" label={t('web.follow-up.outcome')} rows={3} most={1000} />
            </Offered>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** To what a case is about, where that has a page. */
export function AboutLink({ about }: { readonly about: CaseMatter }) {
  const t = useWords();
  if (about.kind === 'stream') return <Page path={about.path}>{t('web.case.about')}</Page>;
  if (about.kind !== 'pilot') return null;
  return (
    <Link to="/piloter/$id" params={{ id: about.pilot }}>
      {t('web.open')}
    </Link>
  );
}
