import { place } from '../streams/fields.js';
import { caseId, followUpId, meetingId } from './commands/fields.js';

/** What the ids in committees' addresses look like. */
export const IDS = { committee: place, meeting: meetingId, case: caseId, followUp: followUpId } as const;

/** A pilot's id, by its stream. */
export const pilotOf = (stream: string): string => stream.replace(/^pilot\//, '');
