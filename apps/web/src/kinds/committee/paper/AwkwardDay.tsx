import { Paragraph } from '@digdir/designsystemet-react';
import { useQuery } from '@tanstack/react-query';
import { useWatch } from 'react-hook-form';
import { committeesOneOptions } from '../../../api/@tanstack/react-query.gen.js';
import { useWords } from '../../../app/words.js';

/** Below a field for a day: that few can on it, and why, as soon as it is chosen. No refusal: whoever plans decides. */
export function AwkwardDay({ committee, name }: { readonly committee: string; readonly name: string }) {
  const t = useWords();
  const chosen = useWatch({ name }) as string | undefined;
  const standing = useQuery(committeesOneOptions({ path: { committee } }));
  const day = (chosen ?? '').slice(0, 10); // `2027-03-12`, with an hour after it or not
  const why = standing.data?.awkwardDays.find(({ from, to }) => from <= day && day <= to)?.why ?? null;
  return (
    <div role="status">
      {why === null ? null : <Paragraph>{t('web.plan.on-awkward-day', { why: t(`web.plan.why.${why}`) })}</Paragraph>}
    </div>
  );
}
