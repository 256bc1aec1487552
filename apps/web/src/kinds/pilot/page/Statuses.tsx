import { Details, Heading, Paragraph, Tag } from '@digdir/designsystemet-react';
import type { Pilot, StatusView } from '../../../api/types.gen.js';
import { useNames } from '../../../app/names.js';
import { day } from '../../../app/when.js';
import { useWords } from '../../../app/words.js';
import { Milestones } from './Milestones.js';

const STANDING_COLOURS = { 'on-plan': 'success', 'at-risk': 'warning', stopped: 'danger' } as const;

/** What each party last said of how it goes, what was said before, and the milestones. */
export function Statuses({ pilot }: { readonly pilot: Pilot }) {
  const t = useWords();
  if (pilot.kind !== 'trial' || (pilot.statuses.length === 0 && pilot.phase !== 'trial' && pilot.plan === null))
    return null;
  return (
    <section className="stack">
      <Heading level={2} data-size="sm">
        {t('web.statuses.title')}
      </Heading>
      <Reports statuses={pilot.statuses} />
      <Milestones plan={pilot.plan} />
    </section>
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
  const nameOf = useNames();
  return (
    <li>
      <div className="row">
        <strong>{nameOf(party)}</strong>
        <Tag data-color={STANDING_COLOURS[standing]}>{t(`standing.${standing}`)}</Tag>
        <span className="quiet">{day(at)}</span>
      </div>
      {note === null ? null : <Paragraph className="as-written">{note}</Paragraph>}
    </li>
  );
}
