import { Card, Heading, Paragraph, Tag } from '@digdir/designsystemet-react';
import { Link } from '@tanstack/react-router';
import type { EvidenceCard, MeasureWithEvidence } from '../api/types.gen.js';
import { amount, useCost } from '../app/amounts.js';
import { capital } from '../app/capital.js';
import { useNames } from '../app/names.js';
import { day } from '../app/when.js';
import { language, useWords } from '../app/words.js';

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
        <Link to="/piloter/$id" params={{ id: pilot }}>
          {title ?? t('report.untitled')}
        </Link>
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
      <Paragraph>{t('web.evidence.tried', { by: listed(card.triedBy.map(nameOf)), count: card.cycles })}</Paragraph>
      <Effects card={card} />
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

function Effects({ card: { effect } }: { readonly card: EvidenceCard }) {
  const t = useWords();
  const nameOf = useNames();
  return (
    <ul>
      {effect.map(({ indicator, party, baseline, latest, unit, effect: change }) => (
        <li key={`${indicator} ${party}`}>
          {t('web.evidence.effect', {
            party: nameOf(party),
            from: baseline?.value == null ? '–' : amount(baseline.value),
            to: latest?.value == null ? '–' : amount(latest.value),
            unit,
          })}{' '}
          {change === null ? '' : capital(t(`change.${change}`))}
        </li>
      ))}
    </ul>
  );
}

const listed = (names: readonly string[]): string => new Intl.ListFormat(language()).format(names);
