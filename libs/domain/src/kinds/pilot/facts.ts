import type { PartyAnswer, Dispute, Figure, Pilot } from './state.js';
import type { Directory } from '../../organisations.js';
import type { RoleAt } from '../../engine/who.js';
import type { Indicator, Pinned, Proposal } from './fields.js';
import { contractLine, isPinned, pinnedNow } from './proposal.js';

/** What follows from a pilot's state, asked by rules, waiting lists and reports alike. */

export const partiesOf = (pilot: Pilot): readonly string[] => pilot.proposal.parties.map(({ party }) => party);
export const answerOf = (pilot: Pilot, party: string): PartyAnswer | undefined =>
  Object.hasOwn(pilot.answers, party) ? pilot.answers[party] : undefined;

/** Parties whose consent to the terms as they stand is not given. */
export const partiesWithoutConsent = (pilot: Pilot): readonly string[] =>
  partiesOf(pilot).filter((party) => answerOf(pilot, party)?.answer !== 'given');
/** Of those, the ones who said no or asked for a change, so that it is the proposer's turn. */
export const partiesAgainst = (pilot: Pilot): readonly string[] =>
  partiesWithoutConsent(pilot).filter((party) => answerOf(pilot, party)?.answer !== 'open');
export const partiesToAnswer = (pilot: Pilot): readonly string[] =>
  partiesWithoutConsent(pilot).filter((party) => answerOf(pilot, party)?.answer === 'open');
/** Parties that have consented at some time and not left. One invited during the trial joins by consenting. */
export const joinedParties = (pilot: Pilot): readonly string[] =>
  partiesOf(pilot).filter((party) => (answerOf(pilot, party)?.joinedAt ?? null) !== null);

export const employersOf = (pilot: Pilot): readonly string[] => [
  ...new Set(partiesOf(pilot).map((party) => pilot.employers[party] ?? party)),
];

/** Whether a party's consent lies in its leader's having sent the proposal: it holds from when users have seen it. */
export const consentsBySending = (
  { leadConsents, proposal }: Pick<Pilot, 'leadConsents' | 'proposal'>,
  party: string,
): boolean => leadConsents === true && party === proposal.lead;

/** Users are heard before the design is done: nobody consents to a trial before a user representative has seen it. */
export const seenByUsers = (pilot: Pilot): boolean =>
  pilot.kind === 'joint-initiative' || (pilot.userRepresentative?.seenVersion ?? null) !== null;

export const indicatorOf = (pilot: Pilot, id: string): Indicator | undefined =>
  pilot.proposal.indicators.find((indicator) => indicator.id === id);
/** Who reports what, by the measurement contract, of the parties that have joined. */
const reporting = (pilot: Pilot): readonly { readonly indicator: string; readonly party: string }[] =>
  pilot.proposal.indicators.flatMap(({ id, reportedBy }) =>
    reportedBy
      .filter(({ party }) => joinedParties(pilot).includes(party))
      .map(({ party }) => ({ indicator: id, party })),
  );

/** The same, and what parties reported that have left since: it stays. */
export const everReporting = (pilot: Pilot): readonly { readonly indicator: string; readonly party: string }[] => [
  ...reporting(pilot),
  ...formerParties(pilot).flatMap(({ party, reported }) =>
    reported
      .filter((indicator) => indicatorOf(pilot, indicator) !== undefined)
      .map((indicator) => ({ indicator, party })),
  ),
];
/** Parties that had joined and went, in the order they did. */
export const formerParties = ({ left }: Pilot) =>
  Object.entries(left)
    .map(([party, former]) => ({ party, ...former }))
    .filter(({ joinedAt }) => joinedAt !== null)
    .toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at));

/** Which figures hold: charts, results, evidence and papers count these and no others. */
export const standingFigures = (pilot: Pilot): readonly Figure[] => pilot.figures.filter((figure) => !figure.void);
/** What the parties themselves have said is wrong, and why: shown beside the others, and counted nowhere. */
export const voidedFigures = (pilot: Pilot): readonly (Figure & Required<Pick<Figure, 'voided'>>)[] =>
  pilot.figures.filter((figure): figure is Figure & Required<Pick<Figure, 'voided'>> => figure.voided !== undefined);
export const baselineOf = (pilot: Pilot, indicator: string, party: string): Figure | undefined =>
  standingFigures(pilot).findLast((f) => f.kind === 'baseline' && f.indicator === indicator && f.party === party);
/**
 * Whether a baseline may no longer be given: in a trial there is one by the contract as it stands. That the party has voided it
 * since does not open for another, which would be chosen by somebody who knows how it goes.
 */
export const isBaselineFrozen = (pilot: Pilot, indicator: string, party: string): boolean =>
  pilot.phase === 'trial' &&
  pilot.figures.some((f) => f.kind === 'baseline' && f.indicator === indicator && f.party === party && isOfContract(f));
const isOfContract = ({ void: isVoid, voided, underEarlierContract }: Figure): boolean =>
  !isVoid || (voided !== undefined && underEarlierContract === undefined);

/** Whether there is anything to dispute: a figure that no longer holds, for whatever reason, is not argued about. */
export const isOverFigureThatHolds = (pilot: Pilot, { figure }: Dispute): boolean =>
  standingFigures(pilot).some(({ id }) => id === figure);
