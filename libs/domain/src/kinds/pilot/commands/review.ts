import { z } from 'zod';
import { endOf, localDate, remindAfter } from '../../../calendar.js';
import { slug, words } from '../../../engine/fields.js';
import { refusal } from '../../../engine/refusals.js';
import type { PilotEvent } from '../events.js';
import { aboutPilot, atBody, orEngine, type PilotInside } from '../rules.js';
import type { Pilot } from '../state.js';
import { whereItMay } from '../transitions.js';
import { caseAt, consentDates, mayNotReview } from './shared.js';

const person = 'fsu-member-1';
const chair = atBody('review', 'chair');
const decides = orEngine(chair);

export const REVIEWING = {
  /** Somebody in the FSU objects: it no longer passes by itself, the FSU must decide. */
  object: aboutPilot({
    fields: { reason: words() },
    post: {
      path: 'objections',
      summary: 'A member of the FSU objects to a pilot that would go on unobjected',
      called: 'Objection',
      example: { reason: 'Bør ses sammen med et annet forsøk.' },
    },
    may: atBody('review', 'chair', 'member'),
    in: whereItMay('ProposalObjectedTo'),
    refuses: {
      AlreadyObjected: refusal(409),
    },
    unless: (pilot, _, inside) =>
      pilot.objections.some(({ by }) => by === inside.actor.person)
        ? { code: 'AlreadyObjected' }
        : mayNotReview(pilot, inside),
    decide({ reviewMode }, { reason }, _, { actor, now, policy }) {
      const remindAt = remindAfter(now, policy.review.remindAfter, policy.clock);
      const turn = reviewMode === 'notify' ? { nowForDecision: true as const } : {};
      return [{ type: 'ProposalObjectedTo', by: actor.person, reason, ...turn, dates: { passAt: null, remindAt } }];
    },
  }),
  /** The FSU's chair has no objection. Its members keep the time they were given to object; then it passes by itself. */
  letPass: aboutPilot({
    fields: {},
    post: {
      path: 'passes',
      summary: 'The FSU’s chair has no objection: it passes when the members’ time is out',
      called: 'Pass',
    },
    may: chair,
    in: whereItMay('NoObjectionSaid'),
    refuses: {
      ForDecision: refusal(409),
      AlreadyLetPass: refusal(409),
    },
    unless(pilot, _, inside) {
      if (pilot.reviewMode === 'decide') return { code: 'ForDecision' };
      return pilot.noObjectionSince === undefined ? mayNotReview(pilot, inside) : { code: 'AlreadyLetPass' };
    },
    decide: (_, __, ___, { actor }) => [{ type: 'NoObjectionSaid', by: actor.person }],
  }),
  endorse: aboutPilot({
    fields: { note: words().nullable().default(null) },
    post: {
      path: 'endorsements',
      summary: 'The FSU endorses the pilot',
      called: 'Endorsement',
      example: { note: 'FSU støtter forsøket.' },
    },
    may: decides,
    in: whereItMay('PilotEndorsed'),
    unless: (pilot, _, inside) => mayNotDecide(pilot, inside),
    decide: (pilot, { note }, _, inside) =>
      goAhead(pilot, { type: 'PilotEndorsed', note, ...caseAt('review', 'endorse', inside) }, inside),
  }),
  /** Back to the proposer, who must revise it. Consents stand for parties that the revision does not touch. */
  returnProposal: aboutPilot({
    fields: { reason: words() },
    post: {
      path: 'returns',
      summary: 'The FSU sends the proposal back to be revised',
      called: 'Return',
      example: { reason: 'Måleplanen må bli tydeligere.' },
    },
    may: decides,
    in: whereItMay('ProposalReturned'),
    unless: (pilot, _, inside) => mayNotDecide(pilot, inside),
    decide: (_, { reason }, __, inside) => [
      { type: 'ProposalReturned', reason, dates: consentDates(inside), ...caseAt('review', 'return', inside) },
    ],
  }),
  declineProposal: aboutPilot({
    fields: { reason: words() },
    post: {
      path: 'rejections',
      summary: 'The FSU declines the proposal',
      called: 'Rejection',
      example: { reason: 'Dekkes allerede av et annet tiltak.' },
    },
    may: decides,
    in: whereItMay('PilotDeclined'),
    unless: (pilot, _, inside) => mayNotDecide(pilot, inside),
    decide: (_, { reason }, __, inside) => [{ type: 'PilotDeclined', reason, ...caseAt('review', 'decline', inside) }],
  }),
  /** A member of a committee says that somebody, perhaps they themselves, may be too close to the case. */
  declareConflict: aboutPilot({
    fields: { person: slug },
    post: {
      path: 'conflicts',
      summary: 'Declare that somebody may have a conflict of interest',
      called: 'Conflict',
      example: { person },
    },
    may: (subject, pilot) => [
      ...atBody('review', 'chair', 'member', 'secretary')(subject, pilot),
      ...atBody('decision', 'chair', 'member')(subject, pilot),
    ],
    in: whereItMay('ConflictDeclared'),
    refuses: {
      ConflictAlreadyDeclared: refusal<{ person: string }>(409),
    },
    decide: ({ conflicts }, { person: who }) =>
      Object.hasOwn(conflicts, who)
        ? { code: 'ConflictAlreadyDeclared', person: who }
        : [{ type: 'ConflictDeclared', person: who }],
  }),
  /** The committee decides, by its chair, whether a declared conflict disqualifies. Nobody settles their own. */
  settleConflict: aboutPilot({
    fields: { person: slug, disqualified: z.boolean() },
    post: {
      path: 'conflict-settlements',
      summary: 'The committee decides whether somebody is disqualified',
      called: 'ConflictSettlement',
      example: { person, disqualified: true },
    },
    may: (subject, pilot) => [...chair(subject, pilot), ...atBody('decision', 'chair')(subject, pilot)],
    in: whereItMay('ConflictSettled'),
    refuses: {
      NoConflictDeclared: refusal<{ person: string }>(409),
      OwnConflict: refusal(403),
    },
    decide({ conflicts }, { person: who, disqualified }, _, { actor }) {
      if (!Object.hasOwn(conflicts, who)) return { code: 'NoConflictDeclared', person: who };
      if (who === actor.person) return { code: 'OwnConflict' };
      return [{ type: 'ConflictSettled', person: who, disqualified }];
    },
  }),
};

/** Where the FSU is only notified, silence is enough: there is nothing to decide until somebody objects. */
const mayNotDecide = (pilot: Pilot, inside: PilotInside) =>
  pilot.reviewMode === 'notify' ? ({ code: 'NotForDecision' } as const) : mayNotReview(pilot, inside);

/** What the FSU's endorsement or silence leads to: preparation of a trial, or a joint initiative at once. */
export function goAhead(pilot: Pilot, by: PilotEvent, { now, policy }: PilotInside): readonly PilotEvent[] {
  const { initiative } = pilot.proposal;
  if (pilot.kind === 'trial' || initiative === null)
    return [{ ...by, dates: { remindAt: remindAfter(now, policy.preparation.remindAfter, policy.clock) } }];
  const followUpAt = endOf(initiative.followUpOn, localDate(now), now, policy.clock);
  return [by, { type: 'InitiativeBegun', dates: { followUpAt, remindAt: followUpAt } }];
}
