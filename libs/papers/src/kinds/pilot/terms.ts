import { TEXT_QUESTIONS, totalOf, type Pilot } from '@tiltaksmotor/domain';
import { saidOfAmount, saidOfTotal } from '@tiltaksmotor/texts';
import { columns, heading, list, table, text, type Blocks, paragraphs } from '../../blocks.js';
import type { Speech } from '../../speech.js';

/** What is tried: the measure, by its code and name, or a new one with its reason. */
export function measureOf({ proposal: { measure } }: Pilot, own: Speech): Blocks {
  const { t, written } = own;
  if ('code' in measure) return text(`${measure.code} ${own.measure(measure.code)}`.trim());
  return [
    ...text(t('measure.new', { title: written(measure.title) ?? '', area: own.area(measure.area) })),
    ...paragraphs(written(measure.reason) ?? ''),
  ];
}

export const measureName = ({ proposal: { measure } }: Pilot, own: Speech): string =>
  'code' in measure ? measure.code : (own.written(measure.title) ?? own.area(measure.area));

export const titleOf = ({ proposal }: Pilot, own: Speech): string => own.written(proposal.title) ?? own.t('untitled');

/** What the proposal says at length: each under its heading. */
export const writtenIn = ({ proposal }: Pilot, own: Speech): Blocks =>
  TEXT_QUESTIONS.flatMap((name) =>
    heading(own.say(`question.${name}.name`), paragraphs(own.written(proposal[name]) ?? '')),
  );

/** What each party puts in: hours, kroner and who pays, with the sum. */
export function partiesTable(pilot: Pilot, own: Speech): Blocks {
  const { t, name, written } = own;
  const { parties } = pilot.proposal;
  const rows = parties.map(({ party, contribution, hours, kroner, paidBy }) => [
    name(party),
    written(contribution) ?? '',
    saidOfAmount(own.language, hours, own.say),
    saidOfAmount(own.language, kroner, own.say),
    paidBy === null ? own.say('cost.not-stated') : name(paidBy),
  ]);
  const sum = (of: 'hours' | 'kroner'): string =>
    saidOfTotal(own.language, totalOf(parties.map((terms) => terms[of])), own.say);
  const head = columns(own, 'party', 'contribution', 'hours', 'kroner', 'paidBy');
  return table(t('pilot.parties'), head, [...rows, [t('sum'), '', sum('hours'), sum('kroner'), '']], [2, 3]);
}

/** Who has answered what, and when. A coordinator may have registered it for whoever decided. */
export function consentsTable(pilot: Pilot, own: Speech): Blocks {
  const { t, name, day, of, written } = own;
  const rows = pilot.proposal.parties.map(({ party }) => {
    const answer = pilot.answers[party];
    if (answer === undefined) return [name(party), of('answer', 'open'), '', ''];
    const on = answer.decidedBy?.on ?? answer.answeredAt;
    return [
      name(party),
      of('answer', answer.answer),
      on === null ? '' : day(on),
      [written(answer.decidedBy?.name), written(answer.reason)].filter((said) => said !== null).join(': '),
    ];
  });
  const head = columns(own, 'party', 'answer', 'date', 'decidedBy');
  return table(t('pilot.consents'), head, rows);
}

/** The measurement contract: what is counted, by which rule, from which source, and who extracts it. */
export function contractTable({ proposal: { indicators } }: Pilot, own: Speech): Blocks {
  const { t, name, of, written } = own;
  const rows = indicators.map(({ name: called, unit, direction, source, countingRule, reportedBy }) => [
    `${written(called) ?? ''} (${unit})`,
    of('direction', direction),
    written(source) ?? '',
    written(countingRule) ?? '',
    reportedBy
      .map(({ party, extractedBy }) =>
        extractedBy === null ? name(party) : `${name(party)}: ${written(extractedBy) ?? ''}`,
      )
      .join('; '),
  ]);
  const head = columns(own, 'indicator', 'direction', 'source', 'countingRule', 'reportedBy');
  return table(t('pilot.contract'), head, rows);
}

/** Users are heard before the design is done. */
export function usersHeard(pilot: Pilot, { t, name, day }: Speech): Blocks {
  const user = pilot.userRepresentative;
  if (pilot.kind === 'joint-initiative' && user === null) return [];
  if (user === null) return text(t('pilot.noUser'));
  const key = user.seenVersion === null ? 'pilot.userNotSeen' : 'pilot.userSeen';
  return text(t(key, { person: name(user.person), version: user.seenVersion, date: day(user.at) }));
}

/** Consultations with unions and safety representatives, one row for each employer's. */
export function consultationsTable(pilot: Pilot, own: Speech): Blocks {
  const { t, name, day, written } = own;
  const rows = Object.entries(pilot.consultations).map(([employer, { on, unions, safetyRepresentative, outcome }]) => [
    name(employer),
    day(on),
    written(unions) ?? '',
    t(safetyRepresentative ? 'yes' : 'no'),
    written(outcome) ?? '',
  ]);
  if (rows.length === 0) return pilot.kind === 'trial' ? text(t('pilot.notConsulted')) : [];
  const head = columns(own, 'employer', 'date', 'unions', 'safetyRepresentative', 'outcome');
  return table(t('pilot.consultations'), head, rows);
}

export const objections = (pilot: Pilot, { t, name, day, written }: Speech): Blocks =>
  heading(
    t('pilot.objections'),
    list(pilot.objections.map(({ by, reason, at }) => `${name(by)}, ${day(at)}: ${written(reason) ?? ''}`)),
  );

export const conflicts = (pilot: Pilot, { t, name }: Speech): Blocks =>
  heading(
    t('pilot.conflicts'),
    list(Object.entries(pilot.conflicts).map(([person, how]) => `${name(person)}: ${t(`conflict.${how}`)}`)),
  );
