import { Details, Field, Label, Select } from '@digdir/designsystemet-react';
import { committeeCommandsHoldMeeting, committeeCommandsRecordAttendance } from '../../api/sdk.gen.js';
import type { CommitteeStanding, Meeting } from '../../api/types.gen.js';
import { useCommand } from '../../app/command.js';
import { useWords } from '../../app/words.js';
import { CommandForm } from '../../committee/CommandForm.js';
import { useDraft } from '../../app/draft.js';
import { may } from '../../committee/offers.js';
import { Text } from '../../committee/Text.js';
import { attendanceOf, sentOf, type Filled } from './filled.js';
import { Seats } from './Seats.js';

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
  const { form, sent } = useDraft<Filled>(`attendance ${committee.id}/${id}`, attendanceOf(meeting, committee));
  const holds = may(meeting, 'holdMeeting');
  const command = useCommand(
    async (filled: Filled, headers) => {
      const body = sentOf(filled);
      await (holds
        ? committeeCommandsHoldMeeting({ path, headers, body })
        : committeeCommandsRecordAttendance({ path, headers, body }));
    },
    { done: () => sent(form.getValues()) },
  );
  const words = t(holds ? 'command.holdMeeting' : 'command.recordAttendance');
  const everybody = [...new Map(committee.members.map((member) => [member.person, member.name ?? member.person]))];
  return (
    <Details defaultOpen={attendance === null}>
      <Details.Summary>{words}</Details.Summary>
      <Details.Content>
        <CommandForm
          submit={words}
          command={command}
          onSubmit={() => void form.handleSubmit((filled) => command.send(filled))()}
        >
          <Seats form={form} committee={committee} />
          {(['chairedBy', 'recordedBy'] as const).map((name) => (
            <Field key={name}>
              <Label>{t(`web.hold.${name}`)}</Label>
              <Select {...form.register(name)}>
                {everybody.map(([person, called]) => (
                  <option key={person} value={person}>
                    {called}
                  </option>
                ))}
              </Select>
            </Field>
          ))}
          <Text
            form={form}
            name="guests"
            label={t('web.hold.guests')}
            description={t('web.hold.guests-how')}
            rows={2}
          />
        </CommandForm>
      </Details.Content>
    </Details>
  );
}
