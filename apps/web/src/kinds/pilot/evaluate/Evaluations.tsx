import { Alert, Details, Heading, Paragraph, Tag } from '@digdir/designsystemet-react';
import type { EvaluationView, Pilot } from '../../../api/types.gen.js';
import { day, listed, useNames, useWords, Section } from '../../../app/index.js';

const COLOURS = { better: 'success', unchanged: 'neutral', worse: 'danger', unknown: 'neutral' } as const;

/** What has come of this cycle, what is missing, and that it holds nobody up. */
export function EvaluationsNow({ pilot }: { readonly pilot: Pilot }) {
  const t = useWords();
  return (
    <Section id="evaluations" title={t('web.evaluate.given')}>
      <EvaluationsIn pilot={pilot} cycle={pilot.cycle} />
    </Section>
  );
}

/** The same of one cycle. What is missing is known of the one that goes on. */
function EvaluationsIn({ pilot, cycle }: { readonly pilot: Pilot; readonly cycle: number }) {
  const t = useWords();
  const given = pilot.evaluations.filter((one) => one.cycle === cycle);
  const views = pilot.unionViews.filter((one) => one.cycle === cycle);
  return (
    <>
      {given.length === 0 ? <Paragraph className="quiet">{t('web.evaluate.none')}</Paragraph> : null}
      <ul className="plain stack">
        {given.map((one) => (
          <Evaluation key={one.from} evaluation={one} />
        ))}
      </ul>
      {cycle === pilot.cycle ? (
        <>
          <Missing pilot={pilot} />
          <Former pilot={pilot} />
        </>
      ) : null}
      {views.length === 0 ? null : (
        <>
          <Heading level={3} data-size="xs">
            {t('web.evaluate.unions')}
          </Heading>
          {views.map(({ by, view }, i) => (
            <Paragraph key={`${by} ${i}`} className="as-written">
              {view}
            </Paragraph>
          ))}
        </>
      )}
    </>
  );
}

function Evaluation({ evaluation: { from, change, account, goOn, at } }: { readonly evaluation: EvaluationView }) {
  const t = useWords();
  const nameOf = useNames();
  return (
    <li>
      <div className="row">
        <strong>{from === 'users' ? t('web.evaluate.from-users') : nameOf(from)}</strong>
        <Tag data-color={COLOURS[change]}>{t(`change.${change}`)}</Tag>
        <Tag data-color="neutral">{t(goOn ? 'web.evaluate.goes-on' : 'web.evaluate.stops')}</Tag>
        <span className="quiet">{day(at)}</span>
      </div>
      <Paragraph className="as-written">{account ?? t('web.redacted')}</Paragraph>
    </li>
  );
}

/** Who left before it was evaluated, so that nobody wonders where they are. */
function Former({ pilot: { left } }: { readonly pilot: Pilot }) {
  const t = useWords();
  const nameOf = useNames();
  const names = left.filter(({ joinedAt }) => joinedAt !== null).map(({ party }) => nameOf(party));
  if (names.length === 0) return null;
  return <Paragraph className="quiet">{t('web.evaluate.left', { who: listed(names) })}</Paragraph>;
}

/** While it is open: whoever is waited for. Afterwards: whoever never answered. */
function Missing({
  pilot: { phase, waitingFor, missingEvaluations, userRepresentative, dates },
}: {
  readonly pilot: Pilot;
}) {
  const t = useWords();
  const nameOf = useNames();
  const said = (from: string): string => (from === 'users' ? t('web.evaluate.from-users').toLowerCase() : nameOf(from));
  const waited = waitingFor.flatMap(({ turn, who }) => {
    if (turn !== 'evaluate') return [];
    return [
      said('person' in who && who.person === userRepresentative?.person ? 'users' : 'at' in who ? who.at : who.person),
    ];
  });
  const names = phase === 'evaluation' ? waited : missingEvaluations.map(said);
  if (names.length === 0) return null;
  return (
    <Alert data-color="info">
      <Paragraph>
        {t('web.evaluate.missing', { who: listed(names) })}{' '}
        {phase === 'evaluation' && dates.closeAt !== null ? t('web.evaluate.closes', { date: day(dates.closeAt) }) : ''}
      </Paragraph>
    </Alert>
  );
}

/** What was evaluated, to be read also when nobody can evaluate any more: this cycle, and those before it folded away. */
export function Evaluations({ pilot }: { readonly pilot: Pilot }) {
  const t = useWords();
  const { evaluations, unionViews, cycle, phase, missingEvaluations } = pilot;
  const cycles = [...new Set([...evaluations, ...unionViews].map((one) => one.cycle))].toSorted((a, b) => b - a);
  const earlier = cycles.filter((one) => one !== cycle);
  const isNow = cycles.includes(cycle) || phase === 'evaluation' || missingEvaluations.length > 0;
  if (!isNow && earlier.length === 0) return null;
  return (
    <>
      {isNow ? <EvaluationsNow pilot={pilot} /> : null}
      {earlier.length === 0 ? null : (
        <Section title={t('web.evaluate.earlier')}>
          {earlier.map((one) => (
            <Details key={one}>
              <Details.Summary>{t('web.evaluate.cycle', { cycle: one })}</Details.Summary>
              <Details.Content className="stack">
                <EvaluationsIn pilot={pilot} cycle={one} />
              </Details.Content>
            </Details>
          ))}
        </Section>
      )}
    </>
  );
}
