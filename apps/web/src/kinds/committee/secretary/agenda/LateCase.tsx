import { useForm } from 'react-hook-form';
import { committeeCommandsAddLateCase } from '../../../../api/sdk.gen.js';
import type { CommitteeStanding, Meeting } from '../../../../api/types.gen.js';
import { useCommand } from '../../../../app/command.js';
import { useWords } from '../../../../app/words.js';
import { may } from '../../paper/offers.js';
import { Choose } from '../../../../form/choices.js';
import { Form } from '../../../../form/Form.js';

/** The chair lets a case in after the cut-off: it gets the next number, and the book a new version. */
export function LateCase({ meeting, committee }: { readonly meeting: Meeting; readonly committee: CommitteeStanding }) {
  const { id, queue } = committee;
  if (!may(meeting, 'addLateCase') || queue.length === 0) return null;
  // A queue that has changed is chosen from anew. None is chosen before: pressed once more, the button lets no other in.
  return <FromQueue key={queue.map((one) => one.id).join()} committee={id} meeting={meeting.id} queue={queue} />;
}

function FromQueue({
  committee,
  meeting,
  queue,
}: {
  readonly committee: string;
  readonly meeting: string;
  readonly queue: CommitteeStanding['queue'];
}) {
  const t = useWords();
  const form = useForm({ defaultValues: { case: '' } });
  const command = useCommand((body: { case: string }, headers) =>
    committeeCommandsAddLateCase({ path: { committee, meeting }, headers, body }),
  );
  return (
    <Form form={form} command={command} action={t('command.addLateCase')} quiet>
      <Choose
        name="case"
        label={t('web.agenda.late')}
        choices={queue.map(({ id, title }) => ({ value: id, label: title }))}
      />
    </Form>
  );
}