export const openDisputes = (pilot: Pilot): readonly Dispute[] =>
  pilot.disputes.filter((dispute) => dispute.resolved === null && isOverFigureThatHolds(pilot, dispute));

/** Figures counted under a line of the contract that `next` changes: they no longer say anything. */
export const voidedBy = (pilot: Pilot, next: readonly Indicator[]): readonly string[] =>
  pilot.figures
    .filter(isOfContract)
    .filter(
      ({ indicator, party }) => line(pilot.proposal.indicators, indicator, party) !== line(next, indicator, party),
    )
    .map(({ id }) => id);
const line = (indicators: readonly Indicator[], id: string, party: string): string =>
  JSON.stringify(
    indicators.filter((indicator) => indicator.id === id).map((indicator) => contractLine(indicator, party)),
  );

/** What is missing before a trial can start, each as `what:whose`. Empty when it can. */
export function missingBeforeStart(pilot: Pilot): readonly string[] {
  const parties = joinedParties(pilot);
  return [
    ...(pilot.plan === null ? [`plan:${pilot.proposal.lead}`] : []),
    ...partiesWithoutConsent(pilot).map((party) => `consent:${party}`),
    ...(seenByUsers(pilot) ? [] : [`user-representative:${pilot.bodies.users}`]),
    ...parties
      .filter((party) => !Object.hasOwn(pilot.representatives, party))
      .map((party) => `representative:${party}`),
    ...employersOf(pilot)
      .filter((employer) => !Object.hasOwn(pilot.consultations, employer))
      .map((employer) => `consultation:${employer}`),
    ...reporting(pilot)
      .filter(({ indicator, party }) => baselineOf(pilot, indicator, party) === undefined)
      .map(({ indicator, party }) => `baseline ${indicator}:${party}`),
    ...(reporting(pilot).length > 0 ? [] : [`indicator:${pilot.proposal.lead}`]),
  ];
}

/** Parties that have not reported since status was last called for. */
export const partiesOwingStatus = (pilot: Pilot): readonly string[] => {
  const called = pilot.statusCalledAt;
  if (called === null) return [];
  const reported = pilot.statuses.filter(({ at }) => Date.parse(at) >= Date.parse(called)).map(({ party }) => party);
  return joinedParties(pilot).filter((party) => !reported.includes(party));
};

const evaluatedThisCycle = (pilot: Pilot): readonly string[] =>
  pilot.evaluations.filter(({ cycle }) => cycle === pilot.cycle).map(({ from }) => from);
/** The parties, and `users`, whose evaluation of this cycle has not come. */
export const evaluationsOwed = (pilot: Pilot): readonly string[] =>
  [...joinedParties(pilot), 'users'].filter((from) => !evaluatedThisCycle(pilot).includes(from));

/** A figure against its baseline, and somebody who says what changed: without both, nothing is scaled. */
export function effectIsEvaluated(pilot: Pilot): boolean {
  const said = pilot.evaluations.some(({ cycle, change }) => cycle === pilot.cycle && change !== 'unknown');
  const counted = standingFigures(pilot).some(
    ({ kind, cycle, indicator, party }) =>
      kind === 'trial' && cycle === pilot.cycle && baselineOf(pilot, indicator, party) !== undefined,
  );
  return said && counted;
}

export const lastDecision = (pilot: Pilot) => pilot.decisions.at(-1);
/** Parties that have not yet said whether they adopt what the SSU recommended. */
export const adoptionsOwed = (pilot: Pilot): readonly string[] =>
  lastDecision(pilot)?.verdict === 'adopt'
    ? joinedParties(pilot).filter((party) => !Object.hasOwn(pilot.adoptions, party))
    : [];

const ENDED: readonly Pilot['phase'][] = ['declined', 'lapsed', 'withdrawn', 'discarded'];
export const isClosed = (pilot: Pilot): boolean =>
  ENDED.includes(pilot.phase) || (pilot.phase === 'concluded' && adoptionsOwed(pilot).length === 0);

/** Who may resolve a dispute: the lead, or the reviewing committee's chair where the lead is a side in it. */
export function resolverOf(pilot: Pilot, dispute: Dispute): RoleAt {
  const { lead } = pilot.proposal;
  const reported = pilot.figures.find(({ id }) => id === dispute.figure)?.party;
  const leadIsASide = lead === dispute.party || lead === reported;
  return leadIsASide ? { role: 'chair', at: pilot.bodies.review } : { role: 'leader', at: lead };
}

/** What the list said of the measure when the pilot began on it; of pilots from before that was written down, their kind. */
export function pinOf({
  pinned,
  proposal: { measure },
  kind,
}: Pick<Pilot, 'pinned' | 'proposal' | 'kind'>): Pinned | null {
  if (pinned !== undefined) return pinned;
  return 'code' in measure && measure.code !== '' ? { edition: null, code: measure.code, kind, mode: null } : null;
}

/** What an event says where a proposal is on another measure than before. */
export const pinnedAnew = (
  pilot: Pilot,
  { measure }: Proposal,
  directory: Directory,
): { readonly pinned?: Pinned | null } =>
  isPinned(measure, pinOf(pilot)) ? {} : { pinned: pinnedNow(measure, directory) };
