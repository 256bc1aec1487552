import { caseRows, followUpRows, meetingRows, type Committee } from '@tiltaksmotor/domain';
import type { ReadModel, Row } from '../streams/registered.js';

const shown = (table: string, rowsOf: (committee: Committee) => readonly Row[]): ReadModel => ({
  table,
  rows: (_, state, at) => rowsOf(state as Committee).map((row) => ({ ...row, created_at: at, updated_at: at })),
});

/** The rows of meetings, cases and follow-ups that lists read. */
export const COMMITTEE_ROWS: readonly ReadModel[] = [
  shown('meeting', meetingRows),
  shown('agenda_case', caseRows),
  shown('follow_up', followUpRows),
];
