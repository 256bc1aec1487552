import { committeeCommandsWithdrawCase } from '../../../api/sdk.gen.js';
import { ReasonForm } from '../paper/ReasonForm.js';

/** Takes a case back, with the reason. */
export function WithdrawCase({ committee, one }: { readonly committee: string; readonly one: string }) {
  return (
    <ReasonForm
      kept={`withdraw ${committee}/${one}`}
      command="withdrawCase"
      give={(reason, headers) =>
        committeeCommandsWithdrawCase({ path: { committee, case: one }, headers, body: { reason } })
      }
    />
  );
}
