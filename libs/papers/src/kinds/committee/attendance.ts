import { columns, heading, list, table, text, type Blocks } from '../../blocks.js';
import { wordingOf } from './decided.js';
import type { GatheredMinutes } from './read.js';
import { holdersOn, ownFirst } from './people.js';
import type { Speech } from '../../speech.js';
import { caseAt, seatsOf, steppedIn, type Case } from '@tiltaksmotor/domain';

/** Who was there and in whose place, who was not, and guests with the cases they were there for. */
export function attendance({ committee, meeting, places }: GatheredMinutes, own: Speech): Blocks {
  const { t, name, of, listed, written } = own;
  if (meeting.kind === 'round') return answers({ committee, meeting }, own);
  if (meeting.attendance === null) return text(t('people.notRecorded'));
  const { present, guests, recordedBy } = meeting.attendance;
  const holders = holdersOn(places.directory, committee.id, meeting.startsAt);
  const taken = present.flatMap(({ person, deputyFor }) => [person, ...(deputyFor === null ? [] : [deputyFor])]);
  const seats = seatsOf(committee.id, meeting, places.directory);
  const absent = seats.filter(({ holder }) => !taken.includes(holder));
  const roleOf = (person: string): string => {
    const [held] = ownFirst(holders.filter((holder) => holder.person === person));
    return held === undefined ? '' : of('role', held.role);
  };
  /** Whoever is nothing in the committee was there to record. */
  const recorderOf = (person: string): string => roleOf(person) || t('people.recorder');
  const onAgenda = meeting.agenda.flatMap((id) => committee.cases[id] ?? []);
  const numberOf = (one: Case): string => caseAt(meeting.id, one).number ?? one.id;
  const inOneCase = onAgenda.flatMap((one) =>
    steppedIn(one, meeting, seats).map(({ person, deputyFor }) => [
      name(person),
      roleOf(person),
      t('people.deputyInCase', { of: name(deputyFor), case: numberOf(one) }),
    ]),
  );
  const numbers = (cases: readonly string[]): string => listed(cases.map((id) => committee.cases[id]?.number ?? id));
  return [
    ...table(t('people.present'), columns(own, 'name', 'role', 'deputyFor'), [
      ...present.map(({ person, deputyFor }) => [
        name(person),
        roleOf(person),
        deputyFor === null ? '' : name(deputyFor),
      ]),
      ...inOneCase,
      ...(present.some(({ person }) => person === recordedBy) ? [] : [[name(recordedBy), recorderOf(recordedBy), '']]),
    ]),
    ...meeting.corrections.flatMap(({ reason }) => {
      const said = written(reason);
      return said === null ? [] : text(t('minutes.corrected', { reason: said }));
    }),
    ...heading(t('people.absent'), list(absent.map(({ holder }) => name(holder)))),
    ...heading(
      t('people.guests'),
      list(
        guests.map(({ name: guest, cases }) =>
          cases.length === 0
            ? (written(guest) ?? '')
            : t('people.guestFor', { guest: written(guest) ?? '', cases: numbers(cases) }),
        ),
      ),
    ),
  ];
}

/** A round has no attendance: who answered what is its record. */
function answers({ committee, meeting }: Pick<GatheredMinutes, 'committee' | 'meeting'>, own: Speech): Blocks {
  const { t, name, written } = own;
  const rows = meeting.answers.map(({ person, case: id, proposal, remark }) => {
    const one = committee.cases[id];
    const chosen = one?.proposals.find((alternative) => alternative.id === proposal);
    return [
      one?.number ?? '',
      name(person),
      chosen === undefined ? t('votes.no') : wordingOf(chosen, own),
      written(remark) ?? '',
    ];
  });
  const head = columns(own, 'number', 'name', 'answer', 'remark');
  return table(t('people.answers'), head, rows);
}
