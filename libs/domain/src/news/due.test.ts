import { expect, test } from '@jest/globals';
import { byDue } from './due.js';

test('what is longest overdue comes first, then what falls due next; what never does comes last, the oldest first', () => {
  const at = (since: string, due: string | null) => ({ since, due });
  const ordered = [
    at('2027-03-01T07:00:00.000Z', '2027-03-02T07:00:00.000Z'),
    // The same moment in another offset is no later.
    at('2027-01-01T07:00:00.000Z', '2027-03-05T00:30:00+01:00'),
    at('2027-01-02T07:00:00.000Z', '2027-03-04T23:30:00.000Z'),
    at('2027-01-01T07:00:00.000Z', null),
    at('2027-02-01T07:00:00.000Z', null),
  ];
  expect(ordered.toReversed().toSorted(byDue)).toEqual(ordered);
});
