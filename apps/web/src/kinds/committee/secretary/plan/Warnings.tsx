import { Alert, Heading, List } from '@digdir/designsystemet-react';
import type { DayWarning, DoubleBooking } from '../../../../api/types.gen.js';
import { useNames } from '../../../../app/names.js';
import { day, moment } from '../../../../app/when.js';
import { useWords } from '../../../../app/words.js';

/** What whoever plans should know of. */
export interface Warned {
  /** People who are booked in two meetings at once. */
  readonly warnings: readonly DoubleBooking[];
  /** Meetings on days when few can come. */
  readonly days: readonly DayWarning[];
}
export const NO_WARNINGS: Warned = { warnings: [], days: [] };

/** Nothing here is a refusal: whoever plans decides. */
export function Warnings({ warned: { warnings, days } }: { readonly warned: Warned }) {
  const t = useWords();
  const nameOf = useNames();
  const doubles = warnings.map(({ person, with: other }) =>
    t('web.plan.double-line', {
      who: nameOf(person),
      committee: nameOf(other.committee),
      when: moment(other.startsAt),
    }),
  );
  const awkward = days.map(({ startsAt, why }) =>
    t('web.plan.awkward-line', { when: day(startsAt), why: t(`web.plan.why.${why}`) }),
  );
  return (
    <>
      <Lines heading={t('web.plan.double')} lines={doubles} />
      <Lines heading={t('web.plan.awkward')} lines={awkward} />
    </>
  );
}

function Lines({ heading, lines }: { readonly heading: string; readonly lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <Alert data-color="warning" role="status">
      <Heading level={3} data-size="2xs">
        {heading}
      </Heading>
      <List.Unordered>
        {lines.map((line) => (
          <List.Item key={line}>{line}</List.Item>
        ))}
      </List.Unordered>
    </Alert>
  );
}
