import type { Case, Committee, Meeting, Words } from '@tiltaksmotor/domain';

/** Something somebody wrote that minutes show, and in which case; null is what belongs to none. */
export interface MinutesText {
  readonly case: string | null;
  readonly words: Words;
}

/** Every text that the minutes of a meeting show, so that none of it escapes the redaction check. */
export function textsOf(committee: Committee, meeting: Meeting): readonly MinutesText[] {
  const own = [meeting.place, meeting.minutes?.preface, ...(meeting.attendance?.guests ?? []).map(({ name }) => name)];
  const answers = meeting.answers.map(({ case: one, remark }) => ({ case: one, words: remark }));
  const cases = meeting.agenda.flatMap((id) => {
    const one = committee.cases[id];
    const promised = committee.followUps.filter((followUp) => followUp.case === id).map(({ what }) => what);
    return one === undefined ? [] : [...wordsOf(one), ...promised].map((words) => ({ case: id, words }));
  });
  return [...own.map((words) => ({ case: null, words })), ...answers, ...cases].flatMap(({ case: one, words }) =>
    words == null ? [] : [{ case: one, words }],
  );
}

function wordsOf(one: Case): readonly (Words | null | undefined)[] {
  const taken = [...(one.decision === null ? [] : [one.decision]), ...one.undone];
  const chosen = taken.flatMap(({ proposal }) => one.proposals.filter(({ id }) => id === proposal));
  return [
    one.title,
    one.discussion,
    ...one.earlier.flatMap(({ discussion, reason }) => [discussion, reason]),
    ...Object.values(one.disqualified).map(({ reason }) => reason),
    ...taken.flatMap(({ text, reason }) => [text, reason]),
    ...one.undone.map(({ undoneReason }) => undoneReason),
    ...chosen.map(({ text }) => text),
  ];
}
