import { committeeCommandsCancelMeeting } from '../../api/sdk.gen.js';
import type { Meeting } from '../../api/types.gen.js';
import { may } from '../../committee/offers.js';
import { ReasonForm } from '../../committee/ReasonForm.js';

/** Its cases go back to the queue, and everybody called is told. */
export function CancelMeeting({ meeting }: { readonly meeting: Meeting }) {
  const { committee, id, kind } = meeting;
  if (!may(meeting, 'cancelMeeting')) return null;
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
