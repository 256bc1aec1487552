import { planMeetings } from './commands/plan-meetings.js';
import { moveMeeting } from './commands/move-meeting.js';
import { cancelMeeting } from './commands/cancel-meeting.js';
import { submitCase } from './commands/submit-case.js';
import { writePaper } from './commands/write-paper.js';
import { attach } from './commands/attach.js';
import { detach } from './commands/detach.js';
import { withdrawCase } from './commands/withdraw-case.js';
import { placeCase } from './commands/place-case.js';
import { orderAgenda } from './commands/order-agenda.js';
import { freezeAgenda } from './commands/freeze-agenda.js';
import { addLateCase } from './commands/add-late-case.js';
import { holdMeeting } from './commands/hold-meeting.js';
import { recordAttendance } from './commands/record-attendance.js';
import { settleDisqualification } from './commands/settle-disqualification.js';
import { decideCase } from './commands/decide-case.js';
import { undoDecision } from './commands/undo-decision.js';
import { forwardCase } from './commands/forward-case.js';
import { addFollowUp } from './commands/add-follow-up.js';
import { completeFollowUp } from './commands/complete-follow-up.js';
import { writeMinutes } from './commands/write-minutes.js';
import { sendMinutes } from './commands/send-minutes.js';
import { answerMinutes } from './commands/answer-minutes.js';
import { approveMinutes } from './commands/approve-minutes.js';
import { openRound } from './commands/open-round.js';
import { answerRound } from './commands/answer-round.js';
import { closeRound } from './commands/close-round.js';
import { setPriorities } from './commands/set-priorities.js';
import { establish } from './commands/establish.js';
import { bookCase } from './commands/book-case.js';
import { dropCase } from './commands/drop-case.js';
import { openMeeting } from './commands/open-meeting.js';
import { askWhetherChanged } from './commands/ask-whether-changed.js';
import { noteChanges } from './commands/note-changes.js';
import { askForBook } from './commands/ask-for-book.js';
import { noteBook } from './commands/note-book.js';
import { remindOfMeeting } from './commands/remind-of-meeting.js';
import { remindOfRound } from './commands/remind-of-round.js';
import { askForMinutes } from './commands/ask-for-minutes.js';
import { noteMinutes } from './commands/note-minutes.js';
import { noteMinutesDelivered } from './commands/note-minutes-delivered.js';
import { noteEffect } from './commands/note-effect.js';
import { noteNoEffect } from './commands/note-no-effect.js';
import { noteUndone } from './commands/note-undone.js';
import { noteNotUndone } from './commands/note-not-undone.js';
import { noteForwarded } from './commands/note-forwarded.js';
import { remindFollowUp } from './commands/remind-follow-up.js';
import type { CommitteeCommandType } from './commands.js';
import type { Rule } from './rule.js';

/** The rule of every command. One that is missing here does not compile. */
export const RULES: { readonly [T in CommitteeCommandType]: Rule<T> } = {
  planMeetings,
  moveMeeting,
  cancelMeeting,
  submitCase,
  writePaper,
  attach,
  detach,
  withdrawCase,
  placeCase,
  orderAgenda,
  freezeAgenda,
  addLateCase,
  holdMeeting,
  recordAttendance,
  settleDisqualification,
  decideCase,
  undoDecision,
  forwardCase,
  addFollowUp,
  completeFollowUp,
  writeMinutes,
  sendMinutes,
  answerMinutes,
  approveMinutes,
  openRound,
  answerRound,
  closeRound,
  setPriorities,
  establish,
  bookCase,
  dropCase,
  openMeeting,
  askWhetherChanged,
  noteChanges,
  askForBook,
  noteBook,
  remindOfMeeting,
  remindOfRound,
  askForMinutes,
  noteMinutes,
  noteMinutesDelivered,
  noteEffect,
  noteNoEffect,
  noteUndone,
  noteNotUndone,
  noteForwarded,
  remindFollowUp,
};

export const COMMITTEE_COMMAND_TYPES = Object.keys(RULES) as readonly CommitteeCommandType[];
