import type { Fact, Paper } from '@tiltaksmotor/documents';
import { caseAt, wholeFor, type Appointment, type Meeting } from '@tiltaksmotor/domain';
import type { Language } from '@tiltaksmotor/texts';
import { text } from '../../blocks.js';
import { caseOf, type AssembledCase } from './case.js';
import { figureColumns } from '../pilot/figures.js';
import { calledTable, holdersOn } from './people.js';
import { caseTitle } from './others.js';
import { committeeAt, gatherCase, gatherMeeting, type Gathered } from './read.js';
import { lookup, type Source } from '../../read.js';
import { speechFor, type Speech } from '../../speech.js';

export interface MeetingWanted {
  readonly committee: string;
  readonly meeting: string;
  readonly language: Language;
}

/** A meeting's whole book, with data as of its freeze; before that, as everything is at `now`. */
export async function meetingBook(
  source: Source,
  { committee, meeting, language }: MeetingWanted,
  now = new Date().toISOString(),
): Promise<Paper> {
  return bookIn(language, await gatherMeeting(source, committee, meeting, now));
}

/** The paper of one case by itself, as everything is at `now`. */
export async function casePreview(
  source: Source,
  { committee, case: id, language }: Omit<MeetingWanted, 'meeting'> & { readonly case: string },
  now = new Date().toISOString(),
): Promise<Paper> {
  return bookIn(language, await gatherCase(source, committee, id, now));
}

/** The book in one language: what was gathered once is said in as many as are wanted. */
export function bookIn(language: Language, { basis, late, cases, lookup }: Gathered): Paper {
  const { committee, meeting, places, asOf } = basis;
  const own = speechFor(wholeFor(language), places, lookup);
  const assembled = cases.map((one): AssembledCase => caseOf(one, one.late ? late : basis, own));
  const holders = meeting === null ? [] : holdersOn(places.directory, committee.id, meeting.startsAt);
  const called = calledTable(holders, own.t(meeting?.kind === 'round' ? 'people.asked' : 'people.called'), own);
  return {
    kind: 'meeting-book',
    language: own.language,
    from: own.name(committee.id),
    title:
      meeting === null
        ? own.t('book.noMeeting')
        : own.t(`book.title.${meeting.kind}`, { date: own.day(meeting.startsAt) }),
    facts: [
      ...(meeting === null ? [] : meetingFacts(meeting, own)),
      { label: own.t('facts.asOf'), value: own.moment(asOf) },
    ],
    asOf,
    opening: meeting?.frozenAt == null ? [...text(own.t('book.preview')), ...called] : called,
    cases: assembled.map(({ paper }) => paper),
    closing: [],
    figureColumns: figureColumns(own),
    figures: assembled.flatMap(({ figures }) => figures),
  };
}

/** When and where. A round has no place, and is over when answers are due. */
export function meetingFacts({ kind, startsAt, endsAt, place }: Meeting, own: Speech): readonly Fact[] {
  const { t, day, time, moment, written } = own;
  if (kind === 'round') return [{ label: t('facts.answersBy'), value: moment(endsAt) }];
  const where = written(place);
  return [
    { label: t('facts.meetingDate'), value: day(startsAt) },
    { label: t('facts.time'), value: `${time(startsAt)}–${time(endsAt)}` },
    ...(where === null ? [] : [{ label: t('facts.place'), value: where }]),
  ];
}

/** What is on a meeting's agenda, for those who may know of all its cases: `04/26 Delte stillinger`. */
export const agendaFrom =
  (source: Source) =>
  async ({ of: committee, id: meeting }: Appointment, language: Language): Promise<readonly string[]> => {
    const { cases, meetings } = await committeeAt(source, committee, new Date().toISOString());
    const on = (meetings[meeting]?.agenda ?? []).flatMap((id) => cases[id] ?? []);
    const own = speechFor(language, source.community, await lookup(source.pool, on));
    return on.map((one) => `${caseAt(meeting, one).number ?? ''} ${caseTitle(one, own)}`.trim());
  };
