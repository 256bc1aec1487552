import { z } from 'zod';
import { dueAfter, endOf, localDate } from '../../../calendar.js';
import { date, slug, titled, words } from '../../../engine/fields.js';
import { refusal } from '../../../engine/refusals.js';
import { isBaselineFrozen, missingBeforeStart } from '../facts.js';
import { counted, COUNTED_EXAMPLE, plannedMilestone } from '../fields.js';
import { aboutEmployer, aboutParty, aboutPilot, lead, leadsLeader, ownEmployer, ownParty, reporter } from '../rules.js';
import { whereItMay } from '../transitions.js';
import { faultInCount, faultInDay, faultInYear, figureRecorded } from './shared.js';

export const PREPARING = {
  /** Who reports for a party. One person may represent several. */
  nameRepresentative: aboutParty({
    fields: { person: slug },
    post: {
      path: 'representatives',
      summary: 'A party names who represents it',
      called: 'Representative',
      example: { party: 'harstad', person: 'leader-harstad' },
    },
    may: ownParty,
    in: whereItMay('RepresentativeNamed'),
    decide(party, { person }, { representatives }, { actor }) {
      if (Object.hasOwn(representatives, party) && representatives[party] === person) return { code: 'NothingChanged' };
      const byThemselves = person === actor.person ? { byThemselves: true as const } : {};
      return [{ type: 'RepresentativeNamed', party, person, ...byThemselves }];
    },
  }),
  /** Drøfting: each employer consults unions and the safety representative before a trial starts. */
  recordConsultation: aboutEmployer({
    fields: { on: date, unions: titled(500), safetyRepresentative: z.boolean(), outcome: words() },
    post: {
      path: 'consultations',
      summary: 'An employer has consulted the unions and the safety representative',
      called: 'Consultation',
      example: {
        employer: 'harstad',
        on: '2026-09-10',
        unions: 'NSF og Fagforbundet',
        safetyRepresentative: true,
        outcome: 'Enighet om gjennomføringen.',
      },
    },
    may: ownEmployer,
    in: whereItMay('ConsultationRecorded'),
    decide: (employer, said, _, { now }) =>
      faultInDay(said.on, now) ?? [{ type: 'ConsultationRecorded', employer, ...said }],
  }),
  /** Before the trial a baseline may be corrected; once it runs, none takes the place of the one that was frozen. */
  recordBaseline: aboutParty({
    fields: counted,
    post: {
      path: 'baselines',
      summary: 'A party records its baseline for an indicator',
      called: 'Baseline',
      example: { party: 'harstad', ...COUNTED_EXAMPLE },
    },
    may: reporter,
    in: whereItMay('FigureRecorded').filter((phase) => phase !== 'evaluation'),
    refuses: {
      BaselineFrozen: refusal<{ indicator: string; party: string }>(409),
    },
    decide(party, figure, pilot, { now }) {
      const fault = faultInCount(pilot, party, figure, now);
      if (fault !== null) return fault;
      return isBaselineFrozen(pilot, figure.indicator, party)
        ? { code: 'BaselineFrozen', indicator: figure.indicator, party }
        : [figureRecorded(pilot, 'baseline', party, figure)];
    },
  }),
  /** When the trial starts and ends, and its milestones. May be set again until it starts. */
  setPlan: aboutPilot({
    fields: { startOn: date, endOn: date, milestones: z.array(plannedMilestone).max(50).default([]) },
    post: {
      path: 'plans',
      summary: 'Set when the trial starts and ends, and its milestones',
      called: 'Plan',
      example: {
        startOn: '2026-10-01',
        endOn: '2027-03-31',
        milestones: [{ id: 'forste-hospitering', title: 'Første hospitering', on: '2026-10-15' }],
      },
    },
    may: lead,
    in: whereItMay('PlanSet'),
    refuses: {
      MilestoneNamedTwice: refusal<{ milestone: string }>(422),
    },
    decide(_, { startOn, endOn, milestones }, __, { now }) {
      if (startOn >= endOn) return { code: 'DatesInWrongOrder', from: startOn, to: endOn };
      const fault = faultInYear(startOn, now);
      if (fault !== null) return fault;
      if (endOn <= localDate(now)) return { code: 'DateHasPassed', date: endOn };
      const ids = milestones.map(({ id }) => id);
      const twice = ids.find((id, i) => ids.indexOf(id) !== i);
      if (twice !== undefined) return { code: 'MilestoneNamedTwice', milestone: twice };
      const outside = milestones.find(({ on }) => on < startOn || on > endOn);
      if (outside !== undefined) return { code: 'DatesInWrongOrder', from: outside.on, to: endOn };
      return [{ type: 'PlanSet', startOn, endOn, milestones }];
    },
  }),
  /** Starts when nothing is missing: consents, user representative, consultations, baselines, representatives, plan. */
  startTrial: aboutPilot({
    fields: {},
    post: { path: 'starts', summary: 'Start the trial', called: 'Start' },
    may: leadsLeader,
    in: whereItMay('TrialStarted'),
    refuses: {
      NotReadyToStart: refusal<{ missing: readonly string[] }>(409),
    },
    unless(pilot) {
      const missing = missingBeforeStart(pilot);
      return missing.length > 0 ? { code: 'NotReadyToStart', missing } : null;
    },
    decide({ plan }, _, __, { now, policy: { clock, trial } }) {
      if (plan === null) return { code: 'NotReadyToStart', missing: ['plan'] };
      if (plan.endOn <= localDate(now)) return { code: 'DateHasPassed', date: plan.endOn };
      const from = clock.kind === 'countdown' ? plan.startOn : localDate(now);
      const dates = { statusAt: dueAfter(now, trial.statusEvery, clock), endAt: endOf(plan.endOn, from, now, clock) };
      return [{ type: 'TrialStarted', dates }];
    },
  }),
};
