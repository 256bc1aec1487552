import { spanIn } from '@tiltaksmotor/texts/when';
import { Tag } from '@digdir/designsystemet-react';
import type { Meeting } from '../../../api/types.gen.js';
import { day, language, moment, useWords } from '../../../app/index.js';

const ZONE = 'Europe/Oslo';

/** `fredag 12. mars 2027 kl. 09.00–12.00`, in Norwegian time. */
export const span = ({ startsAt, endsAt }: { readonly startsAt: string; readonly endsAt: string }): string =>
  spanIn(language(), startsAt, endsAt);

/** When a meeting is; of a round, which has no hour, until when it is answered. */
export function useWhen(): (gathering: Pick<Meeting, 'kind' | 'startsAt' | 'endsAt'>) => string {
  const t = useWords();
  return (one) => (one.kind === 'round' ? t('web.meeting.answers-by', { date: moment(one.endsAt) }) : span(one));
}

/** The day that a meeting is called by: a round's is the one it is answered by. */
export const dayOf = ({ kind, startsAt, endsAt }: Pick<Meeting, 'kind' | 'startsAt' | 'endsAt'>): string =>
  day(kind === 'round' ? endsAt : startsAt);

/** What a field for date and time shows of a moment: `2027-03-12T09:00` in Norwegian time, wherever the browser is. */
export const local = (moment: string): string =>
  new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'short', timeZone: ZONE })
    .format(Date.parse(moment))
    .replace(' ', 'T');

/** The moment that such a field says. An hour that the spring skips is taken as the one after it. */
export function momentOf(typed: string): string {
  const naive = Date.parse(`${typed}:00Z`);
  const offset = (at: number): number => Date.parse(`${local(new Date(at).toISOString())}:00Z`) - at;
  const first = naive - offset(naive);
  return new Date(naive - offset(first)).toISOString();
}

const COLOURS = {
  planned: 'neutral',
  open: 'info',
  frozen: 'accent',
  held: 'warning',
  'minutes-out': 'warning',
  approved: 'success',
  cancelled: 'danger',
} as const;

/** How far a meeting has come. */
export function Status({ meeting: { kind, status } }: { readonly meeting: Pick<Meeting, 'kind' | 'status'> }) {
  const t = useWords();
  return (
    <Tag data-size="sm" data-color={COLOURS[status]}>
      {t(`meeting.${status}`, { context: kind })}
    </Tag>
  );
}
