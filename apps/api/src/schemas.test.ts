import { expect, test } from '@jest/globals';
import { issuesOf } from './problems/issues.js';
import { languageOf } from './problems/language.js';
import { CODES } from './problems/statuses.js';
import { has, say } from '@tiltaksmotor/texts';
import { keyOf } from './problems/document.js';
import { uuidV5 } from './streams/uuid.js';
import { bodyOfPilot, KIND_COMMANDS } from './testing/commands.js';

test.each(KIND_COMMANDS)('the example of $type is right', ({ type, body, example }) => {
  expect({ type, issues: body.safeParse(example).error?.issues }).toEqual({ type });
});

test('every command has an address of its own', () => {
  const paths = KIND_COMMANDS.map(({ path }) => path);
  expect(new Set(paths).size).toBe(paths.length);
});

test('every code has a sentence, in Norwegian and in English', () => {
  expect(CODES.filter((code) => !has(keyOf(code)))).toEqual([]);
  expect(CODES.filter((code) => say('nb', keyOf(code)) === say('en', keyOf(code)))).toEqual([]);
});

test('free text becomes words, and texts that may name a patient are refused', () => {
  const body = bodyOfPilot('withdraw');
  expect(body.parse({ reason: '  Omorganisering\nog flytting ' })).toEqual({
    reason: { words: 'Omorganisering\nog flytting' },
  });
  const refused = body.safeParse({ reason: 'Pasienten 01909000188 ønsker det' });
  expect(issuesOf(refused.error?.issues ?? [], {})).toEqual([{ at: '/reason', kind: 'NationalId' }]);
});

test('what is wrong is told field by field', () => {
  const sent = { parties: [], version: 'x', surprise: 1, 'a/b~c': 2 };
  const { error } = bodyOfPilot('giveConsent').safeParse(sent);
  expect(issuesOf(error?.issues ?? [], sent)).toEqual(
    expect.arrayContaining([
      { at: '/parties', kind: 'TooFew', least: 1, of: 'array' },
      { at: '/version', kind: 'WrongType', expected: 'number' },
      { at: '/surprise', kind: 'UnknownField' },
      { at: '/a~1b~0c', kind: 'UnknownField' },
    ]),
  );
});

test.each([
  [undefined, 'nb'],
  ['en', 'en'],
  ['en-GB,en;q=0.9', 'en'],
  ['nb-NO,nb;q=0.9,en;q=0.8', 'nb'],
  ['en;q=0.5, nn;q=0.7', 'nn'],
  ['sv', 'nb'],
  ['de, fr', 'nb'],
  ['de, en;q=0.3', 'en'],
  ['*;q=0.1', 'nb'],
  ['en;q=0', 'nb'],
  [',;q=,;;', 'nb'],
])('Accept-Language %j is answered in %s', (accept, language) => {
  expect(languageOf(accept)).toBe(language);
});

test('the same name always gives the same id, of version 5', () => {
  expect(uuidV5('leader-harstad k')).toBe(uuidV5('leader-harstad k'));
  expect(uuidV5('leader-harstad k')).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(uuidV5('a b')).not.toBe(uuidV5('a c'));
});
