import { z } from 'zod';
import type { LocalDate } from '../../calendar.js';
import { eventsFor } from '../../engine/rules.js';
import type { Who } from '../../engine/who.js';
import type { EventsOf } from '../../engine/kind.js';
import { date, place, shortText, slug, titled, words } from '../../engine/fields.js';
import type { Give, Typed } from '../../entity.js';
import type { Words } from '../../words.js';
import type { StreamBooking } from '../shared.js';
import { listed, type Listed } from './row.js';

export type EditionStatus = 'draft' | 'submitted' | 'approved' | 'in-force' | 'discarded';

/** An edition of the action list, from when its secretary begins it until a newer one takes over. */
export interface Edition {
  readonly status: EditionStatus;
  /** RFC 3339. */
  readonly since: string;
  readonly policy: string;
  /** The committee whose list it is. */
  readonly body: string;
  readonly title: Words;
  /** The edition it was made from, and what that said. */
  readonly from: string;
  readonly old: readonly Listed[];
  readonly rows: readonly Listed[];
  /** The last file that was read in, and the rows that were there before it. */
  readonly imported: {
    readonly name: Words;
    readonly sha256: string;
    readonly at: string;
    readonly before: readonly Listed[];
  } | null;
  /** From when it is to be in force; null until it is sent to the committee. */
  readonly startsOn: LocalDate | null;
  readonly approval: { readonly caseNumber: string; readonly decidedOn: LocalDate } | null;
  /** Why the committee sent it back last. */
  readonly returned: Words | null;
}

/** Its office's own until it is sent; the committee's until it is approved. */
export function readersOf({ status, body }: Edition): readonly Who[] | 'everybody' {
  if (status === 'approved' || status === 'in-force') return 'everybody';
  return status === 'submitted' ? [...officeOf(body), { role: 'member', at: body }] : officeOf(body);
}

const rows = z.array(listed).readonly();
const sha256 = z.string();
const event = eventsFor<Edition>();
const withRow = (edition: Edition, row: Listed): readonly Listed[] =>
  edition.rows.map((one) => (one.code === row.code ? row : one));
const toOffice = (about: string) => [
  {
    about,
    mail: true as const,
    to: ({ body }: Edition) => officeOf(body),
    with: ({ startsOn, returned }: Edition) => ({ startsOn, ...(returned === null ? {} : { why: returned.ref }) }),
  },
];
/** A case for the committee whose list it is, or that it is needed no longer. What the committee decides comes back as commands. */
const toCommittee = (body: string, command: Typed & Readonly<Record<string, unknown>>): readonly Give<Typed>[] => [
  { type: 'give', stream: `committee/${body}`, command },
];
const bookedBy = ({ body, title, policy }: Edition) =>
  toCommittee(body, {
    type: 'bookCase',
    booking: { of: 'stream', title, effects: ['approve', 'return'], policy } satisfies StreamBooking,
  });
const droppedBy = ({ body }: Edition) => toCommittee(body, { type: 'dropCase' });
/** Who makes a committee's editions. */
export const officeOf = (body: string) =>
  [
    { role: 'secretary', at: body },
    { role: 'chair', at: body },
  ] as const;

export const EVENTS = {
  EditionBegun: event(
    { policy: slug, body: place, title: titled(), from: shortText, rows },
    {
      begin: ({ rows: old, ...begun }, at) => ({
        ...begun,
        old,
        rows: old,
        status: 'draft',
        since: at,
        imported: null,
        startsOn: null,
        approval: null,
        returned: null,
      }),
    },
  ),
  RowChanged: event({ row: listed }, (edition, { row }) => ({ ...edition, rows: withRow(edition, row) })),
  RowAdded: event({ row: listed }, (edition, { row }) => ({ ...edition, rows: [...edition.rows, row] }), {
    creates: ({ row }) => [{ what: 'measure', id: row.code }],
  }),
  RowRemoved: event({ code: shortText }, (edition, { code }) => ({
    ...edition,
    rows: edition.rows.filter((one) => one.code !== code),
  })),
  RowsImported: event({ name: titled(), sha256, rows }, (edition, { name, sha256, rows: now }, at) => ({
    ...edition,
    rows: now,
    imported: { name, sha256, at, before: edition.rows },
  })),
  ImportTakenBack: event({}, (edition) => ({
    ...edition,
    rows: edition.imported?.before ?? edition.rows,
    imported: null,
  })),
  EditionSubmitted: event(
    { startsOn: date },
    (edition, { startsOn }, since) => ({ ...edition, status: 'submitted', since, startsOn, returned: null }),
    { does: bookedBy },
  ),
  EditionWithdrawn: event({}, (edition, _, since) => ({ ...edition, status: 'draft', since, startsOn: null }), {
    does: droppedBy,
  }),
  EditionReturned: event(
    { reason: words().nullable() },
    (edition, { reason }, since) => ({ ...edition, status: 'draft', since, startsOn: null, returned: reason }),
    { tells: toOffice('edition-returned') },
  ),
  EditionApproved: event(
    { caseNumber: shortText, decidedOn: date, startsOn: date },
    (edition, { caseNumber, decidedOn, startsOn }, since) => ({
      ...edition,
      status: 'approved',
      since,
      startsOn,
      approval: { caseNumber, decidedOn },
    }),
    { tells: toOffice('edition-approved') },
  ),
  ApprovalTakenBack: event({}, (edition, _, since) => ({ ...edition, status: 'submitted', since, approval: null })),
  EditionInForce: event({}, (edition, _, since) => ({ ...edition, status: 'in-force', since })),
  EditionDiscarded: event({}, (edition, _, since) => ({ ...edition, status: 'discarded', since })),
};
export type EditionEvent = EventsOf<typeof EVENTS>;
