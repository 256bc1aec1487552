import { expect, test } from '@jest/globals';
import { clockIn, dateIn, dayIn, lastedIn, momentIn, relativeIn, spanIn } from './when.js';

const NOON = Date.parse('2027-03-10T11:00:00Z');

test.each([
  ['2027-03-10T11:00:30Z', 'akkurat nå', 'just now'],
  ['2027-03-10T10:55:00Z', 'for 5 minutter siden', '5 minutes ago'],
  ['2027-03-10T08:10:00Z', 'for 2 timer siden', '2 hours ago'],
  ['2027-03-09T22:59:00Z', 'i går', 'yesterday'],
  ['2027-03-08T08:00:00Z', 'i forgårs', '2 days ago'],
  ['2027-03-07T08:00:00Z', 'for 3 dager siden', '3 days ago'],
  ['2027-03-11T22:30:00Z', 'i morgen', 'tomorrow'],
  ['2027-02-17T08:00:00Z', 'for 3 uker siden', '3 weeks ago'],
  ['2027-04-07T08:00:00Z', 'om 4 uker', 'in 4 weeks'],
  ['2026-12-10T08:00:00Z', 'for 3 måneder siden', '3 months ago'],
])('%s, seen at noon on 10 March, was %s', (at, nb, en) => {
  expect(relativeIn('nb', at, NOON)).toBe(nb);
  expect(relativeIn('en', at, NOON)).toBe(en);
});

test('an hour is written with a point in Norwegian, and is Norwegian time', () => {
  const at = '2027-03-28T07:05:00Z';
  expect(clockIn('nb', at)).toBe('09.05');
  expect(momentIn('nb', at)).toBe('28. mars 2027 kl. 09.05');
  expect(momentIn('en', at)).toBe('28 March 2027 at 09:05');
  expect(spanIn('nb', at, '2027-03-28T10:30:00Z')).toBe('søndag 28. mars 2027 kl. 09.05–12.30');
  expect(spanIn('en', at, '2027-03-28T10:30:00Z')).toBe('Sunday, 28 March 2027, 09:05–12:30');
});

test('nynorsk has its own words for days and for how long ago, also where a browser knows none', () => {
  expect(spanIn('nn', '2027-03-27T08:05:00Z', '2027-03-27T11:30:00Z')).toBe('laurdag 27. mars 2027 kl. 09.05–12.30');
  expect(spanIn('nn', '2027-03-29T07:05:00Z', '2027-03-29T10:30:00Z')).toBe('måndag 29. mars 2027 kl. 09.05–12.30');
  expect(
    ['2027-03-09T08:00:00Z', '2027-03-07T08:00:00Z', '2027-02-17T08:00:00Z', '2027-03-11T22:30:00Z'].map((at) =>
      relativeIn('nn', at, NOON),
    ),
  ).toEqual(['i går', 'for 3 dagar sidan', 'for 3 veker sidan', 'i morgon']);
  expect(lastedIn('nn', '2027-03-06T11:00:00Z', NOON)).toBe('4 dagar');
  expect(momentIn('nn', '2027-03-28T07:05:00Z')).toBe('28. mars 2027 kl. 09.05');
});

test('a time limit at midnight is the day before; what happens at midnight is on its day', () => {
  const midnight = '2027-03-05T23:00:00.000Z';
  expect(dayIn('nb', midnight)).toBe('5. mars 2027');
  expect(dateIn('nb', midnight)).toBe('6. mars 2027');
  expect(dayIn('nb', '2027-03-05')).toBe('5. mars 2027');
});

test('what is no date is left as it is', () => {
  expect([dateIn('nb', 'x'), dayIn('nb', 'x'), momentIn('nb', 'x')]).toEqual(['x', 'x', 'x']);
});
