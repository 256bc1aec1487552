import { Button, Heading, Paragraph } from '@digdir/designsystemet-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { meetingsListOptions } from '../../../api/@tanstack/react-query.gen.js';
import type { MeetingListed } from '../../../api/types.gen.js';
import { Shown } from '../../../app/Shown.js';
import { today } from '../../../app/when.js';
import { useWords } from '../../../app/words.js';
import { MeetingLine } from './MeetingLine.js';

const COMING: readonly MeetingListed['status'][] = ['planned', 'open', 'frozen'];

/** The meetings of a year: what comes first, then what has been. */
export function YearPlan({ committee }: { readonly committee: string }) {
  const t = useWords();
  const [year, choose] = useState(Number(today().slice(0, 4)));
  const meetings = useQuery(meetingsListOptions({ path: { committee }, query: { year, limit: 100 } }));
  return (
    <section className="stack" aria-labelledby="plan">
      <Heading level={2} id="plan" data-size="sm">
        {t('web.meetings.plan', { year })}
      </Heading>
      <div className="row">
        {[year - 1, year + 1].map((other) => (
          <Button key={other} variant="secondary" data-size="sm" onClick={() => choose(other)}>
            {t('web.meetings.year', { year: other })}
          </Button>
        ))}
      </div>
      <Shown
        of={meetings}
        empty={({ items }) => (items.length > 0 ? null : <Paragraph>{t('web.meetings.no-plan', { year })}</Paragraph>)}
      >
        {({ items }) => (
          <ul className="plain stack">
            {sorted(items).map((meeting) => (
              <li key={meeting.id}>
                <MeetingLine committee={committee} meeting={meeting} />
              </li>
            ))}
          </ul>
        )}
      </Shown>
    </section>
  );
}

/** The next first, and after all that comes what was last. */
function sorted(items: readonly MeetingListed[]): readonly MeetingListed[] {
  const coming = items.filter(({ status }) => COMING.includes(status));
  const rest = items.filter(({ status }) => !COMING.includes(status));
  return [
    ...coming.toSorted((a, b) => a.startsAt.localeCompare(b.startsAt)),
    ...rest.toSorted((a, b) => b.startsAt.localeCompare(a.startsAt)),
  ];
}
