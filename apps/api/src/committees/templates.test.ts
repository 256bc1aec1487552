import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { STANDARD_TEMPLATE } from '@tiltaksmotor/documents';
import { createHash, randomUUID } from 'node:crypto';
import PizZip from 'pizzip';
import { aDocx, aPdf } from '../testing/files.js';
import { somebody } from '../testing/people.js';
import { startServing, type Serving } from '../testing/serving.js';
import { download, upload, type Answer } from '../testing/uploads.js';

jest.setTimeout(120_000);
const TEMPLATES = '/api/committees/FSU/templates';
const SECRETARY = 'fsu-secretary';
const MEMBER = 'fsu-member-1';
const STRANGER = 'leader-harstad';
const DOCUMENT = 'word/document.xml';

let serving: Serving;
beforeAll(async () => {
  serving = await startServing();
});
afterAll(() => serving.stop());

/** The standard template with its text changed. */
function template(how: (xml: string) => string): Buffer {
  const zip = new PizZip(STANDARD_TEMPLATE);
  zip.file(DOCUMENT, how(zip.file(DOCUMENT)?.asText() ?? ''));
  return zip.generate({ type: 'nodebuffer' });
}
const writing = (text: string): Buffer =>
  template((xml) =>
    xml.replace('<w:p><w:r><w:t>{@avslutning}', `<w:p><w:r><w:t>${text}</w:t></w:r></w:p><w:p><w:r><w:t>{@avslutning}`),
  );
const send = (bytes: Buffer, { who = SECRETARY, language = 'nb', key = randomUUID(), path = TEMPLATES } = {}) =>
  upload(serving, who, bytes, { path: `${path}?language=${language}`, name: 'Vår mal.docx', key });
const listed = (who: string) => somebody(serving, who).sees<{ items: { id: string; inForce: boolean }[] }>(TEMPLATES);
const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

test('the standard template can be had, by those who are of the committee', async () => {
  const standard = await download(serving, MEMBER, `${TEMPLATES}/standard/content`);
  expect([standard.status, standard.bytes.equals(STANDARD_TEMPLATE)]).toEqual([200, true]);
  expect(standard.headers.get('content-disposition')).toContain('Standardmal.docx');
  expect((await download(serving, STRANGER, `${TEMPLATES}/standard/content`)).status).toBe(404);
  expect((await download(serving, null, `${TEMPLATES}/standard/content`)).status).toBe(401);
});

test('a good one is in force in its language, the one before is kept, and the same key is answered as the first time', async () => {
  const [one, two] = [writing('Vår hilsen'), writing('Vår nye hilsen')];
  const key = randomUUID();
  const first = await send(one, { key });
  expect(first).toMatchObject({
    status: 201,
    body: { committee: 'FSU', language: 'nb', version: 1, name: 'Vår mal.docx', sha256: sha256(one), inForce: true },
  });
  expect(await send(one, { key })).toMatchObject({ status: 201, body: { id: first.body.id, version: 1 } });
  expect(await send(two, { key })).toMatchObject({ status: 422, body: { code: 'KeyUsedForAnotherCommand' } });
  const second = await send(two, { who: 'fsu-chair' });
  const english = await send(one, { language: 'en' });
  expect([second.body['version'], english.body['version']]).toEqual([2, 1]);

  const { body } = await listed(MEMBER);
  expect(Object.fromEntries(body.items.map(({ id, inForce }) => [id, inForce]))).toEqual({
    [String(second.body.id)]: true,
    [String(first.body.id)]: false,
    [String(english.body.id)]: true,
  });
  const address = first.headers.get('location') ?? '';
  expect(address).toBe(`${TEMPLATES}/${first.body.id}/content`);
  expect((await download(serving, MEMBER, address)).bytes.equals(one)).toBe(true);
  expect((await download(serving, MEMBER, address.replace('FSU', 'SSU'))).status).toBe(404);
});

type Wrong = readonly [what: string, bytes: () => Buffer, code: string, says: string];
test.each<Wrong>([
  ['an unknown tag', () => writing('{saksnummeret}'), 'TemplateTagUnknown', 'saksnummeret'],
  ['a tag that is not closed', () => writing('{tittel'), 'TemplateBroken', 'tittel'],
  ['a loop that is not closed', () => template((xml) => xml.replace('{/fakta}', '')), 'TemplateBroken', 'fakta'],
  ['a tag left out', () => template((xml) => xml.replace('{@avslutning}', '')), 'TemplateTagMissing', 'avslutning'],
  ['a tag that is no text', () => writing('før {@innledning}'), 'TemplateTagMisplaced', 'innledning'],
])('%s is refused with the tag that is wrong', async (_, bytes, code, tag) => {
  const before = (await listed(MEMBER)).body.items.length;
  const { status, headers, body } = await send(bytes());
  expect([status, body.code, body['tag']]).toEqual([422, code, tag]);
  expect(headers.get('content-type')).toContain('application/problem+json');
  expect(body.detail).toMatch(new RegExp(`\\{[@/#]?${tag}\\}`));
  expect((await listed(MEMBER)).body.items).toHaveLength(before);
});

test('what is no Word file, and one that nothing can be made with, are refused', async () => {
  expect(await send(aPdf())).toMatchObject({ status: 422, body: { code: 'TemplateNotWord' } });
  expect(await send(Buffer.from('ikke noe'))).toMatchObject({ status: 422, body: { code: 'TemplateNotWord' } });
  const { status, body }: Answer = await send(aDocx());
  expect([status, body.code]).toEqual([422, expect.stringMatching(/^(Template|File)/)]);
});

test('only secretary and chair replace a template; who is not of the committee does not see that there are any', async () => {
  const bytes = writing('Hei');
  for (const who of [MEMBER, STRANGER, 'ssu-secretary', 'administrator'])
    expect(await send(bytes, { who })).toMatchObject({ status: 403, body: { code: 'TemplateNotYours' } });
  expect((await listed(STRANGER)).status).toBe(404);
  expect((await send(bytes, { path: '/api/committees/INGEN/templates' })).status).toBe(404);
  expect((await send(bytes, { language: 'se' })).status).toBe(422);
});
