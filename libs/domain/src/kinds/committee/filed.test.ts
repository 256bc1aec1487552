import { expect, test } from '@jest/globals';
import { casesWith, filedIn, type Filing } from './papers-visibility.js';

const FILE = { id: 'f1', name: { ref: 'n', hash: 'n' }, mediaType: 'application/pdf', size: 1, sha256: 'a' };
const booked = (attachments: readonly (typeof FILE)[] = []): Filing => ({
  type: 'CaseBooked',
  case: 'c1',
  kind: 'decision',
  about: { kind: 'submitted', by: 'x', wantedBy: null },
  title: null,
  parts: {},
  proposals: [],
  attachments,
  origin: null,
  policy: 'standard',
  parked: false,
});
const attached = (id = 'f1', one = 'c1'): Filing => ({ type: 'Attached', case: one, attachment: { ...FILE, id } });
const detached: Filing = { type: 'Detached', case: 'c1', attachment: 'f1' };
const frozen = (one = 'c1'): Filing => ({
  type: 'AgendaFrozen',
  meeting: 'm1',
  agenda: [{ case: one, number: '01/27' }],
  version: 1,
  series: '2027',
});
const late: Filing = {
  type: 'LateCaseAdded',
  meeting: 'm1',
  added: { case: 'c1', number: '02/27' },
  version: 2,
  series: '2027',
};

test.each<[string, readonly Filing[], boolean, boolean]>([
  ['a file that another case has is not on this one', [booked(), attached('f1', 'c2'), frozen('c2')], false, false],
  ['another file is another file', [booked(), attached('f2'), frozen()], false, false],
  ['what is attached is on the case', [booked(), attached()], true, false],
  ['what is taken off is not', [booked(), attached(), detached], false, false],
  ['what is put back is', [booked(), attached(), detached, attached()], true, false],
  ['a forwarded case brings its files', [booked([FILE])], true, false],
  ['a frozen agenda has it in its book', [booked(), attached(), frozen()], true, true],
  ['so has one that the case came to late', [booked(), attached(), late], true, true],
  ['and keeps it there, whatever becomes of the case', [booked(), attached(), frozen(), detached], false, true],
  ['what came off before is in no book', [booked(), attached(), detached, frozen()], false, false],
])('%s', (_, events, on, inBook) =>
  expect(filedIn(events, { file: 'f1', case: 'c1' })).toEqual({ attached: on, inBook }),
);

test('a file is found in every case that it was ever attached to, once in each', () => {
  const events = [booked(), attached(), detached, attached(), attached('f1', 'c2'), attached('f2', 'c3')];
  expect(casesWith(events, 'f1')).toEqual(['c1', 'c2']);
});
