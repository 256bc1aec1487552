import type { z } from 'zod';
import type { Fields } from '../../engine/kind.js';
import type { Words } from '../../words.js';
import type { Verdict } from '../shared.js';
import { answerOf, consentsBySending, seenByUsers } from './facts.js';
import type { Change as Changed, Counted, DecidedBy, Pinned, Proposal } from './fields.js';
import type { PartyAnswer, Figure, Pilot } from './state.js';

/** What an event makes of a pilot, besides the phase and the dates that it leads to. */
export type Change<Shape extends z.ZodRawShape> = (pilot: Pilot, data: Fields<Shape>, at: string) => Pilot;

interface Proposed {
  readonly proposal: Proposal;
  readonly version: number;
  readonly terms: Readonly<Record<string, string>>;
  readonly employers: Readonly<Record<string, string>>;
  readonly leadConsents?: true;
}

/** Where an event says that another measure was chosen, what the list said of it is kept from then on. */
export function pinning({ pinned: before, ...pilot }: Pilot, chosen: Pinned | null | undefined): Pilot {
  const now = chosen === undefined ? before : chosen;
  return now === undefined || now === null ? pilot : { ...pilot, pinned: now };
}

export const proposed = (pilot: Pilot, sent: Proposed, at: string): Pilot =>
  withLeadsConsent(asked(pilot, sent, at), at);
/** Of a proposal that is sent again, only consents are kept. */
export const sentAgain = (pilot: Pilot, sent: Proposed, at: string): Pilot =>
  withLeadsConsent({ ...asked(pilot, sent, at, ['given']), mustRevise: pilot.mustRevise }, at);

/** Parties whose terms are as they were keep their answer, where it is one of those that are kept; the others are asked. */
export function asked(
  pilot: Pilot,
  { proposal, version, terms, employers, leadConsents }: Proposed,
  at: string,
  kept: readonly PartyAnswer['answer'][] = ['open', 'given', 'declined', 'change-requested'],
): Pilot {
  const answers = Object.fromEntries(
    Object.entries(terms).map(([party, hash]): [string, PartyAnswer] => {
      const known = answerOf(pilot, party);
      if (known?.terms === hash && kept.includes(known.answer)) return [party, known];
      const anew = { answer: 'open', terms: hash, askedAt: at, answeredAt: null, version: null } as const;
      return [party, { ...anew, reason: null, decidedBy: null, joinedAt: known?.joinedAt ?? null }];
    }),
  );
  // A party that had left and is invited again is no former party.
  const left = omit(pilot.left, ...Object.keys(terms));
  const { leadConsents: earlier, ...before } = pilot;
  const sent = leadConsents === undefined ? {} : { leadConsents };
  return { ...before, ...sent, proposal, version, employers, answers, mustRevise: null, left };
}

/** Whoever sent the proposal for the unit in the lead has consented for it, from when users have seen it. */
export function withLeadsConsent(pilot: Pilot, at: string): Pilot {
  const { proposal, version } = pilot;
  const { lead } = proposal;
  const known = answerOf(pilot, lead);
  if (!consentsBySending(pilot, lead) || known === undefined || known.answer === 'given' || !seenByUsers(pilot))
    return pilot;
  const given = { answer: 'given', answeredAt: at, version, reason: null, decidedBy: null } as const;
  const answer: PartyAnswer = { ...known, ...given, joinedAt: known.joinedAt ?? at };
  return { ...pilot, answers: { ...pilot.answers, [lead]: answer } };
}

export const seen = (pilot: Pilot, { version }: { readonly version: number }, at: string): Pilot =>
  pilot.userRepresentative === null
    ? pilot
    : withLeadsConsent({ ...pilot, userRepresentative: { ...pilot.userRepresentative, seenVersion: version } }, at);

interface Answered {
  readonly party: string;
  readonly version: number;
  readonly terms: string;
  readonly decidedBy: DecidedBy | null;
  readonly reason?: Words;
  readonly change?: Words;
}
export const answered =
  (answer: PartyAnswer['answer']) =>
  (pilot: Pilot, { party, version, terms, decidedBy, reason, change }: Answered, at: string): Pilot => {
    const known = answerOf(pilot, party);
    const joinedAt = known?.joinedAt ?? (answer === 'given' ? at : null);
    const said = { answer, reason: reason ?? change ?? null };
    const askedAt = known?.askedAt ?? at;
    return {
      ...pilot,
      answers: { ...pilot.answers, [party]: { ...said, terms, askedAt, answeredAt: at, version, decidedBy, joinedAt } },
    };
  };

