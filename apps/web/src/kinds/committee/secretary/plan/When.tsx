import type { ReactNode } from 'react';
import { useWords } from '../../../../app/words.js';
import { Text } from '../../../../form/Text.js';

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
