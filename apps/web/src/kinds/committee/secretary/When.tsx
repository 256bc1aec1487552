import type { ReactNode } from 'react';
import { Alert, Heading, List, Paragraph } from '@digdir/designsystemet-react';
import { useWatch } from 'react-hook-form';
import { day, moment, useNames, useWords } from '../../../app/index.js';
import { Text } from '../../../form/index.js';
import type { DayWarning, DoubleBooking } from '../../../api/types.gen.js';
import { useCommittee } from '../asked.js';

/** When and where a meeting is, in Norwegian time. `within` is what the fields' names begin with. */
export function When({
  within = '',
  children,
}: {
  readonly within?: string;
  /** What is said of when it begins. */
  readonly children?: ReactNode;
}) {
  const t = useWords();
  return (
    <>
      <Text name={`${within}starts`} label={t('web.plan.starts')} type="datetime-local" />
      {children}
      <Text name={`${within}ends`} label={t('web.plan.ends')} type="datetime-local" />
      <Text name={`${within}place`} label={t('web.plan.place')} optional most={200} />
    </>
  );
}

/** The fields' names, by what is sent. */
export const whenField = (sent: string): string => sent.replace('startsAt', 'starts').replace('endsAt', 'ends');

/** Below a field for a day: that few can on it, and why, as soon as it is chosen. No refusal: whoever plans decides. */
export function AwkwardDay({ committee, name }: { readonly committee: string; readonly name: string }) {
  const t = useWords();
  const chosen = useWatch({ name }) as string | undefined;
  const standing = useCommittee(committee);
  const day = (chosen ?? '').slice(0, 10); // `2027-03-12`, with an hour after it or not
  const why = standing.data?.awkwardDays.find(({ from, to }) => from <= day && day <= to)?.why ?? null;
  return (
    <div role="status">
      {why === null ? null : <Paragraph>{t('web.plan.on-awkward-day', { why: t(`web.plan.why.${why}`) })}</Paragraph>}
    </div>
  );
}

/** What whoever plans should know of. */
interface Warned {
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
