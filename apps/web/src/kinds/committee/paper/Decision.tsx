import { Paragraph, Tag } from '@digdir/designsystemet-react';
import type { CaseDecisionView } from '../../../api/types.gen.js';
import { amount } from '../../../app/amounts.js';
import { listed, useWords } from '../../../app/words.js';

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
