import { localDate, titleOfCase, type Case, type FollowUp, type Meeting } from '@tiltaksmotor/domain';
import { columns, list, table, text, type Blocks } from '../../blocks.js';
import type { Speech } from '../../speech.js';
import { EMPTY, type CaseBasis, type CaseOf, type Content } from './content.js';
import { decisionOf } from './decided.js';

/** Another committee's minutes, for information: its cases and what was decided. */
export function minutesCase({ about }: CaseOf<'minutes'>, { others }: CaseBasis, own: Speech): Content {
  const { t, name } = own;
  const other = others.get(about.committee);
  const meeting = other?.meetings[about.meeting];
  const cases = meeting?.agenda.flatMap((id) => other?.cases[id] ?? []) ?? [];
  const rows = cases.map((one) => [
    one.number ?? '',
    caseTitle(one, own),
    one.decision === null ? '' : decisionOf(one, one.decision, own),
  ]);
  const head = columns(own, 'number', 'title', 'decision');
  return {
    ...EMPTY,
    title: t('minutesCase.title', { committee: about.committee, date: about.startsAt }),
    summary: text(t('minutesCase.summary', { committee: name(about.committee) })),
    background: rows.length === 0 ? text(t('minutesCase.inDocument')) : table(t('minutesCase.cases'), head, rows),
  };
}

/** Somebody's own case, in the words of the form. */
export const submittedCase = ({ about }: CaseOf<'submitted'>, _ground: CaseBasis, own: Speech): Content => ({
  ...EMPTY,
  title: own.t('untitled'),
  facts: [
    { label: own.t('facts.submittedBy'), value: own.name(about.by) },
    ...(about.wantedBy === null ? [] : [{ label: own.t('facts.wantedBy'), value: own.day(about.wantedBy) }]),
  ],
});

/** What stands on every agenda. */
export function standingCase({ about }: CaseOf<'standing'>, basis: CaseBasis, own: Speech): Content {
  const { standing } = about;
  const content = { ...EMPTY, title: own.t(`standing.${standing}.title`) };
  switch (standing) {
    case 'call-and-agenda':
      return { ...content, background: [...text(own.t('standing.call-and-agenda.text')), ...agenda(basis, own)] };
    case 'minutes':
      return { ...content, background: previousMinutes(basis, own) };
    case 'follow-ups': {
      const open = followUpsTable(basis.committee.followUps, localDate(basis.asOf), own);
      return { ...content, background: open.length > 0 ? open : text(own.t('followUps.none')) };
    }
    case 'any-other-business':
      return { ...content, background: text(own.t('standing.any-other-business.text')) };
  }
}

const agenda = ({ committee, meeting }: CaseBasis, own: Speech): Blocks =>
  list(
    (meeting?.agenda ?? []).flatMap((id) => {
      const one = committee.cases[id];
      return one === undefined ? [] : [`${one.number ?? ''} ${caseTitle(one, own)}`.trim()];
    }),
  );

/** The meetings before this one whose minutes are known: how far their approval has come. */
function previousMinutes({ committee, meeting }: CaseBasis, own: Speech): Blocks {
  const before = Object.values(committee.meetings)
    .filter(
      (one) => one.minutes !== null && (meeting === null || Date.parse(one.startsAt) < Date.parse(meeting.startsAt)),
    )
    .toSorted((a, b) => Date.parse(b.startsAt) - Date.parse(a.startsAt));
  const lines = before.map((one) =>
    own.t(`standing.minutes.${standingOf(one)}`, {
      date: own.day(one.startsAt),
      approved: one.minutes?.approvedAt == null ? '' : own.day(one.minutes.approvedAt),
    }),
  );
  return lines.length === 0 ? text(own.t('standing.minutes.none')) : list(lines);
}
const standingOf = ({ minutes }: Meeting): string => (minutes?.approvedAt == null ? 'out' : 'approved');

/** What a case is called where there is room for a line. */
export const caseTitle = (one: Pick<Case, 'title' | 'about'>, own: Speech): string => own.called(titleOfCase(one));

/** Promises the committee has made and not kept yet, one line each. */
export const followUpsTable = (followUps: readonly FollowUp[], today: string, own: Speech): Blocks =>
  table(
    own.t('followUps.caption'),
    columns(own, 'number', 'what', 'owner', 'due'),
    followUps
      .filter(({ done }) => done === null)
      .toSorted((a, b) => a.due.localeCompare(b.due))
      .map(({ number, what, owner, due }) => [
        number ?? '',
        own.written(what) ?? '',
        own.name(owner),
        `${own.day(due)}${due < today ? ` (${own.t('overdue')})` : ''}`,
      ]),
  );
