import type * as Released from '@tiltaksmotor/domain';

/**
 * The pilot of a next release, in which its state holds something more and a reminder comes later than it did. It stands in
 * the place of the released one wherever that is imported: see resolve.ts.
 */
type Pilot = Released.Pilot & { readonly remindersGiven?: number };

export const REMINDED_LATER_MS = 2000;

const released = (await import(new URL(import.meta.url).searchParams.get('released') ?? '')) as Pick<
  typeof Released,
  'availableCommands' | 'onDesk' | 'pilotEntity'
>;

export const { availableCommands, onDesk } = released;
export const pilotEntity: typeof Released.pilotEntity = {
  ...released.pilotEntity,
  fold: released.pilotEntity.fold + 1,
  evolve(before: Pilot | null, event, at): Pilot {
    const remindersGiven = (before?.remindersGiven ?? 0) + (event.type === 'Reminded' ? 1 : 0);
    return { ...released.pilotEntity.evolve(before, event, at), remindersGiven };
  },
  deadlines: (pilot) =>
    released.pilotEntity
      .deadlines(pilot)
      .map((deadline) => (deadline.then.type === 'remind' ? { ...deadline, at: later(deadline.at) } : deadline)),
};

const later = (moment: string): string => new Date(Date.parse(moment) + REMINDED_LATER_MS).toISOString();
