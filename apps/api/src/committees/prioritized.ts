import type { CommitteeRead } from '@tiltaksmotor/domain';
import { z } from 'zod';
import { PilotListedView, type PilotsPage } from '../pilots/listed.js';
import { Multilingual } from '../streams/fields.js';
import { offers } from './answers.js';

const moment = z.string().meta({ format: 'date-time' });

const priority = {
  id: z.string(),
  title: Multilingual,
  /** What the committee wrote; null where it is called what its one area or measure is called. */
  words: z.string().nullable(),
  areas: z.array(z.string()),
  measures: z.array(z.string()),
};
const PriorityView = z
  .strictObject({
    ...priority,
    /** Those I may see that serve it and are not over, the last changed first. */
    pilots: z.array(PilotListedView),
  })
  .meta({ id: 'Priority' });
export const PrioritiesView = z
  .strictObject({ version: z.int(), items: z.array(PriorityView), ...offers })
  .meta({ id: 'Priorities' });

const then = z
  .strictObject({
    at: moment,
    by: z.strictObject({
      person: z.string(),
      name: z.string().nullable(),
      role: z.string(),
      deputyFor: z.string().nullable(),
    }),
    priorities: z.array(z.strictObject(priority).meta({ id: 'PriorityThen' })),
  })
  .meta({ id: 'PrioritiesThen' });
export const PrioritiesHistoryView = z.strictObject({ items: z.array(then) }).meta({ id: 'PrioritiesHistory' });

export type PrioritiesThen = z.infer<typeof then>;
export type PriorityShown = Omit<z.infer<typeof PriorityView>, 'pilots'> & { readonly pilots: PilotsPage['items'] };
export type PrioritiesShown = Omit<z.infer<typeof PrioritiesView>, 'items' | 'availableCommands'> & {
  readonly items: readonly PriorityShown[];
  readonly availableCommands: ReturnType<CommitteeRead['offers']>;
};
