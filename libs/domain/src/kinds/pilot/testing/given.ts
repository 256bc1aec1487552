import type { Proposal } from '../fields.js';
import type { Pilot } from '../state.js';
import { words } from './community.js';
import * as story from './story.js';
import { consent, figure, initiative, proposal, type Given, type Story } from './story.js';

/** Commands as people send them, and pilots at the points where these are tried. */
export const reason = words('Fordi');
export const LEAD = 'unn-harstad-medisin';
export const decline = { ...consent(1, 'harstad'), type: 'declineConsent', reason };
export const change = { ...consent(1, 'harstad'), type: 'requestChange', change: reason };
export const as = (from: Story, more: Partial<Pilot>): Story => {
  from.pilot = { ...from.pilot, ...more };
  return from;
};
export const at = (from: Story, now: string): Story => {
  from.now = now;
  return from;
};
export const representative = (party: string, person: string): Given => ({ type: 'nameRepresentative', party, person });
export const plan = (startOn: string, endOn: string, ...milestones: readonly (readonly [string, string])[]): Given => ({
  ...{ type: 'setPlan', startOn, endOn },
  milestones: milestones.map(([id, on]) => ({ id, title: words(id), on })),
});
export const consultation = (on: string): Given => ({
  ...{ type: 'recordConsultation', employer: 'harstad', on, unions: words('NSF') },
  ...{ safetyRepresentative: true, outcome: words('Enige') },
});
export const without = (party: string): Proposal => ({
  ...proposal(),
  parties: proposal().parties.filter((one) => one.party !== party),
  indicators: proposal().indicators.map((one) => ({
    ...one,
    reportedBy: one.reportedBy.filter((reporter) => reporter.party !== party),
  })),
});
export const revise = (of: Proposal): Given => ({ type: 'revise', proposal: of });
export const following = (followUpOn: string): Proposal => ({
  ...initiative(),
  initiative: { recipient: words('Utdanningene'), followUpOn },
});
export const returned = (): Story => story.consented('decide').by('chair', { type: 'returnProposal', reason });
export const counted = (more: object): Given => ({ ...figure('harstad', 9), ...more });
export const period = (from: string, to: string) => ({ period: { from, to } });
export const reported = (): Story => story.started().by('harstad', figure('harstad', 9));
export const dispute = (of = 'F3'): Given => ({
  type: 'disputeFigure',
  party: 'kvaefjord',
  figure: of,
  value: 4,
  method: reason,
});
export const disputed = (): Story => reported().by('kvaefjord', dispute());
export const resolve = (of = 'D1'): Given => ({ type: 'resolveDispute', dispute: of, shown: 'both', reason });
export const voided = (of = 'F3'): Given => ({ type: 'voidFigure', party: 'harstad', figure: of, reason });
export const reach = (milestone: string, on = '2026-02-02'): Given => ({ type: 'reachMilestone', milestone, on });
export const pause = (until: string | null): Given => ({ type: 'pauseTrial', reason, until });
export const extend = (endOn: string): Given => ({ type: 'extendTrial', endOn, reason });
export const conflict = (person: string): Given => ({ type: 'declareConflict', person });
export const settle = (person: string): Given => ({ type: 'settleConflict', person, disqualified: true });
export const recommend = (verdict: string): Given => ({ type: 'recommend', verdict, reason });
export const decision = (more: object = {}): Given => ({
  ...{ type: 'recordDecision', verdict: 'adopt', caseNumber: '04/26', decidedOn: '2026-02-02', reason },
  ...more,
});
export const adoption = (party: string, on = '2026-02-02'): Given => ({
  ...{ type: 'recordAdoption', party, adopted: 'yes', decidedBy: { name: words('Rådmannen'), on } },
  politicalCase: null,
});
export const outcome = (account: ReturnType<typeof words> | null): Given => ({
  ...{ type: 'recordOutcome', achieved: 'yes', account, referrals: 3 },
});
export const endorsed = (): Story => story.consented('decide').by('engine', { type: 'endorse', note: null });
export const taken = (stage: string, effect: string): Given => ({ type: 'takeBackDecision', stage, effect });
