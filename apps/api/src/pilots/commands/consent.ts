import { z } from 'zod';
import { decidedBy, slug, version, words } from '../../streams/fields.js';
import { proposal, PROPOSAL_EXAMPLE } from './proposal.js';

const answered = { parties: z.array(slug).min(1).max(40), version, decidedBy: decidedBy.nullable().default(null) };

export const draft = z
  .strictObject({ policy: slug.default('standard'), proposal })
  .meta({ id: 'Draft', examples: [{ policy: 'standard', proposal: PROPOSAL_EXAMPLE }] });

export const consent = {
  editDraft: {
    path: 'draft-edits',
    summary: 'Write the draft anew, while it is a draft',
    body: z.strictObject({ proposal }).meta({ id: 'DraftEdit', examples: [{ proposal: PROPOSAL_EXAMPLE }] }),
  },
  discard: {
    path: 'discards',
    summary: 'Throw the draft away',
    body: z.strictObject({}).meta({ id: 'Discard', examples: [{}] }),
  },
  submit: {
    path: 'submissions',
    summary: 'Ask the parties to consent',
    body: z.strictObject({}).meta({ id: 'Submission', examples: [{}] }),
  },
  appointUserRepresentative: {
    path: 'user-representatives',
    summary: 'The user body appoints its representative',
    body: z
      .strictObject({ person: slug })
      .meta({ id: 'UserRepresentativeAppointment', examples: [{ person: 'user-representative-1' }] }),
  },
  confirmSeen: {
    path: 'confirmations',
    summary: 'The user representative has seen the proposal as it stands',
    body: z.strictObject({}).meta({ id: 'Confirmation', examples: [{}] }),
  },
  giveConsent: {
    path: 'consents',
    summary: 'Consent for one or more parties to the version named',
    body: z.strictObject(answered).meta({ id: 'Consent', examples: [{ parties: ['harstad'], version: 1 }] }),
  },
  declineConsent: {
    path: 'declines',
    summary: 'Decline for one or more parties, with a reason',
    body: z.strictObject({ ...answered, reason: words() }).meta({
      id: 'Decline',
      examples: [{ parties: ['kvaefjord'], version: 1, reason: 'Vi har ikke vikarer i sommer.' }],
    }),
  },
  requestChange: {
    path: 'change-requests',
    summary: 'Ask for a change before consenting',
    body: z.strictObject({ ...answered, change: words() }).meta({
      id: 'ChangeRequest',
      examples: [{ parties: ['kvaefjord'], version: 1, change: 'To uker i stedet for fire.' }],
    }),
  },
  revise: {
    path: 'revisions',
    summary: 'Revise the proposal; consent reopens for the parties it touches',
    body: z.strictObject({ proposal }).meta({ id: 'Revision', examples: [{ proposal: PROPOSAL_EXAMPLE }] }),
  },
  sendAgain: {
    path: 'resendings',
    summary: 'Send a lapsed proposal once more, as it was',
    body: z.strictObject({}).meta({ id: 'Resending', examples: [{}] }),
  },
  withdraw: {
    path: 'withdrawals',
    summary: 'Withdraw the pilot',
    body: z
      .strictObject({ reason: words() })
      .meta({ id: 'Withdrawal', examples: [{ reason: 'Enheten er midt i en omorganisering.' }] }),
  },
};
