import { Heading, Tag } from '@digdir/designsystemet-react';
import type { MilestoneView, Pilot } from '../../../api/types.gen.js';
import { day, today } from '../../../app/when.js';
import { useWords } from '../../../app/words.js';

/** What is passed on the way, and what should have been. */
export function Milestones({ plan }: { readonly plan: Pilot['plan'] }) {
  const t = useWords();
  if (plan === null || plan.milestones.length === 0) return null;
  return (
    <>
      <Heading level={3} data-size="xs">
        {t('web.statuses.milestones')}
      </Heading>
      <ul className="plain stack">
        {plan.milestones.map((milestone) => (
          <li key={milestone.id} className="row">
            <span>{milestone.title}</span>
            <Standing milestone={milestone} />
          </li>
        ))}
      </ul>
    </>
  );
}

function Standing({ milestone: { on, reachedOn } }: { readonly milestone: MilestoneView }) {
  const t = useWords();
  if (reachedOn !== null) return <Tag data-color="success">{t('web.statuses.reached', { date: day(reachedOn) })}</Tag>;
  return on < today() ? (
    <Tag data-color="danger">{t('web.statuses.was-due', { date: day(on) })}</Tag>
  ) : (
    <Tag data-color="neutral">{t('web.statuses.planned', { date: day(on) })}</Tag>
  );
}
