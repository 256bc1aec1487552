import type { Case, Committee, Meeting, MinutesPart, Words } from '@tiltaksmotor/domain';

/** Something somebody wrote that minutes show, in which case and part; a null case is what belongs to none. */
export interface MinutesText {
  readonly case: string | null;
  readonly part: MinutesPart;
  readonly words: Words;
}
type Part = readonly [part: MinutesPart, words: Words | null | undefined];

/** Every text that the minutes of a meeting show, so that none of it escapes the redaction check. */
export function textsOf(committee: Committee, meeting: Meeting): readonly MinutesText[] {
  const own: readonly Part[] = [
    ['place', meeting.place],
    ['preface', meeting.minutes?.preface],
    ...meeting.corrections.map(({ reason }): Part => ['correction', reason]),
    ...(meeting.attendance?.guests ?? []).map(({ name }): Part => ['guest', name]),
  ];
  const answers = meeting.answers.flatMap(({ case: one, remark }) => written(one, [['remark', remark]]));
  const cases = meeting.agenda.flatMap((id) => {
    const one = committee.cases[id];
    const promised = committee.followUps.filter((followUp) => followUp.case === id);
    return one === undefined
      ? []
      : written(id, [...partsOf(one), ...promised.map(({ what }): Part => ['follow-up', what])]);
  });
  return [...written(null, own), ...answers, ...cases];
}

const written = (one: string | null, parts: readonly Part[]): readonly MinutesText[] =>
  parts.flatMap(([part, words]) => (words == null ? [] : [{ case: one, part, words }]));

function partsOf(one: Case): readonly Part[] {
  const taken = [...(one.decision === null ? [] : [one.decision]), ...one.undone];
  const chosen = taken.flatMap(({ proposal }) => one.proposals.filter(({ id }) => id === proposal));
  return [
    ['title', one.title],
    ['discussion', one.discussion],
    ...one.earlier.flatMap(({ discussion, reason }): Part[] => [
      ['discussion', discussion],
      ['reason', reason],
    ]),
    ...Object.values(one.disqualified).map(({ reason }): Part => ['disqualification', reason]),
    ...taken.flatMap(({ text, reason }): Part[] => [
      ['decision', text],
      ['reason', reason],
    ]),
    ...one.undone.map(({ undoneReason }): Part => ['reason', undoneReason]),
    ...chosen.map(({ text }): Part => ['proposal', text]),
  ];
}
