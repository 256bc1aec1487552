import { expect, test } from '@jest/globals';
import {
  COMMITTEE_ABOUTS,
  committeeEntity,
  COMMITTEE_REFUSAL_CODES,
  COMMITTEE_TURNS,
  MEETING_STATUSES,
  pilotEntity,
} from '@tiltaksmotor/domain';
import en from './en/committee.json' with { type: 'json' };
import nb from './nb/committee.json' with { type: 'json' };
import { STREAM_REFUSALS } from './complete.js';
import { flat } from './merged.js';
import { has, say } from './say.js';

const placeholders = (text: string): readonly string[] => (text.match(/\{\{.+?\}\}/g) ?? []).toSorted();
const norwegian = flat(nb);
const english = flat(en);

test('both languages say the same things, and name the same facts', () => {
  expect([...english.keys()]).toEqual([...norwegian.keys()]);
  for (const [key, text] of norwegian)
    expect({ key, facts: placeholders(english.get(key) ?? '') }).toEqual({ key, facts: placeholders(text) });
});

test('every text says something, and no placeholder is broken', () => {
  for (const [key, text] of [...norwegian, ...english]) {
    expect({ key, text: text.trim() }).not.toEqual({ key, text: '' });
    const left = text.replaceAll(/\{\{[a-zA-Z]+(, [a-z]+)?\}\}/g, '');
    expect({ key, broken: /[{}]|\$t\(/.test(left) }).toEqual({ key, broken: false });
  }
});

const shared: readonly string[] = [...Object.keys(pilotEntity.refusals), ...STREAM_REFUSALS];
test.each([
  ['refusal', COMMITTEE_REFUSAL_CODES.filter((code) => !shared.includes(code))],
  ['turn', COMMITTEE_TURNS],
  ['command', Object.keys(committeeEntity.commands)],
  ['notice', COMMITTEE_ABOUTS],
  ['meeting', MEETING_STATUSES],
] as const)('every %s of committees has its text, and no text is left over', (group, names) => {
  const said = new Set(Object.keys(nb[group]).map((name) => name.replace(/_round$/, '')));
  expect([...said].toSorted()).toEqual([...names].toSorted());
});

/** What is never told of a round: it is opened at once, is in no calendar, and nobody attends it. */
const OF_MEETINGS = [
  'meeting-called',
  'meeting-moved',
  'cases-called-for',
  'agenda-empty',
  'agenda-to-freeze',
  'late-case',
  'meeting-to-record',
  'minutes-corrected',
];
const ROUND = {
  gathering: 'round',
  committee: 'FSU',
  startsAt: '2027-03-10T07:00:00.000Z',
  endsAt: '2027-03-17T11:00:00.000Z',
  version: 1,
};

test('what is told of a round by e-mail speaks of no meeting and its hour, but of when answers are due', () => {
  const told = COMMITTEE_ABOUTS.filter((about) => !OF_MEETINGS.includes(about));
  for (const language of ['nb', 'en'] as const)
    for (const about of told) {
      const said = ['subject', 'text'].map((part) => say(language, `notice.${about}.${part}`, ROUND)).join(' ');
      expect({ about, said: said.match(/10\. mars|10 March|møtet|the meeting\b/gi) }).toEqual({ about, said: null });
    }
  for (const about of ['meeting-cancelled', 'book-ready', 'round-opened', 'minutes-out', 'minutes-approved']) {
    expect(say('nb', `notice.${about}.text`, ROUND)).toContain('17. mars 2027 kl. 12.00');
    expect(say('en', `notice.${about}.text`, ROUND)).toContain('17 March 2027 at 12:00');
  }
});

test('a round has its own word wherever a page has one for a meeting', () => {
  const ofRounds = [...norwegian].filter(([key]) => key.endsWith('_round'));
  expect(ofRounds.length).toBeGreaterThan(20);
  for (const [key, text] of ofRounds) {
    expect({ key, has: norwegian.has(key.replace(/_round$/, '')) }).toEqual({ key, has: true });
    expect({ key, said: text.replace(/neste møte/, '').match(/møte/i) }).toEqual({ key, said: null });
    expect({
      key,
      said: english
        .get(key)
        ?.replace(/next meeting/, '')
        .match(/meeting/i),
    }).toEqual({ key, said: null });
  }
});

test('refusals that committees share with pilots have a text', () => {
  for (const code of COMMITTEE_REFUSAL_CODES)
    expect({ code, has: has(`refusal.${code}`) }).toEqual({ code, has: true });
});

test('a notice says which committee, and ends its sentences', () => {
  for (const about of COMMITTEE_ABOUTS)
    for (const { subject, text } of [nb.notice[about], en.notice[about]]) {
      expect(text).toContain('{{committee, name}}');
      expect(text).toMatch(/\.$/);
      expect(subject).not.toMatch(/\.$/);
      expect(subject).toMatch(/\{\{(title|committee, name)\}\}/);
    }
});

test('every format that a text asks for is there', () => {
  const formats = [...norwegian.values()].flatMap((text) =>
    [...text.matchAll(/\{\{\w+, (\w+)\}\}/g)].map(([, format]) => format),
  );
  expect([...new Set(formats)].toSorted()).toEqual(
    'date disqualified edition effect field language meeting moment name names outcome within year'.split(' '),
  );
});

test('a meeting is told of with its hour in Norway, a call for cases with its last day', () => {
  const nameOf = (id: string) => (id === 'FSU' ? 'Faglig samarbeidsutvalg' : id);
  const facts = { committee: 'FSU', startsAt: '2027-03-28T07:00:00.000Z', due: '2027-03-17T06:00:00.000Z' };
  expect(say('nb', 'notice.cases-called-for.text', facts, nameOf)).toBe(
    'Faglig samarbeidsutvalg tar imot saker til møtet 28. mars 2027 kl. 09.00. Meld dem innen 17. mars 2027. Da fryses sakslisten.',
  );
  expect(say('en', 'refusal.WrongMeetingStatus', { status: 'frozen' })).toBe('This cannot be done while it is frozen.');
  expect(say('nb', 'refusal.MinutesObjectedTo', { by: ['ida', 'ole'] })).toBe(
    'ida og ole har innvendinger mot referatet. Rett det og send det ut på nytt.',
  );
});
