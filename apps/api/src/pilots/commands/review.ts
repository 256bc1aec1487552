import { z } from 'zod';
import { slug, words } from '../../streams/fields.js';

const person = 'fsu-member-1';

export const review = {
  object: {
    path: 'objections',
    summary: 'A member of the FSU objects to a pilot that would go on unobjected',
    body: z
      .strictObject({ reason: words() })
      .meta({ id: 'Objection', examples: [{ reason: 'Bør ses sammen med et annet forsøk.' }] }),
  },
  letPass: {
    path: 'passes',
    summary: 'The FSU’s chair has no objection: it passes when the members’ time is out',
    body: z.strictObject({}).meta({ id: 'Pass', examples: [{}] }),
  },
  endorse: {
    path: 'endorsements',
    summary: 'The FSU endorses the pilot',
    body: z
      .strictObject({ note: words().nullable().default(null) })
      .meta({ id: 'Endorsement', examples: [{ note: 'FSU støtter forsøket.' }] }),
  },
  returnProposal: {
    path: 'returns',
    summary: 'The FSU sends the proposal back to be revised',
    body: z
      .strictObject({ reason: words() })
      .meta({ id: 'Return', examples: [{ reason: 'Måleplanen må bli tydeligere.' }] }),
  },
  declineProposal: {
    path: 'rejections',
    summary: 'The FSU declines the proposal',
    body: z
      .strictObject({ reason: words() })
      .meta({ id: 'Rejection', examples: [{ reason: 'Dekkes allerede av et annet tiltak.' }] }),
  },
  declareConflict: {
    path: 'conflicts',
    summary: 'Declare that somebody may have a conflict of interest',
    body: z.strictObject({ person: slug }).meta({ id: 'Conflict', examples: [{ person }] }),
  },
  settleConflict: {
    path: 'conflict-settlements',
    summary: 'The committee decides whether somebody is disqualified',
    body: z
      .strictObject({ person: slug, disqualified: z.boolean() })
      .meta({ id: 'ConflictSettlement', examples: [{ person, disqualified: true }] }),
  },
};
