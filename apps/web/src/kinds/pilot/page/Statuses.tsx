import { Details, Heading, Paragraph, Tag } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import type { MilestoneView, Pilot, StatusView } from '../../../api/types.gen.js';
import { day, today, useNames, useWords, Section } from '../../../app/index.js';

const STANDING_COLOURS = { 'on-plan': 'success', 'at-risk': 'warning', stopped: 'danger' } as const;

/** What each party last said of how it goes, what was said before, and the milestones. */
export function Statuses({ pilot }: { readonly pilot: Pilot }) {
  const t = useWords();
  if (pilot.kind !== 'trial' || (pilot.statuses.length === 0 && pilot.phase !== 'trial' && pilot.plan === null))
    return null;
  return (
    <Section title={t('web.statuses.title')}>
      <Reports statuses={pilot.statuses} />
      <Milestones plan={pilot.plan} />
    </Section>
  );
}

/** Each party's last report, and the earlier ones folded away. */
export function Reports({ statuses }: { readonly statuses: readonly StatusView[] }) {
  const t = useWords();
  const newest = statuses.toReversed();
  const last = newest.filter((report, i) => newest.findIndex(({ party }) => party === report.party) === i);
  const earlier = newest.filter((report) => !last.includes(report));
  if (last.length === 0) return <Paragraph className="quiet">{t('web.statuses.nothing')}</Paragraph>;
  return (
    <>
      <ul className="plain stack">
        {last.map((report) => (
          <Report key={report.party} report={report} />
        ))}
      </ul>
      {earlier.length === 0 ? null : (
        <Details data-size="sm">
          <Details.Summary>{t('web.statuses.earlier', { count: earlier.length })}</Details.Summary>
          <Details.Content>
            <ul className="plain stack">
              {earlier.map((report) => (
                <Report key={`${report.party} ${report.at}`} report={report} />
              ))}
            </ul>
          </Details.Content>
        </Details>
      )}
    </>
  );
}

function Report({ report: { party, standing, note, at } }: { readonly report: StatusView }) {
  const t = useWords();
  const tags = (
    <>
      <Tag data-color={STANDING_COLOURS[standing]}>{t(`standing.${standing}`)}</Tag>
      <span className="quiet">{day(at)}</span>
    </>
  );
  return (
    <OfParty party={party} tags={tags}>
      {note === null ? null : <Paragraph className="as-written">{note}</Paragraph>}
    </OfParty>
  );
}

/** What is said of one party in a list of them: how it stands beside its name, and all else below. */
export function OfParty({
  party,
  tags,
  children,
}: {
  readonly party: string;
  readonly tags: ReactNode;
  readonly children: ReactNode;
}) {
  return (
    <li>
      <div className="row">
        <strong>{useNames()(party)}</strong>
        {tags}
      </div>
      {children}
    </li>
  );
}

/** What is passed on the way, and what should have been. */
function Milestones({ plan }: { readonly plan: Pilot['plan'] }) {
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
            <Passed milestone={milestone} />
          </li>
        ))}
      </ul>
    </>
  );
}

function Passed({ milestone: { on, reachedOn } }: { readonly milestone: MilestoneView }) {
  const t = useWords();
  if (reachedOn !== null) return <Tag data-color="success">{t('web.statuses.reached', { date: day(reachedOn) })}</Tag>;
  return on < today() ? (
    <Tag data-color="danger">{t('web.statuses.was-due', { date: day(on) })}</Tag>
  ) : (
    <Tag data-color="neutral">{t('web.statuses.planned', { date: day(on) })}</Tag>
  );
}
