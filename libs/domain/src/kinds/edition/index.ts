import { z } from 'zod';
import { defineKind } from '../../engine/define.js';
import { date, shortText, titled, words } from '../../engine/fields.js';
import { COMMANDS, EDITION_REFUSALS, startOf } from './commands.js';
import { CHANGES, diffOf } from './diff.js';
import { listRow } from './list.js';
import { listed } from './row.js';
import { EVENTS, readersOf, type Edition } from './state.js';

export { applied, diffOf, isEmpty, saysSame, type Changed, type Diff } from './diff.js';
export { beginsFor, type EditionRefusal } from './commands.js';
export { inForceOf, listRow, measureOf } from './list.js';
export type { Imported, Listed } from './row.js';
export type { Edition as EditionState } from './state.js';

const view = z.strictObject({
  status: z.enum(['draft', 'submitted', 'approved', 'in-force', 'discarded']),
  since: z.string(),
  body: z.string(),
  title: titled(),
  from: z.string(),
  startsOn: date.nullable(),
  approval: z.strictObject({ caseNumber: shortText, decidedOn: date }).nullable(),
  returned: words().nullable(),
  imported: z.strictObject({ name: titled(), at: z.string() }).nullable(),
  rows: z.array(listed),
  diff: z.strictObject({
    added: z.array(listed),
    removed: z.array(listed),
    changed: z.array(z.strictObject({ before: listed, after: listed, how: z.array(z.enum(CHANGES)) })),
  }),
});

/** The action list in a new edition: made by the secretary, approved by the committee whose list it is. */
export const edition = defineKind({
  name: 'edition',
  collection: 'editions',
  fold: 2,
  events: EVENTS,
  commands: COMMANDS,
  refusals: EDITION_REFUSALS,
  turns: { finish: { about: 'edition-to-finish', by: ['submit', 'discard'] } },
  waits: ({ status, since, body }) =>
    status === 'draft' ? [{ who: { role: 'secretary', at: body }, turn: 'finish' as const, since, due: null }] : [],
  deadlines: ({ status, startsOn }) =>
    status === 'approved' && startsOn !== null ? [{ at: startOf(startsOn), then: 'takeForce' }] : [],
  visibleTo: readersOf,
  status: ({ status }) => status,
  title: ({ title }) => title,
  path: (id) => `/utgaver/${id}`,
  rows: { list_edition: (id, edition) => [{ id, ...listRow(edition) }] },
  view: {
    schema: view,
    of({ status, since, body, title, from, startsOn, approval, returned, imported, old, rows }: Edition) {
      const { added, removed, changed } = diffOf(old, rows);
      return {
        ...{ status, since, body, title, from, startsOn, approval, returned, rows },
        imported: imported === null ? null : { name: imported.name, at: imported.at },
        diff: { added, removed, changed },
      };
    },
  },
});
