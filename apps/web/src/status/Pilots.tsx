import { Heading, Paragraph, Tag } from '@digdir/designsystemet-react';
import { Link } from '@tanstack/react-router';
import type { ReportedPilot, DecidingStatus } from '../api/types.gen.js';
import { day, listed, useNames, useWords } from '../app/index.js';
import { Results } from './Results.js';

/** Each pilot that is open, or ended or changed since: whose turn, what falls due, and results against baseline. */
export function Pilots({ status }: { readonly status: DecidingStatus }) {
  const t = useWords();
  return (
    <section className="stack">
      <Heading level={2} data-size="sm">
        {t('web.deciding.pilots')}
      </Heading>
      {status.pilots.length === 0 ? <Paragraph>{t('web.deciding.no-pilots')}</Paragraph> : null}
      {status.pilots.map((pilot) => (
        <One key={pilot.id} pilot={pilot} people={status.people} />
      ))}
    </section>
  );
}

function One({ pilot, people }: { readonly pilot: ReportedPilot; readonly people: DecidingStatus['people'] }) {
  const t = useWords();
  const nameOf = useNames();
  const { id, title, measure, newMeasure, phase, since, lead, parties, waitingFor, overdue, decisions } = pilot;
  return (
    <article className="stack case">
      <Heading level={3} data-size="xs">
        <Link to="/piloter/$id" params={{ id }}>
          {measure ?? newMeasure} {title ?? t('report.untitled')}
        </Link>
      </Heading>
      <div className="row">
        <Tag data-size="sm">{t(`phase.${phase}`)}</Tag>
        {overdue ? (
          <Tag data-size="sm" data-color="danger">
            {t('web.deciding.is-overdue')}
          </Tag>
        ) : null}
        <span className="quiet">{t('web.pilot.since', { date: day(since) })}</span>
      </div>
      <Paragraph>
        {t('web.deciding.with', {
          lead: nameOf(lead),
          parties: listed(parties.filter((party) => party !== lead).map(nameOf)),
        })}
      </Paragraph>
      <ul className="plain">
        {waitingFor.map(({ who, turn, due }, n) => (
          <li key={n}>
            {'person' in who
              ? (people[who.person] ?? who.person)
              : t('web.role-at', { role: t(`role.${who.role}`), at: nameOf(who.at) })}
            : {t(`turn.${turn}`)}
            {due === null ? '' : ` (${t('web.desk.due', { date: day(due) })})`}
          </li>
        ))}
      </ul>
      <Results pilot={pilot} />
      {decisions.map(({ caseNumber, verdict, decidedOn }) => (
        <Paragraph key={caseNumber}>
          {t('web.pilot.decided', { verdict: t(`verdict.${verdict}`), case: caseNumber, date: day(decidedOn) })}
        </Paragraph>
      ))}
    </article>
  );
}
