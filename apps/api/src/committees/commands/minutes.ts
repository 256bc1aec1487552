import { TEXT_FAULTS, isSuspected } from '@tiltaksmotor/domain';
import { z } from 'zod';
import { uuid, words } from '../../streams/fields.js';
import { caseId, maybe, reason } from './fields.js';

const letStand = z
  .strictObject({
    faults: z
      .array(z.strictObject({ text: uuid, what: z.enum(TEXT_FAULTS.filter(isSuspected)) }).meta({ id: 'Suspicion' }))
      .min(1)
      .max(200),
    reason,
  })
  .meta({ id: 'LetStand' });

export const minutes = {
  writeMinutes: {
    summary: 'Write what was said, in a case or before the first',
    body: z
      .strictObject({ case: maybe(caseId), text: words(8_000) })
      .meta({ id: 'MinutesText', examples: [{ case: 'c4', text: 'Saken ble innledet av prosjektlederen.' }] }),
  },
  sendMinutes: {
    summary: 'Send the minutes to be approved; what the redaction check only suspects may be let stand, with a reason',
    body: z.strictObject({ letStand: letStand.optional() }).meta({ id: 'MinutesDispatch', examples: [{}] }),
  },
  answerMinutes: {
    summary: 'A member approves the minutes, or says what is wrong',
    body: z
      .strictObject({ approve: z.boolean(), remark: maybe(reason) })
      .meta({ id: 'MinutesAnswer', examples: [{ approve: true, remark: null }] }),
  },
  approveMinutes: {
    summary: 'The chair approves the minutes for the committee',
    body: z.strictObject({}).meta({ id: 'MinutesApproval', examples: [{}] }),
  },
};
