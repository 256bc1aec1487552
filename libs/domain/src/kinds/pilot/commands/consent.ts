import { slug, version, words } from '../../../engine/fields.js';
import { refusal } from '../../../engine/refusals.js';
import { answerOf, seenByUsers } from '../facts.js';
import { decidedBy, type DecidedBy } from '../fields.js';
import type { SharedRefusal } from '../refusals.js';
import { aboutParties, aboutPilot, atBody, ownParty, user, type PilotInside } from '../rules.js';
import type { PartyAnswer, Pilot } from '../state.js';
import { whereItMay } from '../transitions.js';
import { faultInDay, withCompletion } from './shared.js';

const answered = { version, decidedBy: decidedBy.nullable().default(null) };

export const CONSENTING = {
  /** The user body appoints; it may replace whom it appointed. A joint initiative has nothing for users to try. */
  appointUserRepresentative: aboutPilot({
    fields: { person: slug },
    post: {
      path: 'user-representatives',
      summary: 'The user body appoints its representative',
      called: 'UserRepresentativeAppointment',
      example: { person: 'user-representative-1' },
    },
    may: atBody('users', 'leader'),
    in: whereItMay('UserRepresentativeAppointed'),
    refuses: {
      NoUserRepresentativeNeeded: refusal(409),
    },
    unless: ({ kind }) => (kind === 'joint-initiative' ? { code: 'NoUserRepresentativeNeeded' } : null),
    decide: ({ userRepresentative }, { person }) =>
      userRepresentative?.person === person
        ? { code: 'NothingChanged' }
        : [{ type: 'UserRepresentativeAppointed', person }],
  }),
  /**
   * The user representative has read the proposal as it stands. From then on it has the consent of the lead that sent it, which
   * may be the last one missing where the others answered before the representative was replaced.
   */
  confirmSeen: aboutPilot({
    fields: {},
    post: {
      path: 'confirmations',
      summary: 'The user representative has seen the proposal as it stands',
      called: 'Confirmation',
    },
    may: user,
    in: whereItMay('ProposalSeen'),
    refuses: {
      AlreadySeen: refusal<{ version: number }>(409),
    },
    unless: ({ userRepresentative, version: now }) =>
      userRepresentative?.seenVersion === now ? { code: 'AlreadySeen', version: now } : null,
    decide: (pilot, _, __, inside) =>
      withCompletion(pilot, { type: 'ProposalSeen', person: inside.actor.person, version: pilot.version }, inside),
  }),
  /** One person may answer once for several parties. The last consent sends the proposal to the FSU. */
  giveConsent: aboutParties({
    fields: answered,
    post: {
      path: 'consents',
      summary: 'Consent for one or more parties to the version named',
      called: 'Consent',
      example: { parties: ['harstad'], version: 1 },
    },
    may: ownParty,
    in: whereItMay('ConsentGiven'),
    unless: (party, pilot) => cannotAnswer(pilot, party, 'given'),
    decide: (party, said, pilot, inside) =>
      faultInAnswer(pilot, party, said, inside) ??
      withCompletion(pilot, { type: 'ConsentGiven', ...answerTo(pilot, party, said) }, inside),
  }),
  declineConsent: aboutParties({
    fields: { ...answered, reason: words() },
    post: {
      path: 'declines',
      summary: 'Decline for one or more parties, with a reason',
      called: 'Decline',
      example: { parties: ['kvaefjord'], version: 1, reason: 'Vi har ikke vikarer i sommer.' },
    },
    may: ownParty,
    in: whereItMay('ConsentDeclined'),
    unless: (party, pilot) => cannotAnswer(pilot, party, 'declined'),
    decide: (party, { reason, ...said }, pilot, inside) =>
      faultInAnswer(pilot, party, said, inside) ?? [
        { type: 'ConsentDeclined', reason, ...answerTo(pilot, party, said) },
      ],
  }),
  requestChange: aboutParties({
    fields: { ...answered, change: words() },
    post: {
      path: 'change-requests',
      summary: 'Ask for a change before consenting',
      called: 'ChangeRequest',
      example: { parties: ['kvaefjord'], version: 1, change: 'To uker i stedet for fire.' },
    },
    may: ownParty,
    in: whereItMay('ChangeRequested'),
    unless: (party, pilot) => cannotAnswer(pilot, party, 'change-requested'),
    decide: (party, { change, ...said }, pilot, inside) =>
      faultInAnswer(pilot, party, said, inside) ?? [
        { type: 'ChangeRequested', change, ...answerTo(pilot, party, said) },
      ],
  }),
};

interface Said {
  readonly version: number;
  readonly decidedBy: DecidedBy | null;
}

/** Why a party cannot answer just now. */
function cannotAnswer(pilot: Pilot, party: string, same: PartyAnswer['answer']): SharedRefusal | null {
  if (!seenByUsers(pilot)) return { code: 'NotSeenByUserRepresentative' };
  if (pilot.mustRevise !== null) return { code: 'MustBeRevised' };
  const { answer } = answerOf(pilot, party) ?? {};
  return answer === same || answer === 'given' ? { code: 'AlreadyAnswered', party } : null;
}

/** Why this answer does not hold: to another version than the one that stands, or registered without saying whose it is. */
function faultInAnswer(
  pilot: Pilot,
  party: string,
  { version: of, decidedBy: by }: Said,
  { as, now }: PilotInside,
): SharedRefusal | null {
  if (of !== pilot.version) return { code: 'ProposalChanged', version: pilot.version };
  const fault = by === null ? null : faultInDay(by.on, now);
  if (fault !== null) return fault;
  return as.role === 'coordinator' && by === null ? { code: 'DecidedByMissing', party } : null;
}

/** What an event says of one party's answer, bound to the version and the terms that were answered. */
const answerTo = (pilot: Pilot, party: string, said: Said) => ({
  party,
  version: said.version,
  terms: answerOf(pilot, party)?.terms ?? '',
  decidedBy: said.decidedBy,
});
