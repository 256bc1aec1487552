import type { Booking } from '../committee/values.js';
import type { Stage } from '../shared.js';
import type { Give, Typed } from '../../entity.js';
import type { PilotEvent } from './events.js';
import type { Pilot } from './state.js';

/**
 * What committees are asked about a pilot: a case when it is for them to decide, and that they drop it when it is needed
 * no longer. What they decide comes back as commands.
 */
export function casesFrom(event: PilotEvent, pilot: Pilot): readonly Give<Typed>[] {
  const needless = event.case?.effect === null ? [drop(event.case.stage, pilot)] : [];
  return [...needless, ...askedBy(event, pilot)];
}

function askedBy(event: PilotEvent, pilot: Pilot): readonly Give<Typed>[] {
  if (event.type === 'ConsentCompleted' && event.review === 'decide') return [book('review', pilot)];
  if (event.type === 'ProposalObjectedTo' && event.nowForDecision === true) return [book('review', pilot)];
  if (event.type === 'EvaluationCompleted') return [book('recommendation', pilot)];
  if (event.type === 'PilotRecommended') return [book('decision', pilot)];
  if (event.type === 'Reminded') return bookAgain(pilot);
  // The case that a recommendation led to goes with it. Its own case is still on its committee's agenda.
  if (event.type === 'DecisionTakenBack' && event.stage === 'recommendation') return [drop('decision', pilot)];
  return [];
}

/** A pilot that came so far under a release without committees has no case, and nobody else would ask for one. */
function bookAgain(pilot: Pilot): readonly Give<Typed>[] {
  if (pilot.phase === 'review' && pilot.reviewMode === 'decide') return [book('review', pilot, { again: true })];
  if (pilot.phase !== 'reporting') return [];
  return [book(pilot.recommendation === null ? 'recommendation' : 'decision', pilot, { again: true })];
}

function book(stage: Stage, pilot: Pilot, again: { readonly again?: true } = {}): Give<Typed> {
  const { proposal, recommendation, policy } = pilot;
  const { measure, title } = proposal;
  const booking: Booking = {
    of: 'pilot',
    stage,
    measure: 'code' in measure ? measure.code : measure.area,
    title,
    recommended: stage === 'decision' ? (recommendation?.verdict ?? null) : null,
    reason: stage === 'decision' ? (recommendation?.reason ?? null) : null,
    policy,
    ...again,
  };
  return toCommittee(stage, pilot, { type: 'bookCase', booking });
}

const drop = (stage: Stage, pilot: Pilot): Give<Typed> => toCommittee(stage, pilot, { type: 'dropCase', stage });

const toCommittee = <C extends Typed>(stage: Stage, { bodies }: Pilot, command: C): Give<Typed> => ({
  type: 'give',
  stream: `committee/${stage === 'decision' ? bodies.decision : bodies.review}`,
  command,
});
