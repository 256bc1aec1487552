import { Card, Heading, Paragraph, Tag } from '@digdir/designsystemet-react';
import type { EvidenceCard, MeasureWithEvidence, Result } from '../../api/types.gen.js';
import { capital, counted, day, listed, useCost, useNames, useWords } from '../../app/index.js';
import { PilotLink } from './PilotLink.js';

/** What a pilot left for the next leader: tried by, effect, cost, whom to call. */
export function Evidence({
  evidence: { pilot, title, exercise, card },
  level = 3,
}: {
  readonly evidence: MeasureWithEvidence['evidence'][number];
  /** Of its heading, by where it stands. */
  readonly level?: 3 | 4;
}) {
  const t = useWords();
  const nameOf = useNames();
  const { decision } = card;
  const cost = useCost()(card);
  return (
    <Card className="stack">
      <Heading level={level} data-size="2xs">
        <PilotLink id={pilot} title={title} />
      </Heading>
      <div className="row">
        {exercise ? <Tag data-color="warning">{t('web.exercise')}</Tag> : null}
        {decision === null ? null : <Tag data-color="accent">{t(`verdict.${decision.verdict}`)}</Tag>}
      </div>
      {decision === null ? null : (
        <Paragraph>
          {t('web.evidence.decided', { case: decision.caseNumber, date: day(decision.decidedOn) })} {decision.reason}
        </Paragraph>
      )}
      <Paragraph>
        {t(card.kind === 'trial' ? 'web.evidence.tried' : 'web.evidence.done', {
          by: listed(card.triedBy.map(nameOf)),
          count: card.cycles,
        })}{' '}
        {card.leftOnTheWay.length === 0 ? null : t('web.evidence.left', { who: listed(card.leftOnTheWay.map(nameOf)) })}
      </Paragraph>
      <Adopted card={card} />
      <Outcome outcome={card.outcome} />
      <Effects card={card} />
      <Evaluated evaluations={card.evaluations} level={level} />
      <Paragraph>{cost === null ? t('web.evidence.cost-not-stated') : t('web.evidence.cost', { cost })}</Paragraph>
      <Paragraph>
        {t('web.evidence.call', {
          people: listed(
            Object.entries(card.contacts).map(([party, person]) => `${nameOf(person)} (${nameOf(party)})`),
          ),
        })}
      </Paragraph>
    </Card>
  );
}

/** Which parties took it up for good, and which have not said. */
function Adopted({ card: { adoptedBy, notYetAnswered } }: { readonly card: EvidenceCard }) {
  const t = useWords();
  const nameOf = useNames();
  if (adoptedBy.length === 0 && notYetAnswered.length === 0) return null;
  const answers = adoptedBy.map(({ party, adopted }) => `${nameOf(party)} (${t(`extent.${adopted}`)})`);
  return (
    <Paragraph>
      {answers.length === 0 ? null : t('web.evidence.adopted', { answers: listed(answers) })}{' '}
      {notYetAnswered.length === 0 ? null : t('web.evidence.not-yet', { who: listed(notYetAnswered.map(nameOf)) })}
    </Paragraph>
  );
}

/** What came of a joint initiative. */
export function Outcome({ outcome }: Pick<EvidenceCard, 'outcome'>) {
  const t = useWords();
  if (outcome === null) return null;
  const { achieved, account, referrals } = outcome;
  return (
    <div>
      <Paragraph>
        {t('web.evidence.outcome', { achieved: t(`achieved.${achieved}`) })}{' '}
        {referrals === null ? null : t('web.evidence.referrals', { count: referrals })}
      </Paragraph>
      {account === null ? null : <Paragraph className="as-written">{account}</Paragraph>}
    </div>
  );
}

/** Each indicator at each party; where two counts stand against each other, both. */
function Effects({ card: { effect, indicators } }: { readonly card: EvidenceCard }) {
  const t = useWords();
  const nameOf = useNames();
  if (effect.length === 0) return null;
  const sideOf = (value: number | null, unit: string): string =>
    value === null ? t('web.evidence.hidden') : counted(value, unit);
  const said = (figure: Result['latest'], unit: string): string =>
    figure === null ? t('web.evidence.not-counted') : sideOf(figure.value, unit);
  return (
    <ul>
      {effect.map(({ indicator, party, baseline, latest, unit, effect: change, dispute }) => (
        <li key={`${indicator} ${party}`}>
          {t('web.evidence.effect', {
            indicator: indicators.find(({ id }) => id === indicator)?.name ?? indicator,
            party: nameOf(party),
            from: said(baseline, unit),
            to: said(latest, unit),
          })}{' '}
          {change === null ? null : `${capital(t(`change.${change}`))}.`}{' '}
          {dispute === null ? null : (
            <strong>
              {t(dispute.resolved ? 'web.evidence.both-shown' : 'web.evidence.disputed', {
                party: nameOf(dispute.party),
                value: sideOf(dispute.value, unit),
              })}
            </strong>
          )}
        </li>
      ))}
    </ul>
  );
}

/** What each party and the user representative said of it. */
function Evaluated({ evaluations, level }: Pick<EvidenceCard, 'evaluations'> & { readonly level: 3 | 4 }) {
  const t = useWords();
  const nameOf = useNames();
  if (evaluations.length === 0) return null;
  return (
    <div>
      <Heading level={level === 3 ? 4 : 5} data-size="2xs">
        {t('web.evidence.evaluations')}
      </Heading>
      <ul>
        {evaluations.map(({ from, change, goOn, account }) => (
          <li key={from}>
            {t('web.evidence.evaluated', {
              from: from === 'users' ? t('web.evaluate.from-users') : nameOf(from),
              change: t(`change.${change}`),
              goOn: t(goOn ? 'web.evaluate.goes-on' : 'web.evaluate.stops'),
            })}{' '}
            {account === null ? null : <span className="as-written">{account}</span>}
          </li>
        ))}
      </ul>
    </div>
  );
}
