import { Paragraph, Tag } from '@digdir/designsystemet-react';
import { Link } from '@tanstack/react-router';
import type { AgendaItem } from '../../../api/types.gen.js';
import { day } from '../../../app/when.js';
import { useWords } from '../../../app/words.js';

/** How a case left a meeting that did not decide it, and where it went. */
export function Left({
  committee,
  left,
}: {
  readonly committee: string;
  readonly left: NonNullable<AgendaItem['left']>;
}) {
  const { outcome, reason } = left;
  const t = useWords();
  return (
    <div className="stack decided">
      <div className="row">
        <Tag data-color="warning">{t(`web.earlier.${outcome}`)}</Tag>
        <Went committee={committee} left={left} />
      </div>
      {reason === null ? null : <Paragraph className="as-written">{t('web.decision.reason', { reason })}</Paragraph>}
    </div>
  );
}

/** The agenda it came on next, under its number there, or that it waits for one. */
export function Went({
  committee,
  left: { meeting, number, withdrawn },
}: {
  readonly committee: string;
  readonly left: NonNullable<AgendaItem['left']>;
}) {
  const t = useWords();
  if (meeting === null) return <span>{t(withdrawn ? 'case.withdrawn' : 'web.case.waits')}</span>;
  const date = meeting.startsAt === null ? '' : day(meeting.startsAt);
  return (
    <Link to="/moter/$committee/$id" params={{ committee, id: meeting.id }}>
      {number === null ? t('web.case.went-to', { date }) : t('web.case.went-as', { date, number })}
    </Link>
  );
}
