import { z } from 'zod';
import { localDate, momentOf } from '../../calendar.js';
import { date, ofKind, shortText, slug, titled, words } from '../../engine/fields.js';
import type { Context } from '../../context.js';
import type { Inside } from '../../engine/kind.js';
import { refusal, type Refused } from '../../engine/refusals.js';
import { isRefusal, rulesFor } from '../../engine/rules.js';
import { capacitiesOf } from '../../engine/who.js';
import { MEASURE_CODE } from '../../measures.js';
import { diffOf, isEmpty } from './diff.js';
import { imported, listed, measureFields, MOST_ROWS, nextCodes, type Imported, type Listed } from './row.js';
import { officeOf, type Edition, type EditionEvent } from './state.js';

export const EDITION_REFUSALS = {
  UnknownArea: refusal<{ area: string }>(422),
  RowTwice: refusal<{ measure: string }>(422),
  /** It has no number left for a new measure. */
  AreaIsFull: refusal<{ area: string }>(409),
  NothingImported: refusal(409),
  NothingIsNew: refusal(409),
  ListIsEmpty: refusal(409),
  StartsInThePast: refusal<{ startsOn: string }>(422),
  NotInForceYet: refusal(409),
  UnknownPolicy: refusal<{ policy: string }>(422),
};
export type EditionRefusal = Refused<typeof EDITION_REFUSALS>;

const { about, creates } = rulesFor<Edition, EditionEvent, EditionRefusal>();
const aboutEdition = about({ field: null, all: (edition) => ({ '': edition }), status: ({ status }) => status });
const aboutRow = about({
  field: 'measure',
  all: ({ rows }) => Object.fromEntries(rows.map((row) => [row.code, row])),
  status: (_, { status }) => status,
});
const office = (_: unknown, { body }: Edition) => officeOf(body);
const bodyOf = (policy: string, { policies }: Pick<Context, 'policies'>): string | undefined =>
  policies[policy]?.bodies.review;
const engine = () => ['engine'] as const;
const unknownArea = (rows: readonly { readonly area: string }[], { directory }: Inside): EditionRefusal | null => {
  const found = rows.find(({ area }) => directory.area(area) === undefined);
  return found === undefined ? null : { code: 'UnknownArea', area: found.area };
};
const sha256 = ofKind('id', z.string().regex(/^[0-9a-f]{64}$/));

const EXAMPLE = {
  area: 'competence',
  theme: { nb: 'Kompetansedeling' },
  title: { nb: 'Hospitere hos hverandre', nn: 'Hospitere hos kvarandre' },
  potential: 'joint',
  mode: 'hospitation',
};

