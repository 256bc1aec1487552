import { draft } from './commands/draft.js';
import { editDraft } from './commands/edit-draft.js';
import { discard } from './commands/discard.js';
import { submit } from './commands/submit.js';
import { appointUserRepresentative } from './commands/appoint-user-representative.js';
import { confirmSeen } from './commands/confirm-seen.js';
import { giveConsent } from './commands/give-consent.js';
import { declineConsent } from './commands/decline-consent.js';
import { requestChange } from './commands/request-change.js';
import { revise } from './commands/revise.js';
import { sendAgain } from './commands/send-again.js';
import { withdraw } from './commands/withdraw.js';
import { object } from './commands/object.js';
import { letPass } from './commands/let-pass.js';
import { endorse } from './commands/endorse.js';
import { returnProposal } from './commands/return-proposal.js';
import { declineProposal } from './commands/decline-proposal.js';
import { declareConflict } from './commands/declare-conflict.js';
import { settleConflict } from './commands/settle-conflict.js';
import { nameRepresentative } from './commands/name-representative.js';
import { recordConsultation } from './commands/record-consultation.js';
import { recordBaseline } from './commands/record-baseline.js';
import { setPlan } from './commands/set-plan.js';
import { startTrial } from './commands/start-trial.js';
import { reportStatus } from './commands/report-status.js';
import { recordFigure } from './commands/record-figure.js';
import { voidFigure } from './commands/void-figure.js';
import { disputeFigure } from './commands/dispute-figure.js';
import { resolveDispute } from './commands/resolve-dispute.js';
import { reachMilestone } from './commands/reach-milestone.js';
import { pauseTrial } from './commands/pause-trial.js';
import { resumeTrial } from './commands/resume-trial.js';
import { extendTrial } from './commands/extend-trial.js';
import { leave } from './commands/leave.js';
import { endTrial } from './commands/end-trial.js';
import { evaluate } from './commands/evaluate.js';
import { evaluateAsUser } from './commands/evaluate-as-user.js';
import { addUnionView } from './commands/add-union-view.js';
import { recommend } from './commands/recommend.js';
import { recordDecision } from './commands/record-decision.js';
import { recordAdoption } from './commands/record-adoption.js';
import { recordOutcome } from './commands/record-outcome.js';
import { remind } from './commands/remind.js';
import { lapse } from './commands/lapse.js';
import { noteReviewNotice } from './commands/note-review-notice.js';
import { passUnobjected } from './commands/pass-unobjected.js';
import { callForStatus } from './commands/call-for-status.js';
import { closeEvaluation } from './commands/close-evaluation.js';
import { takeBackDecision } from './commands/take-back-decision.js';
import type { CommandType } from './commands.js';
import type { Rule } from './rule.js';

/** The rule of every command. One that is missing here does not compile. */
export const RULES: { readonly [T in CommandType]: Rule<T> } = {
  draft,
  editDraft,
  discard,
  submit,
  appointUserRepresentative,
  confirmSeen,
  giveConsent,
  declineConsent,
  requestChange,
  revise,
  sendAgain,
  withdraw,
  object,
  letPass,
  endorse,
  returnProposal,
  declineProposal,
  declareConflict,
  settleConflict,
  nameRepresentative,
  recordConsultation,
  recordBaseline,
  setPlan,
  startTrial,
  reportStatus,
  recordFigure,
  voidFigure,
  disputeFigure,
  resolveDispute,
  reachMilestone,
  pauseTrial,
  resumeTrial,
  extendTrial,
  leave,
  endTrial,
  evaluate,
  evaluateAsUser,
  addUnionView,
  recommend,
  recordDecision,
  recordAdoption,
  recordOutcome,
  remind,
  lapse,
  noteReviewNotice,
  passUnobjected,
  callForStatus,
  closeEvaluation,
  takeBackDecision,
};

export const COMMAND_TYPES = Object.keys(RULES) as readonly CommandType[];
