import { EFFECTS, PAPER_PARTS, type PaperPart } from '@tiltaksmotor/domain';
import { z } from 'zod';
import { date, titled, uuid, words } from '../../streams/fields.js';
import { maybe, meetingId, proposalId, reason } from './fields.js';

const part = words(8_000).nullable();
/** A part that is left out stays as it is; null takes it away. */
const parts = z
  .strictObject(Object.fromEntries(PAPER_PARTS.map((name) => [name, part])) as Record<PaperPart, typeof part>)
  .partial()
  .transform((sent) => sent as Partial<Record<PaperPart, z.infer<typeof part>>>);

const alternative = z
  .strictObject({ id: proposalId, text: maybe(words(2_000)), effect: maybe(z.enum(EFFECTS)) })
  .meta({ id: 'Alternative', examples: [{ id: 'a', text: 'FSU anbefaler forsøket.', effect: 'endorse' }] });

export const cases = {
  submitCase: {
    summary: 'Anybody with a role submits a case: five fields',
    body: z
      .strictObject({
        title: titled(),
        summary: words(),
        background: words(8_000),
        proposal: maybe(words(2_000)),
        wantedBy: maybe(date),
      })
      .meta({
        id: 'CaseSubmission',
        examples: [
          {
            title: 'Felles introduksjonsuke',
            summary: 'Nyansatte møter tjenestene hver for seg.',
            background: 'Tre kommuner og to avdelinger har prøvd det sammen.',
            proposal: 'FSU ber om at det utredes.',
            wantedBy: '2027-03-01',
          },
        ],
      }),
  },
  writePaper: {
    summary: 'Write the case paper: only what is sent changes',
    body: z
      .strictObject({
        title: maybe(titled()),
        parts: parts.default({}),
        proposals: maybe(z.array(alternative).max(10)),
      })
      .meta({
        id: 'CasePaper',
        examples: [
          {
            title: 'Gjensidig hospitering i Harstad',
            parts: { assessment: 'Forsøket er lite og godt avgrenset.' },
            proposals: [{ id: 'a', text: 'FSU anbefaler forsøket.', effect: 'endorse' }],
          },
        ],
      }),
  },
  attach: {
    summary: 'Attach a file that was uploaded for this committee',
    body: z
      .strictObject({ attachment: uuid })
      .meta({ id: 'CaseAttachment', examples: [{ attachment: '0b9c6f5e-2d4f-4a57-9a51-6c1c7a3f0d11' }] }),
  },
  detach: {
    summary: 'Take an attached file off the case',
    body: z
      .strictObject({ attachment: uuid })
      .meta({ id: 'CaseDetachment', examples: [{ attachment: '0b9c6f5e-2d4f-4a57-9a51-6c1c7a3f0d11' }] }),
  },
  withdrawCase: {
    summary: 'Withdraw a case. One that has a number keeps it',
    body: z
      .strictObject({ reason })
      .meta({ id: 'CaseWithdrawal', examples: [{ reason: 'Saken er løst på annet vis.' }] }),
  },
  placeCase: {
    summary: 'Put a case on a meeting’s agenda, or back in the queue',
    body: z
      .strictObject({ meeting: meetingId.nullable() })
      .meta({ id: 'CasePlacement', examples: [{ meeting: 'm2' }] }),
  },
};
