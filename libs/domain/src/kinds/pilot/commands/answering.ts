import type { DecidedBy } from '../commands.js';
import { answerOf, seenByUsers } from '../facts.js';
import type { PilotRefusal } from '../refusals.js';
import type { PilotContext } from '../rule.js';
import type { Answer, Pilot } from '../state.js';
import { faultInDay } from './happened.js';

interface Asked {
  readonly parties: readonly string[];
  readonly version: number;
  readonly decidedBy: DecidedBy | null;
}

/** Why a party cannot answer just now. */
export function cannotAnswer(pilot: Pilot, party: string, same: Answer['answer']): PilotRefusal | null {
  if (!seenByUsers(pilot)) return { code: 'NotSeenByUserRepresentative' };
  if (pilot.mustRevise !== null) return { code: 'MustBeRevised' };
  const { answer } = answerOf(pilot, party) ?? {};
  return answer === same || answer === 'given' ? { code: 'AlreadyAnswered', party } : null;
}

/** Why this answer does not hold: to another version than the one that stands, or registered without saying whose it is. */
export function faultInAnswer(pilot: Pilot, asked: Asked, { rights, now }: PilotContext): PilotRefusal | null {
  if (asked.version !== pilot.version) return { code: 'ProposalChanged', version: pilot.version };
  const fault = asked.decidedBy === null ? null : faultInDay(asked.decidedBy.on, now);
  if (fault !== null) return fault;
  const registered = asked.parties.find((party) =>
    rights.filter(({ target }) => target === party).every(({ as }) => as.role === 'coordinator'),
  );
  return registered !== undefined && asked.decidedBy === null ? { code: 'DecidedByMissing', party: registered } : null;
}

/** What an event says of one party's answer, bound to the version and the terms that were answered. */
export const answerTo = (pilot: Pilot, party: string, { version, decidedBy }: Asked) => ({
  party,
  version,
  terms: answerOf(pilot, party)?.terms ?? '',
  decidedBy,
});
