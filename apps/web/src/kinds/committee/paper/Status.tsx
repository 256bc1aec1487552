import { Tag } from '@digdir/designsystemet-react';
import type { Meeting } from '../../../api/types.gen.js';
import { useWords } from '../../../app/words.js';

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
