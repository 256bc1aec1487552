import { expect, test } from '@jest/globals';
import { decidedThere, decisionOf } from './kinds/committee/decided.js';
import { speechFor } from './speech.js';

const places = { directory: { organisation: () => undefined }, bodies: [], areas: [], measures: [] };
const own = speechFor('nb', places as never, { texts: new Map(), people: new Map() } as never);

test('names in a list are kept apart where one has a comma of its own', () => {
  expect(own.listed(['Harstad', 'Kvæfjord', 'Senja'])).toBe('Harstad, Kvæfjord og Senja');
  expect(own.listed(['Medisinsk avdeling, UNN Harstad', 'Harstad', 'Senja'])).toBe(
    'Medisinsk avdeling, UNN Harstad; Harstad; Senja',
  );
});

test.each([
  ['call-and-agenda', 'Innkallingen og sakslisten ble godkjent.'],
  ['any-other-business', 'Det ble ikke fattet vedtak under eventuelt.'],
])('what is noted in the standing case %s has words of its own', (standing, words) => {
  const noted = { outcome: 'noted', text: null } as never;
  expect(decisionOf({ proposals: [], about: { kind: 'standing', standing } as never }, noted, own)).toBe(words);
  expect(decisionOf({ proposals: [], about: { kind: 'status' } }, noted, own)).toBe('Saken ble tatt til orientering.');
});

test('a forwarded case tells what was decided where it came from, and why', () => {
  const text = { ref: 'r', hash: 'h' };
  const said = speechFor('nb', places as never, { texts: new Map([['r', 'Fordi.']]), people: new Map() } as never);
  const there = { number: '04/26', proposals: [], about: {}, decision: { outcome: 'postponed', reason: text } };
  const others = new Map([['FSU', { cases: { c1: there } }]]) as never;
  const origin = { committee: 'FSU', case: 'c1', number: '04/26' };
  expect(JSON.stringify(decidedThere({ origin } as never, { others }, said))).toMatch(
    /Vedtak i FSU, sak 04\/26.*Saken ble utsatt\..*Begrunnelse: Fordi\./,
  );
  expect(decidedThere({ origin: { ...origin, case: 'c2' } } as never, { others }, said)).toEqual([]);
  expect(decidedThere({ origin: null } as never, { others }, said)).toEqual([]);
});
