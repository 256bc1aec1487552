import * as send from '../../api/sdk.gen.js';
import type { CommitteeOffer } from '../../api/types.gen.js';
import type { CommandHeaders } from '../../form/index.js';

/** What a command is about: a case or a meeting of a committee. */
export interface About {
  readonly committee: string;
  readonly id: string;
}
interface To {
  readonly about: About;
  readonly headers: CommandHeaders;
}
const ofCase = ({ about: { committee, id }, headers }: To) => ({ path: { committee, case: id }, headers });
const ofMeeting = ({ about: { committee, id }, headers }: To) => ({ path: { committee, meeting: id }, headers });

type Command = CommitteeOffer['command'];

// Where each command is given: by a reason, by one press, or on a page. A table that lacks one does not compile.

/** Commands that take a reason and nothing else. `kept` is what the form is kept as while it is written. */
export const REASONED = {
  withdrawCase: {
    kept: 'withdraw',
    give: (to: To, reason: string) => send.committeeCommandsWithdrawCase({ ...ofCase(to), body: { reason } }),
  },
  forwardCase: {
    kept: 'forward',
    optional: true,
    give: (to: To, reason: string) =>
      send.committeeCommandsForwardCase({ ...ofCase(to), body: { reason: reason || null } }),
  },
  undoDecision: {
    kept: 'undo',
    give: (to: To, reason: string) => send.committeeCommandsUndoDecision({ ...ofCase(to), body: { reason } }),
  },
  cancelMeeting: {
    kept: 'cancel',
    give: (to: To, reason: string) => send.committeeCommandsCancelMeeting({ ...ofMeeting(to), body: { reason } }),
  },
} satisfies Partial<Record<Command, object>>;

/** Commands that ask nothing: one press gives them. */
export const PRESSED = {
  freezeAgenda: (to: To) => send.committeeCommandsFreezeAgenda({ ...ofMeeting(to), body: {} }),
  closeRound: (to: To) => send.committeeCommandsCloseRound({ ...ofMeeting(to), body: {} }),
  sendMinutes: (to: To) => send.committeeCommandsSendMinutes({ ...ofMeeting(to), body: {} }),
  approveMinutes: (to: To) => send.committeeCommandsApproveMinutes({ ...ofMeeting(to), body: {} }),
} satisfies Partial<Record<Command, object>>;

const OFFICE = { page: '/sekretar/$committee' } as const;
const DESK = { page: '/sekretar/$committee/$id' } as const;
const PAPER = { page: '/sekretar/$committee/sak/$id' } as const;
const READ = { page: '/moter/$committee/$id' } as const;
/** Commands with forms of their own, by the page where they stand. */
export const PAGES = {
  ...{ planMeetings: OFFICE, placeCase: OFFICE, openRound: OFFICE },
  ...{ moveMeeting: DESK, orderAgenda: DESK, addLateCase: DESK, holdMeeting: DESK, recordAttendance: DESK },
  ...{ settleDisqualification: DESK, decideCase: DESK, addFollowUp: DESK, writeMinutes: DESK },
  ...{ writePaper: PAPER, attach: PAPER, detach: PAPER },
  ...{ answerRound: READ, answerMinutes: READ },
  completeFollowUp: { page: '/moter/$committee' },
  submitCase: { page: '/saker/ny' },
  setPriorities: { page: '/vurdering/prioriteringer' },
} as const satisfies Readonly<Record<Exclude<Command, keyof typeof REASONED | keyof typeof PRESSED>, object>>;
