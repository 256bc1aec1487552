import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { OpenApi } from './testing/broken.js';
import { documentedBy } from './testing/documented.js';
import { somebody } from './testing/people.js';
import { startServing, type Serving } from './testing/serving.js';
import { wholeStory } from './testing/whole-story.js';

/** Every answer, as each of those below sees it: what its document promises, and nothing besides. */
jest.setTimeout(300_000);
const READERS = [
  ...['leader-unn-harstad-medisin', 'leader-harstad', 'leader-tromso', 'coordinator-unn', 'user-representative-2'],
  ...['fsu-secretary', 'fsu-chair', 'fsu-member-1', 'ssu-secretary', 'administrator'],
];
/** What is answered with anything but JSON, or by sending people elsewhere. */
const NO_JSON = /\/(changes|message|content|file|calendar\.ics)$|\/login\/(start|callback|end)$/;

type Answered = { readonly content?: Readonly<Record<string, { readonly schema?: object }>> };
const document = JSON.parse(readFileSync(new URL('../../../openapi.json', import.meta.url), 'utf8')) as OpenApi;
const documented = documentedBy(document);
const READS: readonly string[] = Object.entries(document.paths).flatMap(([path, { get }]) => {
  if (get === undefined || NO_JSON.test(path)) return [];
  const { '200': answered } = get.responses as Readonly<Record<string, Answered>>;
  if (answered?.content?.['application/json']?.schema === undefined) throw new Error(`${path} promises nothing`);
  return [path];
});

const folder = mkdtempSync(join(tmpdir(), 'answers-'));
let serving: Serving;
let ids: Readonly<Record<string, readonly string[]>>;
beforeAll(async () => {
  serving = await startServing({ MAIL_FOLDER: folder });
  await wholeStory(serving);
  await somebody(serving, 'fsu-secretary').gives('/api/editions', {});
  const column = async (sql: string): Promise<string[]> =>
    (await serving.owner.query<{ id: string }>(sql)).rows.map(({ id }) => id);
  ids = {
    pilots: await column('select id from pilot'),
    editions: await column('select id::text from list_edition'),
    people: ['leader-harstad', 'fsu-chair'],
    mails: await column('select distinct on (about) id::text from mail'),
    documents: await column('select id::text from document'),
    problems: ['NotFound'],
    measures: ['KOM-07'],
    reports: ['yearly-report', 'reviewing-status', 'weekly-digest'],
    committee: ['FSU', 'SSU'],
    meeting: await column(`select meeting as id from meeting where committee = 'FSU'`),
    case: await column(`select case_id as id from agenda_case where committee = 'FSU'`),
  };
});
afterAll(async () => {
  await serving.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** Every address that a path stands for in the story. */
function addressesOf(path: string): readonly string[] {
  const named = /\{(\w+)\}/.exec(path);
  if (named === null) return path.endsWith('/changes') ? [`${path}?party=harstad`] : [path];
  const [whole, name = ''] = named;
  const found = ids[name] ?? ids[path.split('/')[2] ?? ''];
  if (found === undefined) throw new Error(`nothing is known for ${path}`);
  return found.flatMap((id) => addressesOf(path.replace(whole, id)));
}

interface Answer {
  readonly path: string;
  readonly who: string;
  readonly address: string;
  readonly text: string;
  readonly faults: string;
}
/** All that is answered with yes, and what is wrong with it. */
async function answers(): Promise<readonly Answer[]> {
  const found: Answer[] = [];
  for (const path of READS)
    for (const address of addressesOf(path))
      for (const who of READERS) {
        const { status, headers, body } = await somebody(serving, who).sees(address);
        if (status === 404 || status === 403) continue;
        if (status !== 200) throw new Error(`${who} ${address}: ${status}`);
        const faults = documented(`GET ${path}`, { status, type: headers.get('content-type') ?? '', body }) ?? '';
        found.push({ path, who, address, text: JSON.stringify(body), faults });
      }
  return found;
}

test('every answer is what its document promises, and has no field that it does not name', async () => {
  const all = await answers();
  expect(
    all.filter(({ faults }) => faults !== '').map(({ who, address, faults }) => ({ who, address, faults })),
  ).toEqual([]);
  const answered = new Set(all.map(({ path }) => path));
  expect(READS.filter((path) => !answered.has(path))).toEqual([]);
});

test('what a pilot or a committee is given to remember is shown to nobody before a view names it', async () => {
  const { rows } = await serving.owner.query<{ id: string; state: unknown }>('select id, state from stream');
  for (const { id, state } of rows)
    await serving.owner.query('update stream set state = $2 where id = $1', [id, JSON.stringify(remembering(state))]);
  const all = await answers();
  expect(all.filter(({ text }) => text.includes(SECRET)).map(({ who, address }) => `${who} ${address}`)).toEqual([]);
  expect(all.filter(({ faults }) => faults !== '')).toEqual([]);
});

const SECRET = 'hemmelig-hemmelig';
/** Where a state has something of each of many, by their ids: one more there would be one more of them. */
const BY_ID = [
  ...['employers', 'answers', 'conflicts', 'representatives', 'consultations', 'left', 'adoptions'],
  ...['cases', 'meetings', 'numbers', 'parts', 'disqualified', 'documents'],
];
const isWords = (value: object): boolean => 'ref' in value && 'hash' in value;

/** The same with one more field in everything that has fields. */
function remembering(value: unknown, name = ''): unknown {
  if (Array.isArray(value)) return value.map((item) => remembering(item));
  if (typeof value !== 'object' || value === null || isWords(value)) return value;
  const more = Object.entries(value).map(([key, field]) => [key, remembering(field, key)]);
  return Object.fromEntries(BY_ID.includes(name) ? more : [...more, ['remembered', SECRET]]);
}
