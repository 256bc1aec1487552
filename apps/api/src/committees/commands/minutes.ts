import { z } from 'zod';
import { words } from '../../streams/fields.js';
import { caseId, maybe, reason } from './fields.js';

export const minutes = {
  writeMinutes: {
    summary: 'Write what was said, in a case or before the first',
    body: z
      .strictObject({ case: maybe(caseId), text: words(8_000) })
      .meta({ id: 'MinutesText', examples: [{ case: 'c4', text: 'Saken ble innledet av prosjektlederen.' }] }),
  },
  sendMinutes: {
    summary: 'Send the minutes to be approved',
    body: z.strictObject({}).meta({ id: 'MinutesDispatch', examples: [{}] }),
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
