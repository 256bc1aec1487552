import { addressOf, asTold, availableCommands, pathOfCommand, pilotEntity, type Stay } from '@tiltaksmotor/domain';
import { z } from 'zod';
import type { CaseOfPilot } from '../committees/lists.js';
import { ofPilot } from '../committees/answers.js';
import { bodyOf } from '../kinds/kind-streams.js';
import { Multilingual } from '../streams/fields.js';
import { resolved } from '../streams/words.js';
import { phase, pilotId } from './answers.js';
import type { Standing } from './pilots.js';

const id = z.string();
const moment = z.string().meta({ format: 'date-time' });
const day = z.string().meta({ format: 'date' });

export const Draft = bodyOf(pilotEntity, 'draft').meta({
  id: 'Draft',
  examples: [{ policy: 'standard', proposal: pilotEntity.commands['editDraft']?.post?.example?.['proposal'] }],
});
/** What whoever drafts one is answered: the version it made, and where the pilot stands now. */
export const Given = z
  .strictObject({ id: pilotId, version: z.int(), ...pilotEntity.answer?.schema.shape })
  .meta({ id: 'Given' });

/** A pilot as its kind shows it, with what is known beside its state, and what the reader may do. */
export const PilotView = z
  .strictObject({
    id: pilotId,
    version: z.int(),
    /** The phases it has been in, first to last; a new round of a trial is a stay of its own. */
    path: z.array(z.strictObject({ phase, from: moment, to: moment.nullable() }).meta({ id: 'StayView' })),
    ...(asTold(pilotEntity.viewSchema) as z.ZodObject).shape,
    /** Of the list, on which it began; null for a measure of its own, and where that was not written down. */
    edition: z
      .strictObject({ id, title: Multilingual, approvedOn: day, inForce: z.boolean() })
      .meta({ id: 'EditionOfPilot' })
      .nullable(),
    /** Its cases in committees, the first booked first. */
    cases: z.array(ofPilot),
    availableCommands: z.array(
      z
        .strictObject({
          command: z.enum(
            Object.keys(pilotEntity.commands).filter((type) => pathOfCommand(pilotEntity, type) !== null),
          ),
          address: z.string(),
          targets: z.array(id),
          as: z.array(z.strictObject({ role: z.string(), at: id.nullable(), deputyFor: id.optional() })),
          /** Whether it does what the pilot waits for of the reader, or of the unit or committee they have it from. */
          awaited: z.boolean(),
        })
        .meta({ id: 'Offer' }),
    ),
  })
  .meta({ id: 'Pilot' });

/** What is known beside its state. */
interface Beside {
  readonly cases: readonly CaseOfPilot[];
  readonly path: readonly Stay[];
  readonly edition: z.infer<typeof PilotView>['edition'];
}

export function viewOf(
  { id: pilot, version, pilot: state, texts, context }: Standing,
  { cases, path, edition }: Beside,
) {
  return {
    id: pilot,
    version,
    path: path.map(({ phase: stay, from, to }) => ({ phase: stay, from, to })),
    ...resolved(pilotEntity.view(state, context), texts),
    edition,
    cases: [...cases],
    availableCommands: availableCommands(state, context).map(({ command, targets, as, awaited }) => ({
      command,
      address: addressOf(pilotEntity, command, pilot) ?? '',
      targets: [...targets],
      as: as.map((one) => ({ ...one })),
      awaited,
    })),
  };
}
