import { expect, test } from '@jest/globals';
import { matterOf, newsByMatter, type TellingTo } from './matters.js';

let nth = 0;
const told = (stream: string, about: string, facts: TellingTo['facts'] = {}): TellingTo => {
  nth++;
  return { id: String(nth), stream, about, at: new Date(1_800_000_000_000 + nth * 1000).toISOString(), facts };
};
const pilot = (about: string, facts?: TellingTo['facts']) => told('pilot/a', about, facts);
const meeting = (about: string, facts: TellingTo['facts'] = {}) =>
  told('committee/FSU', about, { meeting: 'm1', ...facts });
const said = (...all: readonly TellingTo[]) =>
  newsByMatter(all).map(({ matter, latest, earlier, overtaken }) => ({
    matter,
    latest: latest.about,
    earlier: earlier.map(({ about }) => about),
    overtaken: overtaken.map(({ about }) => about),
  }));

test('a pilot is one matter, a committee has one for each meeting, and for what is on none', () => {
  expect(matterOf(pilot('consent-asked'))).toBe('pilot/a');
  expect(matterOf(meeting('case-decided', { case: 'c1' }))).toBe('committee/FSU/m1');
  expect(matterOf(told('committee/FSU', 'case-submitted', { case: 'c1', meeting: null }))).toBe('committee/FSU/c1');
  expect(matterOf(told('committee/FSU', 'follow-up-added', { followUp: 'f1', case: 'c1' }))).toBe('committee/FSU/f1');
  expect(matterOf(told('committee/FSU', 'agenda-empty'))).toBe('committee/FSU');
});

test('what happened last comes first, in and among matters, however it was handed over', () => {
  const all = [pilot('consent-asked'), meeting('meeting-called'), pilot('trial-started')];
  const expected = [
    { matter: 'pilot/a', latest: 'trial-started', earlier: ['consent-asked'], overtaken: [] },
    { matter: 'committee/FSU/m1', latest: 'meeting-called', earlier: [], overtaken: [] },
  ];
  expect(said(...all)).toEqual(expected);
  expect(said(...all.toReversed())).toEqual(expected);
});

test('what is asked again is told once: anew, or as a reminder', () => {
  const asked = [pilot('consent-asked'), pilot('reminder-consent'), pilot('consent-asked-anew')];
  expect(said(...asked, pilot('evaluate'), pilot('trial-started'), pilot('evaluate'))).toMatchObject([
    { latest: 'evaluate', earlier: ['trial-started', 'consent-asked-anew'] },
  ]);
});

test('the same of somebody else, or of another case, is another thing', () => {
  const left = [pilot('party-left', { party: 'harstad' }), pilot('party-left', { party: 'narvik' })];
  expect(said(...left)[0]).toMatchObject({ earlier: ['party-left'], overtaken: [] });
  const decided = [meeting('case-decided', { case: 'c1' }), meeting('case-decided', { case: 'c2' })];
  expect(said(...decided)[0]).toMatchObject({ earlier: ['case-decided'], overtaken: [] });
  expect(said(pilot('status-called', { due: 'x' }), pilot('status-called', { due: 'y' }))[0]).toMatchObject({
    overtaken: ['status-called'],
  });
});

test('each step of a meeting makes those before it old; a decision in it is not', () => {
  const life = ['meeting-called', 'cases-called-for', 'meeting-moved', 'book-ready'];
  expect(said(...life.map((about) => meeting(about)))[0]).toMatchObject({
    latest: 'book-ready',
    earlier: ['meeting-moved'],
  });
  const whole = [...life, 'minutes-out'].map((about) => meeting(about));
  const all = [...whole, meeting('case-decided', { case: 'c1' }), meeting('minutes-approved')];
  expect(said(...all)).toEqual([
    {
      matter: 'committee/FSU/m1',
      latest: 'minutes-approved',
      earlier: ['case-decided'],
      overtaken: ['minutes-out', 'book-ready', 'meeting-moved', 'cases-called-for', 'meeting-called'],
    },
  ]);
});

test('nothing is lost: what was told is shown, or overtaken by what is', () => {
  const all = [pilot('evaluate'), meeting('book-ready'), pilot('evaluate'), meeting('minutes-out')];
  const ids = newsByMatter(all).flatMap(({ latest, earlier, overtaken }) => [latest, ...earlier, ...overtaken]);
  expect(ids.map(({ id }) => id).toSorted()).toEqual(all.map(({ id }) => id).toSorted());
});
