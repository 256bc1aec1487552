import {
  caseAt,
  faultsInText,
  seatsOf,
  steppedIn,
  type Case,
  type CaseAt,
  type MinutesFault,
  wholeFor,
} from '@tiltaksmotor/domain';
import type { CasePaper, Paper } from '@tiltaksmotor/documents';
import type { Language } from '@tiltaksmotor/texts';
import { list, paragraphs, section, text, type Blocks } from '../../blocks.js';
import { meetingFacts } from './book.js';
import { decisionOf } from './decided.js';
import { caseTitle } from './others.js';
import { attendance } from './attendance.js';
import { textsOf } from './minutes-texts.js';
import type { GatheredMinutes } from './read.js';
import { speechFor, type Speech } from '../../speech.js';

/**
 * What the redaction check finds in the words of the minutes, by case and part; empty where they may be published. Not what
 * somebody has let stand.
 */
export function faultsInMinutes({ committee, meeting, lookup: { texts } }: GatheredMinutes): readonly MinutesFault[] {
  const letStand = meeting.minutes?.letStand ?? [];
  const found = textsOf(committee, meeting).flatMap(({ case: one, part, words: { ref: text } }) =>
    faultsInText(texts.get(text) ?? '')
      .filter(({ what }) => !letStand.some((known) => known.text === text && known.what === what))
      .map(({ what }): MinutesFault => ({ case: one, what, part, text })),
  );
  return [...new Map(found.map((fault) => [`${fault.text} ${fault.what}`, fault])).values()];
}

/** The minutes in one language. */
export function minutesIn(language: Language, gathered: GatheredMinutes): Paper {
  const { committee, meeting, places, asOf, approvedAt, lookup } = gathered;
  const own = speechFor(wholeFor(language), places, lookup);
  const { t, name, day, moment } = own;
  const { attendance: there, minutes } = meeting;
  return {
    kind: 'minutes',
    language: own.language,
    from: name(committee.id),
    title: t(`minutes.title.${meeting.kind}`, { date: day(meeting.startsAt) }),
    facts: [
      ...meetingFacts(meeting, own),
      ...(there === null
        ? []
        : [
            { label: t('facts.chairedBy'), value: name(there.chairedBy) },
            { label: t('facts.recordedBy'), value: name(there.recordedBy) },
          ]),
      ...(approvedAt === null ? [] : [{ label: t('facts.approved'), value: day(approvedAt) }]),
      { label: t('facts.asOf'), value: moment(asOf) },
    ],
    asOf,
    opening: [...attendance(gathered, own), ...paragraphs(own.written(minutes?.preface) ?? '')],
    cases: meeting.agenda.flatMap((id) => {
      const one = committee.cases[id];
      return one === undefined ? [] : [casePaper(one, gathered, own)];
    }),
    closing: text(approvedAt === null ? t('minutes.draft') : t('minutes.approved', { date: day(approvedAt) })),
    figureColumns: [],
    figures: [],
  };
}

/** One case as the minutes have it. What has left this agenda is told by what it was when it left. */
function casePaper(one: Case, gathered: GatheredMinutes, own: Speech): CasePaper {
  const { committee, meeting } = gathered;
  const { t, written } = own;
  const here = caseAt(meeting.id, one);
  const followUps = committee.followUps.filter((followUp) => followUp.case === one.id);
  return {
    number: here.number,
    title: caseTitle(one, own),
    note: one.kind === 'information' ? t('note.information') : null,
    facts: [],
    sections: [
      ...section(t('sections.discussion'), paragraphs(written(here.discussion) ?? '')),
      ...section(t('sections.decision'), decided(one, here, own)),
      ...section(t('sections.votes'), votes(here.decision, own)),
      ...section(t('sections.disqualified'), disqualified(one, gathered, own)),
      ...section(
        t('sections.followUps'),
        list(followUps.map(({ owner, what, due }) => t('minutes.followUp', { owner, what: written(what) ?? '', due }))),
      ),
    ],
  };
}

function decided(one: Case, { decision, left, withdrawn }: CaseAt, own: Speech): Blocks {
  const { t, written } = own;
  const undone = one.undone.map((earlier) =>
    t('minutes.undone', { decision: decisionOf(one, earlier, own), reason: written(earlier.undoneReason) ?? '' }),
  );
  const reason = (words: Parameters<typeof written>[0]): Blocks => {
    const said = written(words);
    return said === null ? [] : text(t('minutes.reason', { reason: said }));
  };
  if (withdrawn) return text(t('note.withdrawn'));
  if (decision !== null)
    return [...paragraphs(decisionOf(one, decision, own)), ...reason(decision.reason), ...list(undone)];
  if (left !== null) return [...text(t(`decision.${left.outcome}`)), ...reason(left.reason), ...list(undone)];
  return [...text(one.kind === 'decision' ? t('decision.none') : null), ...list(undone)];
}

function votes(decision: Case['decision'], { t, name, listed }: Speech): Blocks {
  if (decision?.votes == null) return [];
  const sides = (['for', 'against', 'abstained'] as const).map((side) => ({
    side,
    people: decision.votes?.[side] ?? [],
  }));
  return list(
    sides
      .filter(({ people }) => people.length > 0)
      .map(({ side, people }) => t(`votes.${side}`, { n: people.length, names: listed(people.map(name)) })),
  );
}

/** Who did not take part, why, and who stepped in for them. */
function disqualified(
  one: Case,
  { committee, meeting, places }: GatheredMinutes,
  { t, name, written }: Speech,
): Blocks {
  const stepped = steppedIn(one, meeting, seatsOf(committee.id, meeting, places.directory));
  return list(
    Object.entries(one.disqualified).map(([person, how]) => {
      const settled = t(how.disqualified ? 'minutes.disqualified' : 'minutes.cleared', {
        person: name(person),
        reason: written(how.reason) ?? '',
      });
      const deputy = stepped.find(({ deputyFor }) => deputyFor === person)?.person;
      return deputy === undefined ? settled : `${settled} ${t('minutes.steppedIn', { deputy: name(deputy) })}`;
    }),
  );
}
