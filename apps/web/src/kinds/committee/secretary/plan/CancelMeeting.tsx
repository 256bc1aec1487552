import { committeeCommandsCancelMeeting } from '../../../../api/sdk.gen.js';
import type { Meeting } from '../../../../api/types.gen.js';
import { useWords } from '../../../../app/words.js';
import { may } from '../../paper/offers.js';
import { ReasonForm } from '../../paper/ReasonForm.js';
import { Unsent } from '../../../../form/Unsent.js';

/** Its cases go back to the queue, and everybody called is told. */
export function CancelMeeting({ meeting }: { readonly meeting: Meeting }) {
  const t = useWords();
  const { committee, id, kind } = meeting;
  if (!may(meeting, 'cancelMeeting'))
    return <Unsent kept={`cancel ${committee}/${id}`} of={t('command.cancelMeeting', { context: kind })} />;
  return (
    <ReasonForm
      kept={`cancel ${committee}/${id}`}
      command="cancelMeeting"
      of={kind}
      give={(reason, headers) =>
        committeeCommandsCancelMeeting({ path: { committee, meeting: id }, headers, body: { reason } })
      }
    />
  );
}
