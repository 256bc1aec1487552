import { caseRows, committeeEntity, followUpRows, meetingRows, type Committee } from '@tiltaksmotor/domain';
import type { Registered, ReadModel, Row } from '../streams/registered.js';

const shown = (table: string, rowsOf: (committee: Committee) => readonly Row[]): ReadModel => ({
  table,
  rows: (_, state, at) => rowsOf(state as Committee).map((row) => ({ ...row, created_at: at, updated_at: at })),
});

/** Committees as streams, and the rows of meetings, cases and follow-ups that lists read. */
export const COMMITTEE_STREAMS: Registered = {
  entity: committeeEntity,
  readModels: [shown('meeting', meetingRows), shown('agenda_case', caseRows), shown('follow_up', followUpRows)],
};
