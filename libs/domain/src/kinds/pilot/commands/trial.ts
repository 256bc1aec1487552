import { z } from 'zod';
import { endOf, localDate, putOff } from '../../../calendar.js';
import { amount, date, givenId, slug, words } from '../../../engine/fields.js';
import { refusal } from '../../../engine/refusals.js';
import { capacitiesOf } from '../../../engine/who.js';
import { isEngine } from '../../../people.js';
import { isOverFigureThatHolds, joinedParties, resolverOf, standingFigures } from '../facts.js';
import { counted, COUNTED_EXAMPLE, countedFigure, progress, shownFigure } from '../fields.js';
import { composition } from '../proposal-faults.js';
import { aboutParty, aboutPilot, atBody, lead, leadsLeader, orEngine, ownParty, reporter } from '../rules.js';
import { whereItMay } from '../transitions.js';
import { consentDates, faultInCount, faultInDay, figureRecorded, trialEnded, trialIsRunning } from './shared.js';

export const TRYING = {
  /** How it goes with one party, with its figures: one answer, minutes. */
  reportStatus: aboutParty({
    fields: {
      standing: progress,
      note: words().nullable().default(null),
      figures: z.array(countedFigure).max(50).default([]),
    },
    post: {
      path: 'status-reports',
      summary: 'A party tells how it goes, with figures if there are any',
      called: 'StatusReport',
      example: { party: 'harstad', standing: 'on-plan', note: 'To har hospitert.', figures: [COUNTED_EXAMPLE] },
    },
    may: reporter,
    in: whereItMay('StatusReported'),
    unless: (_, pilot) => trialIsRunning(pilot),
    decide(party, { standing, note, figures }, pilot, { now }) {
      const fault = figures.map((one) => faultInCount(pilot, party, one, now)).find((found) => found !== null);
      if (fault !== undefined) return fault;
      const recorded = figures.map((one, nth) => figureRecorded(pilot, 'trial', party, one, nth));
      return [{ type: 'StatusReported', party, standing, note }, ...recorded];
    },
  }),
  /** A figure outside a status report: late, or corrected. It takes the place of the one for the same period. */
  recordFigure: aboutParty({
    fields: counted,
    post: {
      path: 'figures',
      summary: 'A party records a figure',
      called: 'Figure',
      example: { party: 'harstad', ...COUNTED_EXAMPLE },
    },
    may: reporter,
    in: whereItMay('FigureRecorded').filter((phase) => phase !== 'preparation'),
    decide: (party, figure, pilot, { now }) =>
      faultInCount(pilot, party, figure, now) ?? [figureRecorded(pilot, 'trial', party, figure)],
  }),
  /**
   * A party says that a figure or a baseline it gave is wrong. Both are still seen, the figure and the reason, and count nowhere;
   * what is right is recorded anew. Whoever may report for the party may do it, as long as the evaluation lasts.
   */
  voidFigure: aboutParty({
    fields: { figure: givenId, reason: words() },
    post: {
      path: 'voidings',
      summary:
        'A party says that a figure or a baseline it gave is wrong: it stays to be seen with the reason, and counts nowhere',
      called: 'Voiding',
      example: { party: 'harstad', figure: '5d2f8a3e', reason: 'Talt for feil måned.' },
    },
    may: reporter,
    in: whereItMay('FigureVoided'),
    refuses: {
      NothingToVoid: refusal<{ party: string }>(409),
      FigureOfAnotherParty: refusal<{ figure: string }>(422),
    },
    unless: (party, pilot) =>
      standingFigures(pilot).some((figure) => figure.party === party) ? null : { code: 'NothingToVoid', party },
    decide(party, { figure: id, reason }, { figures }) {
      const figure = figures.find((one) => one.id === id);
      if (figure === undefined) return { code: 'UnknownFigure', figure: id };
      if (figure.party !== party) return { code: 'FigureOfAnotherParty', figure: id };
      if (figure.void) return { code: 'FigureIsVoid', figure: id };
      return [{ type: 'FigureVoided', figure: id, party, reason }];
    },
  }),
  /** Another party counts otherwise. Both figures and both methods stand side by side until it is resolved. */
  disputeFigure: aboutParty({
    fields: { figure: givenId, value: amount, method: words(1_000) },
    post: {
      path: 'disputes',
      summary: 'A party counts the same thing otherwise: both figures stand side by side until it is resolved',
      called: 'Dispute',
      example: { party: 'harstad', figure: '5d2f8a3e', value: 4, method: 'Bare dager som kunne faktureres' },
    },
    may: ownParty,
    in: whereItMay('FigureDisputed'),
    refuses: {
      OwnFigure: refusal<{ figure: string }>(403),
      AlreadyDisputed: refusal<{ figure: string }>(409),
    },
    decide(party, { figure: id, value, method }, { figures, disputes }) {
      const figure = figures.find((one) => one.id === id);
      if (figure === undefined) return { code: 'UnknownFigure', figure: id };
      if (figure.void) return { code: 'FigureIsVoid', figure: id };
      if (figure.party === party) return { code: 'OwnFigure', figure: id };
      if (disputes.some((dispute) => dispute.figure === id)) return { code: 'AlreadyDisputed', figure: id };
      return [{ type: 'FigureDisputed', dispute: `D${disputes.length + 1}`, figure: id, party, value, method }];
    },
  }),
  /** Settles which figure is shown, or that both are. No side of a dispute settles it. */
  resolveDispute: aboutPilot({
    fields: { dispute: givenId, shown: shownFigure, reason: words() },
    post: {
      path: 'resolutions',
      summary: 'Decide which figure is shown, or both',
      called: 'Resolution',
      example: { dispute: '7c1b90aa', shown: 'both', reason: 'Begge sier noe sant om det samme.' },
    },
    may: (subject, pilot) => [...leadsLeader(subject, pilot), ...atBody('review', 'chair')(subject, pilot)],
    in: whereItMay('DisputeResolved'),
    refuses: {
      UnknownDispute: refusal<{ dispute: string }>(422),
      AlreadyResolved: refusal<{ dispute: string }>(409),
      SideInDispute: refusal<{ dispute: string }>(403),
    },
    decide(pilot, { dispute: id, shown, reason }, _, inside) {
      const dispute = pilot.disputes.find((disputed) => disputed.id === id);
      if (dispute === undefined) return { code: 'UnknownDispute', dispute: id };
      if (dispute.resolved !== null) return { code: 'AlreadyResolved', dispute: id };
      if (!isOverFigureThatHolds(pilot, dispute)) return { code: 'FigureIsVoid', figure: dispute.figure };
      const may = capacitiesOf([resolverOf(pilot, dispute)], inside).length > 0;
      return may ? [{ type: 'DisputeResolved', dispute: id, shown, reason }] : { code: 'SideInDispute', dispute: id };
    },
  }),
  reachMilestone: aboutPilot({
    fields: { milestone: slug, on: date },
    post: {
      path: 'reached-milestones',
      summary: 'A milestone is reached',
      called: 'ReachedMilestone',
      example: { milestone: 'forste-hospitering', on: '2026-10-14' },
    },
    may: lead,
    in: whereItMay('MilestoneReached'),
    refuses: {
      UnknownMilestone: refusal<{ milestone: string }>(422),
      AlreadyReached: refusal<{ milestone: string }>(409),
    },
    decide({ plan }, { milestone: id, on }, _, { now }) {
      const milestone = plan?.milestones.find((planned) => planned.id === id);
      if (milestone === undefined) return { code: 'UnknownMilestone', milestone: id };
      if (milestone.reachedOn !== null) return { code: 'AlreadyReached', milestone: id };
      return faultInDay(on, now) ?? [{ type: 'MilestoneReached', milestone: id, on }];
    },
  }),
  /** Stops every clock but the one that ends the pause. Nobody is reminded of anything meanwhile. */
  pauseTrial: aboutPilot({
    fields: { reason: words(), until: date.nullable().default(null) },
    post: {
      path: 'pauses',
      summary: 'Pause the trial: no reminders until it resumes',
      called: 'Pause',
      example: { reason: 'Influensatopp', until: '2027-02-01' },
    },
    may: leadsLeader,
    in: whereItMay('TrialPaused'),
    unless: trialIsRunning,
    decide(_, { reason, until }, __, { now, policy }) {
      const today = localDate(now);
      if (until !== null && until < today) return { code: 'DateHasPassed', date: until };
      const resumeAt = until === null ? null : endOf(until, today, now, policy.clock);
      return [{ type: 'TrialPaused', reason, dates: { resumeAt } }];
    },
  }),
  /** Every date is put off by the days that the pause lasted. */
  resumeTrial: aboutPilot({
    fields: {},
    post: { path: 'resumptions', summary: 'Resume the trial', called: 'Resumption' },
    may: orEngine(leadsLeader),
    in: whereItMay('TrialResumed'),
    refuses: {
      TrialNotPaused: refusal(409),
    },
    unless: ({ pausedSince }) => (pausedSince === null ? { code: 'TrialNotPaused' } : null),
    decide({ pausedSince, dates: { remindAt, statusAt, endAt } }, _, __, { now, policy }) {
      const later = (moment: string | null) =>
        moment === null ? null : putOff(moment, pausedSince ?? now, now, policy.clock);
      const dates = { remindAt: later(remindAt), statusAt: later(statusAt), endAt: later(endAt), resumeAt: null };
      return [{ type: 'TrialResumed', dates }];
    },
  }),
  extendTrial: aboutPilot({
    fields: { endOn: date, reason: words() },
    post: {
      path: 'extensions',
      summary: 'Let the trial last longer',
      called: 'Extension',
      example: { endOn: '2027-06-30', reason: 'Oppstarten ble forsinket.' },
    },
    may: leadsLeader,
    in: whereItMay('TrialExtended'),
    unless: trialIsRunning,
    decide({ plan, dates }, { endOn, reason }, _, { now, policy }) {
      if (plan !== null && endOn <= plan.endOn) return { code: 'DatesInWrongOrder', from: plan.endOn, to: endOn };
      if (endOn <= localDate(now)) return { code: 'DateHasPassed', date: endOn };
      const endAt = endOf(endOn, plan?.endOn ?? localDate(now), dates.endAt ?? now, policy.clock);
      return [{ type: 'TrialExtended', endOn, reason, dates: { endAt } }];
    },
  }),
  /**
   * A party goes, with its reason. Where no hospital unit or no municipality is left, preparation waits for another
   * party, and a trial ends and is evaluated.
   */
  leave: aboutParty({
    fields: { reason: words() },
    post: {
      path: 'departures',
      summary: 'A party leaves',
      called: 'Departure',
      example: { party: 'kvaefjord', reason: 'Mangler vikarer.' },
    },
    may: ownParty,
    in: whereItMay('PartyLeft'),
    refuses: {
      LeadMayNotLeave: refusal<{ party: string }>(422),
    },
    unless: (party, { proposal }) => (party === proposal.lead ? { code: 'LeadMayNotLeave', party } : null),
    decide(party, { reason }, pilot, inside) {
      const left = { type: 'PartyLeft', party, reason } as const;
      const rest = joinedParties(pilot).filter((joined) => joined !== party);
      if (composition(rest, inside.directory).length === 0) return [left];
      return pilot.phase === 'trial'
        ? [left, trialEnded('too-few-parties', null, inside)]
        : [left, { type: 'ConsentReopened', dates: consentDates(inside) }];
    },
  }),
  /** By the plan, or because the lead decides so. */
  endTrial: aboutPilot({
    fields: { reason: words().nullable().default(null) },
    post: {
      path: 'endings',
      summary: 'End the trial: evaluation begins',
      called: 'Ending',
      example: { reason: 'Målet er nådd.' },
    },
    may: orEngine(leadsLeader),
    in: whereItMay('TrialEnded'),
    decide({ dates }, { reason }, _, inside) {
      if (!isEngine(inside.actor)) return [trialEnded('decided', reason, inside)];
      const due = dates.endAt !== null && Date.parse(dates.endAt) <= Date.parse(inside.now);
      return due ? [trialEnded('plan', null, inside)] : { code: 'NotDueYet', due: dates.endAt };
    },
  }),
};