export const withFigures = (pilot: Pilot, change: (figure: Figure) => Figure): Pilot => ({
  ...pilot,
  figures: pilot.figures.map(change),
});
/** Counted under a contract that no longer holds. */
const outdated = (figure: Figure): Figure =>
  figure.voided === undefined ? { ...figure, void: true } : { ...figure, underEarlierContract: true };
export const outdating = (pilot: Pilot, voided: readonly string[]): Pilot =>
  withFigures(pilot, (figure) => (voided.includes(figure.id) ? outdated(figure) : figure));

/** A figure takes the place of an earlier one for the same thing. */
export function counted(
  pilot: Pilot,
  {
    figure: id,
    kind,
    party,
    indicator,
    period,
    value,
    groupSize,
    method,
  }: Counted & Pick<Figure, 'kind' | 'party'> & { readonly figure: string },
  at: string,
): Pilot {
  const replaces = (f: Figure) =>
    f.kind === kind &&
    f.party === party &&
    f.indicator === indicator &&
    (kind === 'baseline' || (f.cycle === pilot.cycle && f.period.from === period.from && f.period.to === period.to));
  const earlier = pilot.figures.map((f) => (replaces(f) ? { ...f, void: true } : f));
  const figure = { id, kind, party, indicator, period, value, groupSize, method, cycle: pilot.cycle, at, void: false };
  return { ...pilot, figures: [...earlier, figure] };
}

const omit = <T>(record: Readonly<Record<string, T>>, ...keys: readonly string[]) =>
  Object.fromEntries(Object.entries(record).filter(([key]) => !keys.includes(key)));

export function left(
  pilot: Pilot,
  { party, reason }: { readonly party: string; readonly reason: Words },
  at: string,
): Pilot {
  const { proposal } = pilot;
  const terms = proposal.parties.find((one) => one.party === party);
  if (terms === undefined) return pilot;
  const reported = proposal.indicators
    .filter(({ reportedBy }) => reportedBy.some((reporter) => reporter.party === party))
    .map(({ id }) => id);
  const joinedAt = answerOf(pilot, party)?.joinedAt ?? null;
  return {
    ...pilot,
    left: { ...pilot.left, [party]: { reason, at, joinedAt, terms, reported } },
    answers: omit(pilot.answers, party),
    representatives: omit(pilot.representatives, party),
    proposal: {
      ...proposal,
      parties: proposal.parties.filter((one) => one.party !== party),
      indicators: proposal.indicators.map((indicator) => ({
        ...indicator,
        reportedBy: indicator.reportedBy.filter((reporter) => reporter.party !== party),
      })),
    },
  };
}

/** A later evaluation from the same takes the place of the earlier one. */
export function evaluated(
  pilot: Pilot,
  from: string,
  { change, account, goOn }: { readonly change: Changed; readonly account: Words; readonly goOn: boolean },
  at: string,
): Pilot {
  const { cycle } = pilot;
  const others = pilot.evaluations.filter((one) => one.from !== from || one.cycle !== cycle);
  return { ...pilot, evaluations: [...others, { from, change, account, goOn, cycle, at }] };
}

export const decided =
  (verdict: Verdict) =>
  (
    pilot: Pilot,
    {
      caseNumber,
      decidedOn,
      reason,
    }: { readonly caseNumber: string; readonly decidedOn: string; readonly reason: Words },
    at: string,
  ): Pilot => ({
    ...pilot,
    decisions: [...pilot.decisions, { verdict, caseNumber, decidedOn, reason, cycle: pilot.cycle, at }],
  });

/** A new cycle keeps what is still true (baselines, consultations, people) and asks for a new plan. */
export const nextCycle = (pilot: Pilot): Pilot => ({
  ...pilot,
  cycle: pilot.cycle + 1,
  plan: null,
  statusCalledAt: null,
  missingEvaluations: [],
  recommendation: null,
});

export const withPlan = (pilot: Pilot, change: (plan: NonNullable<Pilot['plan']>) => Pilot['plan']): Pilot =>
  pilot.plan === null ? pilot : { ...pilot, plan: change(pilot.plan) };

/** All that the decision changed is as it was, but for the phase and the dates, which the event says. */
export const takenBack = (pilot: Pilot): Pilot => ({
  ...pilot,
  ...pilot.undo?.before,
  phase: pilot.phase,
  dates: pilot.dates,
  undo: null,
});