export const COMMANDS = {
  begin: creates({
    fields: {
      policy: slug.default('standard'),
      from: shortText,
      title: titled(),
      rows: z.array(listed).max(MOST_ROWS),
    },
    may: ({ policy }, context) => officeOf(bodyOf(policy, context) ?? ''),
    decide({ policy, ...begun }, inside) {
      const body = bodyOf(policy, inside);
      return body === undefined
        ? { code: 'UnknownPolicy', policy }
        : [{ type: 'EditionBegun', ...begun, policy, body }];
    },
  }),
  changeRow: aboutRow({
    fields: measureFields,
    post: { path: 'changes', summary: 'Say something else of a measure', example: EXAMPLE },
    may: office,
    in: ['draft'],
    decide(before, fields, _, inside) {
      const row = { ...fields, code: before.code };
      const fault = unknownArea([row], inside);
      if (fault !== null) return fault;
      return isEmpty(diffOf([before], [row])) ? [] : [{ type: 'RowChanged', row }];
    },
  }),
  addRow: aboutEdition({
    fields: measureFields,
    post: { path: 'additions', summary: 'Put a new measure on the list', example: EXAMPLE },
    may: office,
    in: ['draft'],
    decide(edition, fields, _, inside) {
      const fault = unknownArea([fields], inside);
      if (fault !== null) return fault;
      const rows = coded([{ ...fields, code: null }], edition, inside);
      return isRefusal(rows) ? rows : rows.map((row) => ({ type: 'RowAdded' as const, row }));
    },
  }),
  removeRow: aboutRow({
    fields: {},
    post: { path: 'removals', summary: 'Take a measure off the list' },
    may: office,
    in: ['draft'],
    decide: ({ code }) => [{ type: 'RowRemoved', code }],
  }),
  importRows: aboutEdition({
    fields: { name: titled(), sha256, rows: z.array(imported).min(1).max(MOST_ROWS) },
    post: { path: 'imports', summary: 'Put what a file says in place of the list', takesFile: true },
    may: office,
    in: ['draft'],
    decide(edition, { rows, ...file }, _, inside) {
      const fault = unknownArea(rows, inside) ?? namedTwice(rows);
      if (fault !== null) return fault;
      const now = coded(rows, edition, inside);
      if (isRefusal(now)) return now;
      // The same file twice changes nothing, and neither does one that says what stands there.
      return isEmpty(diffOf(edition.rows, now)) ? [] : [{ type: 'RowsImported', ...file, rows: now }];
    },
  }),
  takeBackImport: aboutEdition({
    fields: {},
    post: { path: 'import-undoings', summary: 'Take the last file back, and all that was changed since' },
    may: office,
    in: ['draft'],
    unless: ({ imported: file }) => (file === null ? { code: 'NothingImported' } : null),
    decide: () => [{ type: 'ImportTakenBack' }],
  }),
  submit: aboutEdition({
    fields: { startsOn: date },
    post: {
      path: 'submissions',
      summary: 'Send it to the committee, to be in force from a day',
      example: { startsOn: '2027-02-01' },
    },
    may: office,
    in: ['draft'],
    unless({ old, rows }) {
      if (rows.length === 0) return { code: 'ListIsEmpty' };
      return isEmpty(diffOf(old, rows)) ? { code: 'NothingIsNew' } : null;
    },
    decide: (_, { startsOn }, __, { now }) =>
      startsOn < localDate(now) ? { code: 'StartsInThePast', startsOn } : [{ type: 'EditionSubmitted', startsOn }],
  }),
  withdraw: aboutEdition({
    fields: {},
    post: { path: 'withdrawals', summary: 'Take it back from the committee' },
    may: office,
    in: ['submitted'],
    decide: () => [{ type: 'EditionWithdrawn' }],
  }),
  discard: aboutEdition({
    fields: {},
    post: { path: 'discards', summary: 'Throw the draft away' },
    may: office,
    in: ['draft'],
    decide: () => [{ type: 'EditionDiscarded' }],
  }),
  takeDecision: aboutEdition({
    fields: {
      effect: z.enum(['approve', 'return']),
      caseNumber: z.string(),
      decidedOn: date,
      reason: words().nullable(),
      from: z.string(),
    },
    may: engine,
    in: ['submitted'],
    decide({ startsOn }, { effect, caseNumber, decidedOn, reason }) {
      if (effect === 'return') return [{ type: 'EditionReturned', reason }];
      // Decided after the day it was to be in force from, it is in force from the day it was decided.
      const from = startsOn !== null && startsOn > decidedOn ? startsOn : decidedOn;
      return [{ type: 'EditionApproved', caseNumber, decidedOn, startsOn: from }];
    },
  }),
  takeDecisionBack: aboutEdition({
    fields: { effect: z.enum(['approve', 'return']), from: z.string() },
    may: engine,
    in: ['approved'],
    decide: () => [{ type: 'ApprovalTakenBack' }],
  }),
  takeForce: aboutEdition({
    fields: {},
    may: engine,
    in: ['approved'],
    unless: ({ startsOn }, _, { now }) =>
      startsOn !== null && startsOn <= localDate(now) ? null : { code: 'NotInForceYet' },
    decide: () => [{ type: 'EditionInForce' }],
  }),
};

/** Rows with codes: those without get the next one of their area, that no measure has or had. */
function coded(
  rows: readonly Imported[],
  { old, rows: now }: Edition,
  { directory }: Inside,
): readonly Listed[] | EditionRefusal {
  const nextCode = nextCodes([...old, ...now, ...rows].flatMap(({ code }) => code ?? []));
  const all = rows.map(({ code, ...fields }) => ({
    code: code ?? nextCode(directory.area(fields.area)?.prefix ?? ''),
    ...fields,
  }));
  const beyond = all.find(({ code }) => !MEASURE_CODE.test(code));
  return beyond === undefined ? all : { code: 'AreaIsFull', area: beyond.area };
}

function namedTwice(rows: readonly Imported[]): EditionRefusal | null {
  const seen = new Set<string>();
  for (const { code } of rows) {
    if (code === null) continue;
    if (seen.has(code)) return { code: 'RowTwice', measure: code };
    seen.add(code);
  }
  return null;
}

/** The committee that whoever reads may begin an edition for; null where there is none. */
export function beginsFor(context: Context, policy = 'standard'): string | null {
  const body = bodyOf(policy, context);
  return body !== undefined && capacitiesOf(officeOf(body), context).length > 0 ? body : null;
}

/** When an edition that is approved takes over: as its day begins in Norway. */
export const startOf = (startsOn: string): string => momentOf(startsOn, 0);
