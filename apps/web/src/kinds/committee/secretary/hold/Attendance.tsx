import { Details } from '@digdir/designsystemet-react';
import { committeeCommandsHoldMeeting, committeeCommandsRecordAttendance } from '../../../../api/sdk.gen.js';
import type { CommitteeStanding, Meeting } from '../../../../api/types.gen.js';
import { useCommand } from '../../../../app/command.js';
import { useWords } from '../../../../app/words.js';
import { useDraft } from '../../../../app/draft.js';
import { may } from '../../paper/offers.js';
import { Choose } from '../../../../form/choices.js';
import { Form } from '../../../../form/Form.js';
import { Text } from '../../../../form/Text.js';
import { attendanceOf, sentOf, type Filled } from './filled.js';
import { Seats } from './Seats.js';

/** What it is kept as while it is written. */
export const attendanceName = ({ committee, id }: Meeting): string => `attendance ${committee}/${id}`;

/** Who fills each seat, who leads and who records. Everybody is there until somebody says otherwise. */
export function Attendance({
  meeting,
  committee,
}: {
  readonly meeting: Meeting;
  readonly committee: CommitteeStanding;
}) {
  const t = useWords();
  const { id, attendance } = meeting;
  const path = { committee: committee.id, meeting: id };
  const { form, sent } = useDraft<Filled>(attendanceName(meeting), attendanceOf(meeting, committee));
  const holds = may(meeting, 'holdMeeting');
  const command = useCommand(
    async (filled: Filled, headers) => {
      const body = sentOf(filled, meeting);
      await (holds
        ? committeeCommandsHoldMeeting({ path, headers, body })
        : committeeCommandsRecordAttendance({ path, headers, body: { ...body, reason: filled.reason || null } }));
    },
    { done: () => sent({ ...form.getValues(), reason: '' }) },
  );
  const isOut = meeting.status === 'minutes-out';
  const words = t(holds ? 'command.holdMeeting' : 'command.recordAttendance');
  const named = new Map(committee.members.map(({ person, name }) => [person, name ?? person]));
  const everybody = [...named].map(([value, label]) => ({ value, label }));
  return (
    <Details defaultOpen={attendance === null}>
      <Details.Summary>{words}</Details.Summary>
      <Details.Content>
        <Form
          form={form}
          command={command}
          action={words}
          where={(sent) => (sent.startsWith('guests.') ? 'guests' : sent)}
        >
          <Seats meeting={meeting} />
          {(['chairedBy', 'recordedBy'] as const).map((name) => (
            <Choose key={name} name={name} label={t(`web.hold.${name}`)} nothing={null} choices={everybody} />
          ))}
          <Text name="guests" label={t('web.hold.guests')} hint={t('web.hold.guests-how')} optional rows={2} />
          {isOut ? (
            <Text
              name="reason"
              label={t('web.hold.why-corrected')}
              hint={t('web.hold.correcting')}
              rows={2}
              most={4000}
            />
          ) : null}
        </Form>
      </Details.Content>
    </Details>
  );
}
