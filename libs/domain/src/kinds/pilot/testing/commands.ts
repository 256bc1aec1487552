import type { CommandType } from '../commands/index.js';
import { words } from './community.js';
import { proposal, type Given } from './story.js';

const answer = { parties: ['harstad'], version: 1, decidedBy: null };
const counted = {
  party: 'harstad',
  indicator: 'i1',
  period: { from: '2026-01-01', to: '2026-01-31' },
  value: 7,
  groupSize: null,
  method: null,
};
const text = words('Fordi');

/** One command of every kind, and who gives it. */
export const ONE_OF_EACH: Readonly<Record<CommandType, readonly [string, Given]>> = {
  draft: ['medisin', { type: 'draft', policy: 'standard', proposal: proposal() }],
  editDraft: ['medisin', { type: 'editDraft', proposal: proposal() }],
  discard: ['medisin', { type: 'discard' }],
  submit: ['medisin', { type: 'submit' }],
  appointUserRepresentative: ['userBody', { type: 'appointUserRepresentative', person: 'other-user' }],
  confirmSeen: ['user', { type: 'confirmSeen' }],
  giveConsent: ['harstad', { type: 'giveConsent', ...answer }],
  declineConsent: ['harstad', { type: 'declineConsent', reason: text, ...answer }],
  requestChange: ['harstad', { type: 'requestChange', change: text, ...answer }],
  revise: ['medisin', { type: 'revise', proposal: proposal({ title: words('Ny tittel') }) }],
  sendAgain: ['medisin', { type: 'sendAgain' }],
  withdraw: ['medisin', { type: 'withdraw', reason: text }],
  object: ['member', { type: 'object', reason: text }],
  letPass: ['chair', { type: 'letPass' }],
  endorse: ['chair', { type: 'endorse', note: null }],
  returnProposal: ['chair', { type: 'returnProposal', reason: text }],
  declineProposal: ['chair', { type: 'declineProposal', reason: text }],
  declareConflict: ['member', { type: 'declareConflict', person: 'member' }],
  settleConflict: ['chair', { type: 'settleConflict', person: 'member', disqualified: true }],
  nameRepresentative: ['harstad', { type: 'nameRepresentative', party: 'harstad', person: 'somebody' }],
  recordConsultation: [
    'harstad',
    {
      type: 'recordConsultation',
      employer: 'harstad',
      on: '2026-01-05',
      unions: text,
      safetyRepresentative: true,
      outcome: text,
    },
  ],
  recordBaseline: ['harstad', { type: 'recordBaseline', ...counted }],
  setPlan: ['medisin', { type: 'setPlan', startOn: '2026-03-01', endOn: '2026-09-01', milestones: [] }],
  startTrial: ['medisin', { type: 'startTrial' }],
  reportStatus: ['harstad', { type: 'reportStatus', party: 'harstad', standing: 'on-plan', note: null, figures: [] }],
  recordFigure: ['harstad', { type: 'recordFigure', ...counted }],
  voidFigure: ['harstad', { type: 'voidFigure', party: 'harstad', figure: 'F1', reason: text }],
  disputeFigure: ['kvaefjord', { type: 'disputeFigure', party: 'kvaefjord', figure: 'F1', value: 133, method: text }],
  resolveDispute: ['medisin', { type: 'resolveDispute', dispute: 'D1', shown: 'both', reason: text }],
  reachMilestone: ['medisin', { type: 'reachMilestone', milestone: 'm1', on: '2026-01-05' }],
  pauseTrial: ['medisin', { type: 'pauseTrial', reason: text, until: null }],
  resumeTrial: ['medisin', { type: 'resumeTrial' }],
  extendTrial: ['medisin', { type: 'extendTrial', endOn: '2026-12-01', reason: text }],
  leave: ['kvaefjord', { type: 'leave', party: 'kvaefjord', reason: text }],
  endTrial: ['medisin', { type: 'endTrial', reason: null }],
  evaluate: ['harstad', { type: 'evaluate', party: 'harstad', change: 'better', account: text, goOn: true }],
  evaluateAsUser: ['user', { type: 'evaluateAsUser', change: 'better', account: text, goOn: true }],
  addUnionView: ['union', { type: 'addUnionView', view: text }],
  recommend: ['chair', { type: 'recommend', verdict: 'stop', reason: text }],
  recordDecision: [
    'ssuSecretary',
    { type: 'recordDecision', verdict: 'stop', caseNumber: '04/26', decidedOn: '2026-01-05', reason: text },
  ],
  recordAdoption: [
    'harstad',
    {
      type: 'recordAdoption',
      party: 'harstad',
      adopted: 'yes',
      decidedBy: { name: text, on: '2026-01-05' },
      politicalCase: null,
    },
  ],
  recordOutcome: ['medisin', { type: 'recordOutcome', achieved: 'yes', account: text, referrals: null }],
  remind: ['engine', { type: 'remind' }],
  lapse: ['engine', { type: 'lapse' }],
  noteReviewNotice: ['engine', { type: 'noteReviewNotice' }],
  passUnobjected: ['engine', { type: 'passUnobjected' }],
  callForStatus: ['engine', { type: 'callForStatus' }],
  closeEvaluation: ['engine', { type: 'closeEvaluation' }],
  takeBackDecision: ['engine', { type: 'takeBackDecision', stage: 'review', effect: 'endorse' }],
};
