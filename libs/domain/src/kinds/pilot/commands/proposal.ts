import { localDate } from '../../../calendar.js';
import { slug, words } from '../../../engine/fields.js';
import type { PilotEvent } from '../events.js';
import { answerOf, consentsBySending, partiesOf, pinOf, pinnedAnew, voidedBy } from '../facts.js';
import { proposal, PROPOSAL_EXAMPLE, type Proposal } from '../fields.js';
import { kindOf, pinnedNow } from '../proposal.js';
import { faultIn, missingFrom } from '../proposal-faults.js';
import type { SharedRefusal } from '../refusals.js';
import { aboutPilot, creates, lead, leadOf, leadsLeader, type PilotInside } from '../rules.js';
import type { Pilot } from '../state.js';
import { whereItMay } from '../transitions.js';
import { consentDates, proposed, withCompletion } from './shared.js';

export const PROPOSING = {
  /** Begins a pilot. Nobody but the proposing unit sees it before it is submitted. */
  draft: creates({
    fields: { policy: slug.default('standard'), proposal },
    may: ({ proposal: { lead: unit } }) => leadOf(unit),
    decide({ policy: id, proposal: first }, { policies, actor, directory }) {
      const policy = Object.hasOwn(policies, id) ? policies[id] : undefined;
      if (policy === undefined) return { code: 'UnknownPolicy', policy: id };
      const fault = faultIn(first, directory);
      if (fault !== null) return fault;
      const kind = kindOf(first.measure, directory);
      const pinned = pinnedNow(first.measure, directory);
      const { bodies } = policy;
      return [{ type: 'PilotDrafted', by: actor.person, policy: id, bodies, kind, proposal: first, pinned }];
    },
  }),
  editDraft: aboutPilot({
    fields: { proposal },
    post: {
      path: 'draft-edits',
      summary: 'Write the draft anew, while it is a draft',
      called: 'DraftEdit',
      example: { proposal: PROPOSAL_EXAMPLE },
    },
    may: lead,
    in: whereItMay('DraftEdited'),
    decide(pilot, { proposal: next }, _, { directory }) {
      if (next.lead !== pilot.proposal.lead) return { code: 'LeadCannotChange', lead: pilot.proposal.lead };
      const fault = faultIn(next, directory, pinOf(pilot));
      if (fault !== null) return fault;
      const kind = kindOf(next.measure, directory, pinOf(pilot));
      return [{ type: 'DraftEdited', kind, proposal: next, ...pinnedAnew(pilot, next, directory) }];
    },
  }),
  discard: aboutPilot({
    fields: {},
    post: { path: 'discards', summary: 'Throw the draft away', called: 'Discard' },
    may: lead,
    in: whereItMay('DraftDiscarded'),
    decide: () => [{ type: 'DraftDiscarded' }],
  }),
  /** Asks the parties for consent to the proposal and its measurement contract. Sending it is the lead's own consent (ADR 0028). */
  submit: aboutPilot({
    fields: {},
    post: { path: 'submissions', summary: 'Ask the parties to consent', called: 'Submission' },
    may: leadsLeader,
    in: whereItMay('ProposalSubmitted'),
    decide(pilot, _, __, inside) {
      const { proposal: sent, kind } = pilot;
      const fault = faultIn(sent, inside.directory, pinOf(pilot)) ?? incomplete(sent, kind, inside);
      if (fault !== null) return fault;
      const followUpOn = sent.initiative?.followUpOn;
      if (followUpOn !== undefined && followUpOn < localDate(inside.now))
        return { code: 'DateHasPassed', date: followUpOn };
      return [{ type: 'ProposalSubmitted', ...proposed(sent, 1, inside), dates: consentDates(inside) }];
    },
  }),
  /**
   * Changes the proposal. Consent is asked anew of the parties whose terms it changes, and of no others; the lead's leader who
   * changes it thereby consents. In preparation and trial a party can be invited, but goes only by leaving.
   */
  revise: aboutPilot({
    fields: { proposal },
    post: {
      path: 'revisions',
      summary: 'Revise the proposal; consent reopens for the parties it touches',
      called: 'Revision',
      example: { proposal: PROPOSAL_EXAMPLE },
    },
    may: lead,
    in: whereItMay('ProposalRevised'),
    decide(pilot, { proposal: revised }, _, inside) {
      const fault = faultInRevision(pilot, revised, inside);
      if (fault !== null) return fault;
      const next = proposed(revised, pilot.version + 1, inside);
      const event: PilotEvent = {
        type: 'ProposalRevised',
        ...next,
        reopened: partiesTouched(pilot, next.terms).filter((party) => !consentsBySending(next, party)),
        voided: voidedBy(pilot, revised.indicators),
        ...pinnedAnew(pilot, revised, inside.directory),
        ...(pilot.phase === 'consent' ? { dates: consentDates(inside) } : {}),
      };
      return withCompletion(pilot, event, inside);
    },
  }),
  /**
   * A proposal that lapsed is sent once more as it was. Consents that were given hold; whoever had not answered, or had said no,
   * is asked again. What the FSU had asked to have changed is still to be changed.
   */
  sendAgain: aboutPilot({
    fields: {},
    post: { path: 'resendings', summary: 'Send a lapsed proposal once more, as it was', called: 'Resending' },
    may: leadsLeader,
    in: whereItMay('ProposalSentAgain'),
    decide: ({ proposal: sent, version }, _, __, inside) => [
      { type: 'ProposalSentAgain', ...proposed(sent, version + 1, inside), dates: consentDates(inside) },
    ],
  }),
  /** A committee that was to decide whether it may go on is asked no longer. */
  withdraw: aboutPilot({
    fields: { reason: words() },
    post: {
      path: 'withdrawals',
      summary: 'Withdraw the pilot',
      called: 'Withdrawal',
      example: { reason: 'Enheten er midt i en omorganisering.' },
    },
    may: leadsLeader,
    in: whereItMay('PilotWithdrawn'),
    decide: ({ phase, reviewMode }, { reason }) => [
      {
        type: 'PilotWithdrawn',
        reason,
        ...(phase === 'review' && reviewMode === 'decide' ? { case: { stage: 'review', effect: null } } : {}),
      },
    ],
  }),
};

