import { Details, Heading, Paragraph, Tag } from '@digdir/designsystemet-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { WAYS } from '@tiltaksmotor/domain/phases';
import { TEXT_QUESTIONS } from '@tiltaksmotor/domain/questions';
import { pilotsHistoryOptions } from '../../../api/@tanstack/react-query.gen.js';
import type { FormerPartyView, PartyView, Pilot, StayView } from '../../../api/types.gen.js';
import { day, Explained, moment, Shown, useCost, useNames, useTitle, useWords, Section } from '../../../app/index.js';
import { AskedToChange, Initiative, Turn } from './Turn.js';
import { Evaluations } from '../evaluate/Evaluations.js';
import { Figures } from './Figures.js';
import { OfParty, Statuses } from './Statuses.js';
import { YourTasks } from './YourTasks.js';
import { usePilot } from '../PilotLink.js';

/** Where a pilot stands, whose turn it is, and all that is known of it. */
export function PilotPage() {
  const t = useWords();
  const pilot = usePilot();
  useTitle(pilot.data === undefined ? null : (pilot.data.title ?? t('report.untitled')));
  return <Shown of={pilot}>{(found) => <Everything pilot={found} />}</Shown>;
}

function Everything({ pilot }: { readonly pilot: Pilot }) {
  const t = useWords();
  const { measure, title } = pilot;
  return (
    <>
      <div className="stack">
        <div className="row">
          {'code' in measure ? (
            <Link to="/tiltak/$code" params={{ code: measure.code }}>
              {measure.code}
            </Link>
          ) : (
            <span>{t('web.pilot.new-measure', { title: measure.title })}</span>
          )}
          {pilot.policy === 'exercise' ? <Tag data-color="warning">{t('web.exercise')}</Tag> : null}
        </div>
        <Heading level={1}>{title ?? t('report.untitled')}</Heading>
        <Turn pilot={pilot} />
      </div>
      <AskedToChange pilot={pilot} />
      <YourTasks pilot={pilot} />
      <Path pilot={pilot} />
      {TEXT_QUESTIONS.filter((name) => pilot[name] != null).map((name) => (
        <Section key={name} title={t(`question.${name}.title`)}>
          <Paragraph className="as-written">{pilot[name]}</Paragraph>
        </Section>
      ))}
      <Initiative pilot={pilot} />
      <Parties pilot={pilot} />
      <Statuses pilot={pilot} />
      <Figures pilot={pilot} />
      <Evaluations pilot={pilot} />
      <Decisions pilot={pilot} />
      <History id={pilot.id} />
    </>
  );
}

/** The way from draft to decision, when it was where, and where on it the pilot is. */
function Path({ pilot: { kind, phase, cycle, path } }: { readonly pilot: Pilot }) {
  const t = useWords();
  const way: readonly string[] = WAYS[kind];
  // What ended outside the way ends it, after the phases that it has been in.
  const steps = way.includes(phase) ? way : [...way.filter((step) => path.some((stay) => stay.phase === step)), phase];
  const here = steps.indexOf(phase);
  return (
    <Section title={cycle > 1 ? t('web.pilot.path-cycle', { cycle }) : t('web.pilot.path')}>
      <ol className="path">
        {steps.map((step, i) => (
          <li key={step} aria-current={i === here ? 'step' : undefined} data-done={i < here}>
            {t(`phase.${step}`)}
            {i > here ? null : <When stay={path.findLast((stay) => stay.phase === step)} />}
          </li>
        ))}
      </ol>
    </Section>
  );
}

/** From when to when; a day that it came and went on is said once. */
function When({ stay }: { readonly stay: StayView | undefined }) {
  const t = useWords();
  if (stay === undefined) return null;
  const from = day(stay.from);
  if (stay.to === null) return <span className="quiet">{t('web.pilot.since', { date: from })}</span>;
  const to = day(stay.to);
  return <span className="quiet">{from === to ? from : t('web.pilot.from-to', { from, to })}</span>;
}

/** Who is in it, what each gives, and what each answered; and who was in it, and why they left. */
function Parties({ pilot: { parties, lead, left } }: { readonly pilot: Pilot }) {
  const t = useWords();
  return (
    <Section title={t('web.pilot.parties')}>
      <ul className="plain parties">
        {parties.map((party) => (
          <Party key={party.party} party={party} leads={party.party === lead} />
        ))}
        {left.map((party) => (
          <FormerParty key={party.party} party={party} />
        ))}
      </ul>
    </Section>
  );
}

function FormerParty({ party: { party, reason, at, reported } }: { readonly party: FormerPartyView }) {
  const t = useWords();
  const tag = (
    <Tag data-size="sm" data-color="neutral">
      {t('web.pilot.left', { date: day(at) })}
    </Tag>
  );
  return (
    <OfParty party={party} tags={tag}>
      <p className="as-written">{reason ?? t('web.redacted')}</p>
      {reported.length === 0 ? null : <p className="quiet">{t('web.pilot.left-figures')}</p>}
    </OfParty>
  );
}

