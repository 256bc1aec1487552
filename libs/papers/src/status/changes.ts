import { pilotEntity } from '@tiltaksmotor/domain';
import { streamsWith } from '@tiltaksmotor/persistence';
import { pilotStream, pilotsUnder, policiesOf, type Source } from '../read/pilots.js';
import { TOLD_EVENTS } from './told.js';

/** How many pilots something has happened to that a committee wants to hear of, since a moment (null: ever). */
export async function countChanges(source: Source, since: string | null, exercises = false): Promise<number> {
  const ids = [...(await pilotsUnder(source, policiesOf(source, exercises))).keys()];
  const wanted = { streams: ids.map(pilotStream), types: TOLD_EVENTS, ...(since === null ? {} : { since }) };
  return (await streamsWith(source.pool, pilotEntity, wanted)).length;
}
