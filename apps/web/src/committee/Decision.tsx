import { Paragraph, Tag } from '@digdir/designsystemet-react';
import type { CaseDecisionView } from '../api/types.gen.js';
import { useWords } from '../app/words.js';

const list = (names: readonly string[]): string => new Intl.ListFormat('nb').format(names);

/** What was decided, in words; who voted how; and whether the pilot followed. */
export function Decision({
  decision: { outcome, wording, votes, reason, disqualified, moved, undoing },
  names,
}: {
  readonly decision: CaseDecisionView;
  readonly names: Readonly<Record<string, string>>;
}) {
  const t = useWords();
  const called = (people: readonly string[]): string => list(people.map((person) => names[person] ?? person));
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
            against: votes.against.length === 0 ? '0' : `${votes.against.length} (${called(votes.against)})`,
            abstained: votes.abstained.length === 0 ? '0' : `${votes.abstained.length} (${called(votes.abstained)})`,
          })}
        </Paragraph>
      )}
      {disqualified.length === 0 ? null : (
        <Paragraph className="quiet">{t('web.decision.disqualified', { who: called(disqualified) })}</Paragraph>
      )}
    </div>
  );
}
