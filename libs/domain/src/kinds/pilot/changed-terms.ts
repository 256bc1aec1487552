import type { Words } from '../../words.js';
import type { PilotEvent } from './events.js';
import type { Indicator, Proposal } from './fields.js';
import { namesIn } from './questions.js';

type Value = Words | string | number | null;
/** What of a proposal a party is told that it changed. */
export const CHANGED_TERMS = [
  'measure',
  ...namesIn('what'),
  'contribution',
  'hours',
  'kroner',
  'paidBy',
  ...namesIn('initiative'),
  'party',
  'indicator',
  'unit',
  'direction',
  'source',
  'countingRule',
  'extractedBy',
] as const;
/** One thing that is otherwise in a proposal than it was, as one party sees it. */
export interface ChangedTerm {
  readonly what: (typeof CHANGED_TERMS)[number];
  /** The indicator it is about. */
  readonly indicator: Words | null;
  /** Null where there was nothing. */
  readonly before: Value;
  readonly after: Value;
}

/** What changed for `party` from one version of a proposal to another: its own terms, its own counting, and who takes part. */
export function changedTerms(before: Proposal, after: Proposal, party: string): readonly ChangedTerm[] {
  return [
    ...differing(null, common(before, party), common(after, party)),
    ...parties(before, after),
    ...indicators(before, after, party),
  ];
}

type Facts = readonly (readonly [ChangedTerm['what'], Value])[];

const same = (one: Value, other: Value): boolean => JSON.stringify(one) === JSON.stringify(other);

const differing = (indicator: Words | null, before: Facts, after: Facts): readonly ChangedTerm[] =>
  after.flatMap(([what, now], i) => {
    const then = before[i]?.[1] ?? null;
    return same(then, now) ? [] : [{ what, indicator, before: then, after: now }];
  });

function common(proposal: Proposal, party: string): Facts {
  const { measure, parties, initiative } = proposal;
  const own = parties.find((terms) => terms.party === party);
  return [
    ['measure', 'code' in measure ? measure.code : measure.title],
    ...namesIn('what').map((name) => [name, proposal[name] ?? null] as const),
    ['contribution', own?.contribution ?? null],
    ['hours', own?.hours ?? null],
    ['kroner', own?.kroner ?? null],
    ['paidBy', own?.paidBy ?? null],
    ...namesIn('initiative').map((name) => [name, initiative?.[name] ?? null] as const),
  ];
}

function parties(before: Proposal, after: Proposal): readonly ChangedTerm[] {
  const [then, now] = [before, after].map(({ parties }) => parties.map(({ party }) => party)) as [string[], string[]];
  const about = { what: 'party', indicator: null } as const;
  return [
    ...then.filter((id) => !now.includes(id)).map((id) => ({ ...about, before: id, after: null })),
    ...now.filter((id) => !then.includes(id)).map((id) => ({ ...about, before: null, after: id })),
  ];
}

/** Only what the party itself counts: other lines of the contract do not touch it. */
function indicators(before: Proposal, after: Proposal, party: string): readonly ChangedTerm[] {
  const counts = ({ reportedBy }: Indicator): boolean => reportedBy.some((reporter) => reporter.party === party);
  const then = new Map(before.indicators.filter(counts).map((indicator) => [indicator.id, indicator]));
  const now = new Map(after.indicators.filter(counts).map((indicator) => [indicator.id, indicator]));
  const about = { what: 'indicator', indicator: null } as const;
  return [
    ...[...then.values()].filter(({ id }) => !now.has(id)).map(({ name }) => ({ ...about, before: name, after: null })),
    ...[...now.values()].flatMap((line): readonly ChangedTerm[] => {
      const old = then.get(line.id);
      return old === undefined
        ? [{ ...about, before: null, after: line.name }]
        : differing(line.name, lineOf(old, party), lineOf(line, party));
    }),
  ];
}

const lineOf = ({ name, unit, direction, source, countingRule, reportedBy }: Indicator, party: string): Facts => [
  ['indicator', name],
  ['unit', unit],
  ['direction', direction],
  ['source', source],
  ['countingRule', countingRule],
  ['extractedBy', reportedBy.find((reporter) => reporter.party === party)?.extractedBy ?? null],
];

/** What puts a version of a proposal before its parties, and what answers one. */
export const PUT_AND_ANSWERED = [
  'ProposalSubmitted',
  'ProposalRevised',
  'ProposalSentAgain',
  'ConsentGiven',
  'ConsentDeclined',
  'ChangeRequested',
] as const satisfies readonly PilotEvent['type'][];
export type PutOrAnswered = Extract<PilotEvent, { readonly type: (typeof PUT_AND_ANSWERED)[number] }>;

/** The version that a party answered last, by all that was put and answered, in order. Null for one that never has. */
export const lastAnswered = (events: readonly PutOrAnswered[], party: string): number | null =>
  events.findLast((event) => 'party' in event && event.party === party)?.version ?? null;

/** A proposal as it was put before the parties in a version: every version is an event. */
export function versionPut(events: readonly PutOrAnswered[], version: number): Proposal | null {
  const put = events.find((event) => 'proposal' in event && event.version === version);
  return put !== undefined && 'proposal' in put ? put.proposal : null;
}
