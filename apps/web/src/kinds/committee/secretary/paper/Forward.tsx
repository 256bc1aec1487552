import { Paragraph } from '@digdir/designsystemet-react';
import { committeeCommandsForwardCase } from '../../../../api/sdk.gen.js';
import type { Case } from '../../../../api/types.gen.js';
import { useNames } from '../../../../app/names.js';
import { useWords } from '../../../../app/words.js';
import { may } from '../../paper/offers.js';
import { ReasonForm } from '../../paper/ReasonForm.js';
import { Unsent } from '../../../../form/Unsent.js';

/** To the committee above; and where a case has been sent, or come from. */
export function Forward({ one }: { readonly one: Case }) {
  const t = useWords();
  const nameOf = useNames();
  const { committee, id, origin, forwarded } = one;
  return (
    <>
      {origin === null ? null : (
        <Paragraph>
          {t('web.case.from', { committee: nameOf(origin.committee), number: origin.number ?? origin.case ?? '' })}
        </Paragraph>
      )}
      {forwarded === null ? null : (
        <Paragraph>
          {t('web.case.sent-to', { committee: nameOf(forwarded.committee), number: forwarded.number ?? '–' })}
        </Paragraph>
      )}
      {may(one, 'forwardCase') ? (
        <ReasonForm
          kept={`forward ${committee}/${id}`}
          command="forwardCase"
          optional
          give={(reason, headers) =>
            committeeCommandsForwardCase({ path: { committee, case: id }, headers, body: { reason: reason || null } })
          }
        />
      ) : (
        <Unsent kept={`forward ${committee}/${id}`} of={t('command.forwardCase')} />
      )}
    </>
  );
}
