import { Field, Label, Select } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { committeeCommandsAddLateCase } from '../../api/sdk.gen.js';
import type { CommitteeStanding, Meeting } from '../../api/types.gen.js';
import { useCommand } from '../../app/command.js';
import { useWords } from '../../app/words.js';
import { CommandForm } from '../../committee/CommandForm.js';
import { may } from '../../committee/offers.js';

/** The chair lets a case in after the cut-off: it gets the next number, and the book a new version. */
export function LateCase({ meeting, committee }: { readonly meeting: Meeting; readonly committee: CommitteeStanding }) {
  const t = useWords();
  const [chosen, choose] = useState('');
  const command = useCommand((one: string, headers) =>
    committeeCommandsAddLateCase({
      path: { committee: committee.id, meeting: meeting.id },
      headers,
      body: { case: one },
    }),
  );
  const one = committee.queue.some(({ id }) => id === chosen) ? chosen : (committee.queue[0]?.id ?? '');
  if (!may(meeting, 'addLateCase') || one === '') return null;
  return (
    <CommandForm submit={t('command.addLateCase')} quiet command={command} onSubmit={() => command.send(one)}>
      <Field>
        <Label>{t('web.agenda.late')}</Label>
        <Select value={one} onChange={(event) => choose(event.target.value)}>
          {committee.queue.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </Select>
      </Field>
    </CommandForm>
  );
}
