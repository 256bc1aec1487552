import { Heading, Paragraph } from '@digdir/designsystemet-react';
import { useQuery } from '@tanstack/react-query';
import { committeesOneOptions } from '../../../../api/@tanstack/react-query.gen.js';
import type { Meeting } from '../../../../api/types.gen.js';
import { useWords } from '../../../../app/words.js';
import { may } from '../../paper/offers.js';
import { Unsent } from '../../../../form/Unsent.js';
import { Attended } from '../../meetings/Attended.js';
import { Attendance, attendanceName } from './Attendance.js';
import { CaseLine } from './CaseLine.js';
import { RoundStands } from './RoundStands.js';

/** The meeting itself: who is there, and what is decided in each case. */
export function HoldStep({ meeting }: { readonly meeting: Meeting }) {
  const t = useWords();
  const { committee, frozenAt, agenda, attendance, kind } = meeting;
  const standing = useQuery(committeesOneOptions({ path: { committee } }));
  if (frozenAt === null) return null;
  const records = may(meeting, 'holdMeeting') || may(meeting, 'recordAttendance');
  return (
    <section className="stack" aria-labelledby="hold">
      <Heading level={2} id="hold" data-size="sm">
        {t(kind === 'round' ? 'web.round.stands' : 'web.hold.title')}
      </Heading>
      {kind === 'round' ? <RoundStands meeting={meeting} /> : null}
      <Attended meeting={meeting} />
      {records ? null : <Unsent kept={attendanceName(meeting)} />}
      {records && standing.data !== undefined ? (
        <Attendance key={attendance === null ? 'first' : 'again'} meeting={meeting} committee={standing.data} />
      ) : null}
      {attendance !== null && attendance.filled < attendance.needed ? (
        <Paragraph>{t('web.hold.no-quorum', { filled: attendance.filled, needed: attendance.needed })}</Paragraph>
      ) : null}
      {attendance === null && kind !== 'round' ? null : (
        <ol className="plain stack">
          {agenda.map((item) => (
            <CaseLine key={item.id} meeting={meeting} item={item} />
          ))}
        </ol>
      )}
    </section>
  );
}
