interface Occasion {
  /** What people are thereby asked to do. */
  readonly asks: CommitteeTurn | null;
  /** Also sent by e-mail: people outside the application must hear of it. */
  readonly mail: boolean;
}
const told = (asks: CommitteeTurn | null = null): Occasion => ({ asks, mail: false });
const mailed = (asks: CommitteeTurn | null = null): Occasion => ({ asks, mail: true });

/** What somebody can be waited for to do in a committee, and the commands that do it. */
const BY = {
  'place-case': ['placeCase', 'openRound'],
  'write-paper': ['writePaper'],
  'prepare-agenda': ['orderAgenda', 'freezeAgenda'],
  'freeze-agenda': ['freezeAgenda', 'cancelMeeting'],
  'record-meeting': ['holdMeeting'],
  'answer-round': ['answerRound'],
  'send-minutes': ['sendMinutes'],
  'correct-minutes': ['writeMinutes', 'sendMinutes'],
  'answer-minutes': ['answerMinutes'],
  'settle-decision': ['undoDecision'],
  'follow-up': ['completeFollowUp'],
} as const;
export type CommitteeTurn = keyof typeof BY;
export const COMMITTEE_TURNS = Object.keys(BY) as readonly CommitteeTurn[];

/** All that people are told of a committee, by the name of its text. */
export const COMMITTEE_OCCASIONS = {
  'meeting-called': mailed(),
  'meeting-moved': mailed(),
  'meeting-cancelled': mailed(),
  'cases-called-for': mailed(),
  'agenda-empty': mailed('freeze-agenda'),
  'agenda-to-freeze': mailed('freeze-agenda'),
  'book-ready': mailed(),
  'late-case': told(),
  'round-opened': mailed('answer-round'),
  'round-reminder': mailed('answer-round'),
  'round-decided': mailed(),
  'meeting-to-record': mailed('record-meeting'),
  'minutes-to-send': mailed('send-minutes'),
  'minutes-out': mailed('answer-minutes'),
  'minutes-corrected': mailed('answer-minutes'),
  'minutes-held-back': mailed('correct-minutes'),
  'minutes-objected': mailed('correct-minutes'),
  'minutes-approved': mailed(),
  'time-given': mailed(),
  'case-submitted': mailed('place-case'),
  'case-withdrawn': told(),
  'case-decided': mailed(),
  'decision-undone': mailed(),
  'forwarded-decided': told(),
  'decision-not-moved': mailed('settle-decision'),
  'undoing-refused': mailed('settle-decision'),
  'decision-not-given': mailed('settle-decision'),
  'undoing-not-given': mailed('settle-decision'),
  'follow-up-added': mailed('follow-up'),
  'follow-up-reminder': mailed('follow-up'),
  'follow-up-done': told(),
} as const satisfies Readonly<Record<string, Occasion>>;

export type CommitteeAbout = keyof typeof COMMITTEE_OCCASIONS;
export const COMMITTEE_ABOUTS = Object.keys(COMMITTEE_OCCASIONS) as readonly CommitteeAbout[];

export const TURNS = Object.fromEntries(
  COMMITTEE_TURNS.map((turn) => [
    turn,
    { about: COMMITTEE_ABOUTS.filter((about) => COMMITTEE_OCCASIONS[about].asks === turn), by: BY[turn] },
  ]),
) as Record<CommitteeTurn, { about: CommitteeAbout[]; by: (typeof BY)[CommitteeTurn] }>;