function incomplete(sent: Proposal, kind: Pilot['kind'], { directory }: PilotInside): SharedRefusal | null {
  const missing = missingFrom(sent, kind, directory);
  return missing.length > 0 ? { code: 'ProposalIncomplete', missing } : null;
}

/** New parties, and those whose terms are not the ones they answered. */
const partiesTouched = (pilot: Pilot, terms: Readonly<Record<string, string>>): readonly string[] =>
  Object.keys(terms).filter((party) => answerOf(pilot, party)?.terms !== terms[party]);

/** By what they say: what came from a database may have its fields in another order, and lacks what it was never asked. */
const isSame = (one: Proposal, other: Proposal): boolean => saidIn(one) === saidIn(other);
const saidIn = (one: Proposal): string =>
  JSON.stringify(proposal.parse(one), (_, value: unknown) => value ?? undefined);

function faultInRevision(pilot: Pilot, revised: Proposal, inside: PilotInside): SharedRefusal | null {
  const { directory, now } = inside;
  if (revised.lead !== pilot.proposal.lead) return { code: 'LeadCannotChange', lead: pilot.proposal.lead };
  if (pilot.mustRevise === null && isSame(revised, pilot.proposal)) return { code: 'NothingChanged' };
  const fault = faultIn(revised, directory, pinOf(pilot));
  if (fault !== null) return fault;
  if (kindOf(revised.measure, directory, pinOf(pilot)) !== pilot.kind) return { code: 'KindCannotChange' };
  const lacking = incomplete(revised, pilot.kind, inside);
  if (lacking !== null) return lacking;
  const followUpOn = revised.initiative?.followUpOn;
  // One that passed while others answered stands for as long as nobody writes another.
  if (followUpOn !== undefined && followUpOn !== pilot.proposal.initiative?.followUpOn && followUpOn < localDate(now))
    return { code: 'DateHasPassed', date: followUpOn };
  const kept = revised.parties.map(({ party }) => party);
  const dropped = partiesOf(pilot).find((party) => !kept.includes(party));
  return pilot.phase !== 'consent' && dropped !== undefined ? { code: 'PartyMayOnlyLeave', party: dropped } : null;
}
