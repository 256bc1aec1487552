import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { asking, giving, SUBMISSION } from '../testing/committees.js';
import { somebody } from '../testing/people.js';
import { player } from '../testing/pilots.js';
import { startServing, type Serving } from '../testing/serving.js';

jest.setTimeout(120_000);
let serving: Serving;
beforeAll(async () => {
  serving = await startServing();
});
afterAll(() => serving.stop());

const found = async (list: string, q: string): Promise<readonly string[]> => {
  const { body } = await somebody(serving, 'fsu-secretary').sees<{ items: { title?: string; name?: string }[] }>(
    `${list}?q=${encodeURIComponent(q)}`,
  );
  return body.items.map(({ title, name }) => title ?? name ?? '');
};
const asMacsSendIt = (text: string): string => text.normalize('NFD');

test('a title that was typed on a Mac, or pasted, is kept on one line, composed, and found however it is searched for', async () => {
  const title = `\u202eBlåfjell \u200b– ${asMacsSendIt('gårdsarbeid på Røst')}\r\n`;
  const [one = ''] = (await giving(serving)('leader-harstad', 'cases', { ...SUBMISSION, title })).created.cases;
  const kept = 'Blåfjell – gårdsarbeid på Røst';
  const { body } = await somebody(serving, 'fsu-secretary').sees(`/api/committees/FSU/cases/${one}`);
  expect(body['title']).toBe(kept);
  for (const q of ['gårdsarbeid på', asMacsSendIt('gårdsarbeid på'), ' blåfjell'])
    expect(await found('/api/committees/FSU/cases', q)).toEqual([kept]);
  await player(serving).submitted(asMacsSendIt('Småbarnsmødre i Målselv'));
  for (const q of ['småbarnsmødre', asMacsSendIt('småbarnsmødre')])
    expect(await found('/api/pilots', q)).toEqual(['Småbarnsmødre i Målselv']);
});

test('people are found by a name that is typed on a Mac', async () => {
  const { name } = (
    await somebody(serving, 'fsu-secretary').sees<{ items: { name: string }[] }>('/api/people?limit=200')
  ).body.items.find((one) => /[åÅ]/.test(one.name)) ?? { name: '' };
  expect(name).not.toBe('');
  expect(await found('/api/people', asMacsSendIt(name))).toContain(name);
});

test('lines of Word and of Windows are lines', async () => {
  const background = 'Først\u000bså\r\ntil slutt';
  const [one = ''] = (await giving(serving)('leader-harstad', 'cases', { ...SUBMISSION, background })).created.cases;
  const { body } = await somebody(serving, 'leader-harstad').sees<{ parts: { background: string } }>(
    `/api/committees/FSU/cases/${one}`,
  );
  expect(body.parts.background).toBe('Først\nså\ntil slutt');
});

test.each([
  ['title', 'Felles\u0007 uke', 'Slett tegn nummer 7 i «Tittel», etter «Felles»: U+0007 kan ikke lagres.'],
  ['background', 'Felles\u0000 uke', 'Slett tegn nummer 7 i «Bakgrunn», etter «Felles»: U+0000 kan ikke lagres.'],
  ['summary', '\ufffe', 'Slett det første tegnet i «Sammendrag»: U+FFFE kan ikke lagres.'],
])('a character that cannot be stored is named with its field and place: %s', async (field, written, detail) => {
  const { status, body } = await asking(serving)('leader-harstad', 'cases', { ...SUBMISSION, [field]: written });
  expect(status).toBe(422);
  expect(body).toMatchObject({ code: 'InvalidInput', errors: [{ at: `/${field}`, kind: 'Unstorable', detail }] });
});

test('a key that names somebody is refused; one made by chance is not, whatever its digits', async () => {
  const ask = (key: string) => asking(serving)('leader-harstad', 'cases', SUBMISSION, key);
  expect(await ask('sak-019090-00188')).toMatchObject({ status: 422, body: { code: 'IdempotencyKeyInvalid' } });
  expect(await ask('01909000-188a-4abc-8abc-abcdefabcdef')).toMatchObject({ status: 200 });
});

test('what is taken away is found as it was pasted', async () => {
  const title = asMacsSendIt('Dette om en ansatt på Måsøy');
  await giving(serving)('leader-harstad', 'cases', { ...SUBMISSION, title });
  const asked = { committee: 'FSU', text: title, reason: 'Nevner en ansatt' };
  expect(await somebody(serving, 'administrator').gives('/api/redactions', asked)).toMatchObject({ status: 200 });
});
