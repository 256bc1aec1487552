import { expect, test } from '@jest/globals';
import { ABOUTS, PHASES, pilotEntity, ROLES, TRANSITIONS, TURNS } from '@tiltaksmotor/domain';
import { STREAM_REFUSALS } from './complete.js';
import en from './en/pilot.json' with { type: 'json' };
import nb from './nb/pilot.json' with { type: 'json' };
import { flat, type Tree } from './merged.js';
import { say } from './say.js';

const placeholders = (text: string): readonly string[] => (text.match(/\{\{.+?\}\}/g) ?? []).toSorted();
const norwegian = flat(nb);
const english = flat(en);
const keys = (group: Tree): readonly string[] => Object.keys(group).toSorted();

test('both languages say the same things', () => {
  expect([...english.keys()]).toEqual([...norwegian.keys()]);
});

test('each text names the same facts in both languages', () => {
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

const SHARED_REFUSALS = [...Object.keys(pilotEntity.refusals), ...STREAM_REFUSALS];
const events = [...new Set(PHASES.flatMap((phase) => Object.keys(TRANSITIONS[phase])))];
test.each([
  ['refusal', [...SHARED_REFUSALS, 'WrongStatus_pilot']],
  ['phase', PHASES],
  ['turn', TURNS],
  ['command', Object.keys(pilotEntity.commands)],
  ['event', events],
  ['notice', ABOUTS],
  ['role', [...ROLES, 'representative', 'engine', 'none']],
] as const)('every %s of the domain has its text, and no text is left over', (group, names) => {
  expect(keys(nb[group])).toEqual([...names].toSorted());
});

test('a notice has a subject and a text about the pilot', () => {
  for (const about of ABOUTS) {
    expect(Object.keys(nb.notice[about])).toEqual(['subject', 'text']);
    expect(nb.notice[about].subject).toContain('{{title}}');
    expect(nb.notice[about].text).toMatch(/«\{\{title\}\}».*\.$/);
    expect(en.notice[about].text).toMatch(/“\{\{title\}\}”.*\.$/);
  }
});

test('every format that a text asks for is there', () => {
  const formats = [...norwegian.values()].flatMap((text) =>
    [...text.matchAll(/\{\{\w+, (\w+)\}\}/g)].map(([, f]) => f),
  );
  expect([...new Set(formats)].toSorted()).toEqual(
    [
      ...'achieved change date disqualified edition ending extent fields figure grace holders json name phase'.split(
        ' ',
      ),
    ]
      .concat(...'preparations review ruling shown standing status verdict within'.split(' '))
      .toSorted(),
  );
});

const names: Record<string, string> = { kvaefjord: 'Kvæfjord', I1: 'hospiteringsdager' };
const nameOf = (id: string) => names[id] ?? id;

test('ids are put by their names, codes by their texts', () => {
  expect(say('nb', 'event.ConsentGiven', { party: 'kvaefjord' }, nameOf)).toBe('Kvæfjord ga samtykke');
  expect(say('en', 'refusal.WrongStatus', { status: 'trial', context: 'pilot' })).toBe(
    'This cannot be done while the pilot is in the phase Trial.',
  );
  expect(say('nb', 'event.ConflictSettled', { person: 'ida', disqualified: false })).toBe('ida ble vurdert som habil');
});

test('what is missing is listed with whose it is', () => {
  const missing = ['plan', 'consultation:kvaefjord', 'baseline I1:kvaefjord'];
  expect(say('nb', 'refusal.NotReadyToStart', { missing }, nameOf)).toBe(
    'Utprøvingen kan ikke starte ennå. Det mangler plan, drøfting (Kvæfjord) og nullpunkt for hospiteringsdager (Kvæfjord).',
  );
  expect(say('en', 'refusal.ProposalIncomplete', { missing: ['aim', 'municipality'] })).toBe(
    'The proposal is not complete. It lacks an aim and at least one municipality.',
  );
});

test('the end of a day is that day, in Norwegian time, and no date leaves no hole', () => {
  const asked = { lead: 'kvaefjord', title: 'Bytte', due: '2026-03-05T23:00:00.000Z' };
  expect(say('nb', 'notice.consent-asked.text', asked, nameOf)).toBe(
    'Kvæfjord spør om dere vil være med i piloten «Bytte». Vi trenger svaret deres innen 5. mars 2026. Forslaget faller bort hvis ikke alle samtykker.',
  );
  expect(say('en', 'notice.consent-asked.text', { ...asked, due: null }, nameOf)).toBe(
    'Kvæfjord asks whether you will take part in the pilot “Bytte”. We need your answer. The proposal lapses unless everybody consents.',
  );
  expect(say('en', 'refusal.DateHasPassed', { date: '2026-03-05' })).toBe(
    'The date 5 March 2026 has passed. Choose a later one.',
  );
});

test('what somebody wrote is not read as a text of ours', () => {
  const title = '{{lead}} $t(phase.trial) </b>';
  expect(say('nb', 'notice.trial-paused.subject', { title })).toBe(`Utprøvingen er satt på pause: ${title}`);
});

test('a fact that is not given leaves a gap that can be seen', () => {
  expect(say('en', 'refusal.UnknownMeasure')).toBe('Measure … is not on the action list in force.');
});
