import { localDate } from '@tiltaksmotor/domain';
import { text } from '../../blocks.js';
import { smallGroupOf } from '../pilot/read.js';
import type { Speech } from '../../speech.js';
import {
  changesTable,
  countsTable,
  decisionsTable,
  listTable,
  pilotLines,
  resultsByArea,
} from '../pilot/status/sections.js';
import { EMPTY, type CaseBasis, type CaseOf, type Content } from './content.js';
import { followUpsTable } from './others.js';
import { figureRows } from '../pilot/figures.js';

/** Recruitment and retention as a whole: every pilot, what is new, what was decided and kept, and what came of it. */
export function statusCase(one: CaseOf<'status'>, basis: CaseBasis, own: Speech): Content {
  const { status, places, committee, asOf } = basis;
  const title = own.t('status.title');
  if (status === null) return { ...EMPTY, title };
  const overdue = status.pilots.filter((pilot) => pilot.overdue).length;
  return {
    title,
    facts: [],
    summary: text(own.t('status.summary', { total: status.total, open: status.pilots.length, overdue })),
    background: [
      ...countsTable(status, own),
      ...changesTable(status, own),
      ...pilotLines(status, own),
      ...decisionsTable(status, own),
      ...followUpsTable(committee.followUps, localDate(asOf), own),
      ...resultsByArea(status, places, own),
      ...listTable(status, places, own),
    ],
    figures: status.whole.flatMap(({ pilot }) => figureRows(pilot, one.number, smallGroupOf(places, pilot), own)),
  };
}
