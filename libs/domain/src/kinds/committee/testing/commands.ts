import { words } from '../../pilot/testing/community.js';
import type { CommitteeCommand, CommitteeCommandType } from '../index.js';
import { aboutPilot, decided, held, meeting, submission } from './story.js';

const text = words('Fordi');
const m1 = { meeting: 'm1' } as const;
const c1 = { case: 'c1' } as const;
const times = { startsAt: '2027-11-02T08:00:00.000Z', endsAt: '2027-11-02T10:00:00.000Z', place: null };
/** An id such as those that files and texts have, by a short name: `a1`. */
export const idOf = (name: string): string =>
  `00000000-0000-4000-8000-${Buffer.from(name).toString('hex').padStart(12, '0')}`;
export const attachment = (name: string) => ({
  id: idOf(name),
  name: words(`${name}.pdf`),
  mediaType: 'application/pdf',
  size: 1000,
  sha256: name.padEnd(64, '0'),
});

/** One command of every kind, and who gives it. */
export const ONE_OF_EACH: {
  readonly [T in CommitteeCommandType]: readonly [string, CommitteeCommand & { readonly type: T }];
} = {
  planMeetings: ['secretary', { type: 'planMeetings', meetings: [meeting('2027-10-05')] }],
  moveMeeting: ['secretary', { type: 'moveMeeting', ...m1, ...times }],
  cancelMeeting: ['secretary', { type: 'cancelMeeting', ...m1, reason: text }],
  submitCase: ['leader', { ...submission(), type: 'submitCase' }],
  writePaper: ['secretary', { type: 'writePaper', ...c1, title: null, parts: { assessment: text }, proposals: null }],
  attach: ['secretary', { type: 'attach', ...c1, attachment: attachment('a1') }],
  detach: ['secretary', { type: 'detach', ...c1, attachment: idOf('a1') }],
  withdrawCase: ['secretary', { type: 'withdrawCase', ...c1, reason: text }],
  placeCase: ['secretary', { type: 'placeCase', ...c1, meeting: null }],
  orderAgenda: ['secretary', { type: 'orderAgenda', ...m1, cases: ['c1'] }],
  freezeAgenda: ['secretary', { type: 'freezeAgenda', ...m1 }],
  addLateCase: ['chair', { type: 'addLateCase', ...c1, ...m1 }],
  holdMeeting: ['secretary', { ...held('m1'), type: 'holdMeeting' }],
  recordAttendance: [
    'secretary',
    { ...held('m1', ['chair', 'm1', 'm2', 'm3']), type: 'recordAttendance', reason: null },
  ],
  settleDisqualification: [
    'chair',
    { type: 'settleDisqualification', ...c1, person: 'm3', disqualified: true, reason: text, deputy: null },
  ],
  decideCase: ['secretary', { ...decided('c1'), type: 'decideCase' }],
  undoDecision: ['secretary', { type: 'undoDecision', ...c1, reason: text }],
  forwardCase: ['secretary', { type: 'forwardCase', ...c1, reason: text }],
  addFollowUp: ['secretary', { type: 'addFollowUp', ...c1, owner: 'leader', what: text, due: '2027-12-01' }],
  completeFollowUp: ['leader', { type: 'completeFollowUp', followUp: 'f1', outcome: text }],
  writeMinutes: ['secretary', { type: 'writeMinutes', ...m1, case: 'c1', text }],
  sendMinutes: ['secretary', { type: 'sendMinutes', ...m1 }],
  answerMinutes: ['m1', { type: 'answerMinutes', ...m1, approve: true, remark: null }],
  approveMinutes: ['chair', { type: 'approveMinutes', ...m1 }],
  openRound: ['secretary', { type: 'openRound', cases: ['c1'], answersBy: '2027-11-01T12:00:00.000Z', policy: null }],
  answerRound: ['m2', { type: 'answerRound', ...m1, ...c1, proposal: 'p1', remark: null }],
  closeRound: ['secretary', { type: 'closeRound', ...m1 }],
  setPriorities: [
    'chair',
    { type: 'setPriorities', priorities: [{ id: 'p1', title: null, areas: ['competence'], measures: [] }] },
  ],
  establish: ['engine', { type: 'establish', committee: 'FSU', policy: 'standard' }],
  bookCase: ['engine', { type: 'bookCase', from: 'pilot/A', booking: aboutPilot('A', 'review') }],
  dropCase: ['engine', { type: 'dropCase', from: 'pilot/A', stage: 'review' }],
  openMeeting: ['engine', { type: 'openMeeting', ...m1 }],
  askWhetherChanged: ['engine', { type: 'askWhetherChanged', ...m1 }],
  noteChanges: ['engine', { type: 'noteChanges', ...m1, changed: 2 }],
  askForBook: ['engine', { type: 'askForBook', ...m1 }],
  noteBook: ['engine', { type: 'noteBook', ...m1, version: 1, documents: { pdf: 'd1' } }],
  remindOfMeeting: ['engine', { type: 'remindOfMeeting', ...m1 }],
  remindOfRound: ['engine', { type: 'remindOfRound', ...m1 }],
  askForMinutes: ['engine', { type: 'askForMinutes', ...m1 }],
  noteMinutes: ['engine', { type: 'noteMinutes', ...m1, version: 1, documents: { pdf: 'd2' } }],
  noteMinutesDelivered: ['engine', { type: 'noteMinutesDelivered', ...m1 }],
  noteEffect: ['engine', { type: 'noteEffect', ...c1 }],
  noteNoEffect: ['engine', { type: 'noteNoEffect', ...c1, refusal: 'MovedOn' }],
  noteUndone: ['engine', { type: 'noteUndone', ...c1 }],
  noteNotUndone: ['engine', { type: 'noteNotUndone', ...c1, refusal: 'MovedOn' }],
  noteForwarded: ['engine', { type: 'noteForwarded', ...c1, committee: 'SSU', as: 'c9' }],
  remindFollowUp: ['engine', { type: 'remindFollowUp', followUp: 'f1' }],
};