function Party({ party: one, leads }: { readonly party: PartyView; readonly leads: boolean }) {
  const t = useWords();
  const nameOf = useNames();
  const { party, contribution, hours, kroner, paidBy, answer, adoption } = one;
  const cost = useCost()({ hours, kroner });
  const tags = (
    <>
      {leads ? <Tag data-size="sm">{t('web.pilot.leads')}</Tag> : null}
      {adoption !== null ? (
        <Tag data-size="sm" data-color={ADOPTED[adoption.adopted]}>
          {t('web.pilot.adopted', { adopted: t(`extent.${adoption.adopted}`) })}
        </Tag>
      ) : answer === null ? null : (
        <Tag data-size="sm" data-color={ANSWERED[answer.answer]}>
          {t(`answer.${answer.answer}`)}
        </Tag>
      )}
    </>
  );
  return (
    <OfParty party={party} tags={tags}>
      <p>{contribution}</p>
      <p className="quiet">
        {cost === null
          ? t('web.pilot.cost-not-stated')
          : paidBy === null || paidBy === party || kroner === 0
            ? cost
            : t('web.pilot.cost-paid', { cost, by: nameOf(paidBy) })}
      </p>
    </OfParty>
  );
}

const ADOPTED = { yes: 'success', partly: 'warning', no: 'neutral' } as const;
const ANSWERED = { open: 'neutral', given: 'success', declined: 'danger', 'change-requested': 'warning' } as const;

/** What the FSU recommended and the SSU decided. */
function Decisions({ pilot: { recommendation, decisions } }: { readonly pilot: Pilot }) {
  const t = useWords();
  if (recommendation === null && decisions.length === 0) return null;
  return (
    <Section title={t('web.pilot.decisions')}>
      {recommendation === null ? null : (
        <Paragraph>
          <Explained
            text={t('web.pilot.recommended', {
              verdict: t(`verdict.${recommendation.verdict}`),
              date: day(recommendation.at),
            })}
          />{' '}
          {recommendation.reason}
        </Paragraph>
      )}
      {decisions.map(({ caseNumber, verdict, decidedOn, reason }) => (
        <Paragraph key={caseNumber}>
          <Explained
            text={t('web.pilot.decided', { verdict: t(`verdict.${verdict}`), case: caseNumber, date: day(decidedOn) })}
          />{' '}
          {reason}
        </Paragraph>
      ))}
    </Section>
  );
}

/** All that happened, and who did it in which role. */
function History({ id }: { readonly id: string }) {
  const t = useWords();
  const nameOf = useNames();
  const history = useQuery(pilotsHistoryOptions({ path: { id }, query: { limit: 200 } }));
  return (
    <Section title={t('web.pilot.history')}>
      <Details>
        <Details.Summary>{t('web.pilot.show-history')}</Details.Summary>
        <Details.Content>
          <Shown of={history}>
            {({ items }) => (
              <ol className="plain stack">
                {items.map(({ seq, type, text, at, by, data }) => (
                  <li key={seq}>
                    {text}
                    {writtenIn(type, data).map((words) => (
                      <Paragraph key={words} className="as-written">
                        {words}
                      </Paragraph>
                    ))}
                    <DecidedBy data={data} />
                    <br />
                    <span className="quiet">
                      {moment(at)} · {by.name ?? t(`role.${by.role}`)}
                      {by.organisation === null ? '' : `, ${nameOf(by.organisation)}`}
                    </span>
                  </li>
                ))}
              </ol>
            )}
          </Shown>
        </Details.Content>
      </Details>
    </Section>
  );
}

/** What people wrote when it happened: why, what must be changed, what they saw. */
const WORDS = ['reason', 'note', 'account', 'view', 'method', 'unions', 'outcome'];
function writtenIn(type: string, data: Readonly<Record<string, unknown>>): readonly string[] {
  const fields = type === 'ChangeRequested' ? ['change'] : WORDS;
  return fields.map((field) => data[field]).filter((words) => typeof words === 'string');
}

/** Who decided, where somebody registered it for them. */
function DecidedBy({ data: { decidedBy, politicalCase } }: { readonly data: Readonly<Record<string, unknown>> }) {
  const t = useWords();
  if (typeof decidedBy !== 'object' || decidedBy === null) return null;
  const { name, on } = decidedBy as { readonly name: string | null; readonly on: string };
  return (
    <Paragraph>
      {t('web.pilot.decided-by', { by: name ?? t('web.figures.redacted'), date: day(on) })}
      {typeof politicalCase === 'string' ? ` (${politicalCase})` : ''}
    </Paragraph>
  );
}
