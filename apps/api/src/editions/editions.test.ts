import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { asTold, KINDS, localDate } from '@tiltaksmotor/domain';
import { randomUUID } from 'node:crypto';
import { HOSTILE_LISTS, longList } from '@tiltaksmotor/persistence/testing/packages';
import { heldMeanwhile } from '../testing/meanwhile.js';
import { somebody } from '../testing/people.js';
import { startServing, type Serving } from '../testing/serving.js';

jest.setTimeout(60_000);
let serving: Serving;
beforeAll(async () => {
  serving = await startServing();
});
afterAll(() => serving.stop());

interface Row {
  readonly code: string;
  readonly title: { readonly nb: string; readonly nn: string | null; readonly en: string | null };
}
interface Edition {
  readonly id: string;
  readonly version: number;
  readonly status: string;
  readonly rows: readonly Row[];
  readonly diff: {
    readonly added: readonly Row[];
    readonly removed: readonly Row[];
    readonly changed: readonly unknown[];
  };
  readonly availableCommands: readonly {
    readonly command: string;
    readonly address: string;
    readonly awaited: boolean;
  }[];
}
interface Described {
  readonly components: {
    readonly schemas: Readonly<Record<string, { readonly properties: { readonly command: { enum: string[] } } }>>;
  };
}
const SECRETARY = 'fsu-secretary';
const secretary = () => somebody(serving, SECRETARY);
const begun = async (): Promise<string> => (await secretary().gives<{ id: string }>('/api/editions', {})).body.id;
const seen = async (id: string, who = SECRETARY) => somebody(serving, who).sees<Edition>(`/api/editions/${id}`);
const ROW = {
  ...{ area: 'competence', theme: { nb: 'Tema' }, title: { nb: 'Nytt tiltak', nn: 'Nytt tiltak' }, potential: 'joint' },
};

test('a new edition begins as the list in force, and the same request twice is the same edition', async () => {
  const wanted = { key: 'one-edition' };
  const first = await secretary().gives<{ id: string }>('/api/editions', { title: 'Liste for 2027' }, wanted);
  const again = await secretary().gives<{ id: string }>('/api/editions', { title: 'Liste for 2027' }, wanted);
  expect([first.status, again.status, again.body.id]).toEqual([201, 201, first.body.id]);
  const { body } = await seen(first.body.id);
  expect(body.rows).toHaveLength(65);
  expect(body.rows.find(({ code }) => code === 'KOM-07')?.title.nb).toBe('Gjensidig hospitering og kompetansedeling');
  expect(body).toMatchObject({
    status: 'draft',
    title: 'Liste for 2027',
    diff: { added: [], removed: [], changed: [] },
  });
  const { items } = (await secretary().sees<{ items: { id: string; title: string }[] }>('/api/editions')).body;
  expect(items.find(({ id }) => id === body.id)?.title).toBe('Liste for 2027');
  expect((await somebody(serving, 'leader-harstad').sees<{ items: object[] }>('/api/editions')).body.items).toEqual([]);
});

test('beginning one is offered to the office of the committee whose list it is, and to nobody else', async () => {
  const offered = async (who: string) =>
    (await somebody(serving, who).sees<{ availableCommands: object[] }>('/api/editions')).body.availableCommands;
  for (const who of [SECRETARY, 'fsu-chair']) expect(await offered(who)).toEqual([{ command: 'begin', body: 'FSU' }]);
  for (const who of ['fsu-member-1', 'ssu-secretary', 'leader-harstad', 'administrator'])
    expect(await offered(who)).toEqual([]);
});

test('it shows what may be done and where, and how it differs from the list', async () => {
  const id = await begun();
  await secretary().gives(`/api/editions/${id}/measures/KOM-07/removals`);
  const adding = { key: 'one-measure' };
  const added = await secretary().gives<object>(`/api/editions/${id}/additions`, ROW, adding);
  expect(added.body).toMatchObject({ created: [{ what: 'measure', id: 'KOM-14' }] });
  expect((await secretary().gives<object>(`/api/editions/${id}/additions`, ROW, adding)).body).toEqual(added.body);
  const { body } = await seen(id);
  expect(body.diff.removed.map(({ code }) => code)).toEqual(['KOM-07']);
  expect(body.diff.added.map(({ code, title }) => [code, title.nb])).toEqual([['KOM-14', 'Nytt tiltak']]);
  const submit = body.availableCommands.find(({ command }) => command === 'submit');
  expect(submit).toMatchObject({ address: `/api/editions/${id}/submissions`, awaited: true });
  expect((await secretary().gives(submit?.address ?? '', { startsOn: '2098-01-01' })).status).toBe(200);
  expect((await seen(id)).body).toMatchObject({ status: 'submitted', startsOn: '2098-01-01' });
});

test('whoever may not see it is not told that it is there, whatever they send', async () => {
  const id = await begun();
  for (const body of [{}, { startsOn: 'sometime' }, { startsOn: '2098-01-01' }])
    expect((await somebody(serving, 'leader-harstad').gives(`/api/editions/${id}/submissions`, body)).status).toBe(404);
  expect((await seen(id, 'leader-harstad')).status).toBe(404);
});

test('whose it is comes before what is wrong with it, and every fault has its field', async () => {
  const id = await begun();
  await secretary().gives(`/api/editions/${id}/additions`, ROW);
  await secretary().gives(`/api/editions/${id}/submissions`, { startsOn: '2098-01-01' });
  const member = await somebody(serving, 'fsu-member-1').gives(`/api/editions/${id}/withdrawals`, { strange: true });
  expect([member.status, member.body['code']]).toEqual([403, 'NotYours']);
  expect(member.body['detail']).toMatch(/sekretær/);
  const draft = await begun();
  const wrong = await secretary().gives<{ code: string; errors: { at: string; kind: string }[] }>(
    `/api/editions/${draft}/additions`,
    { ...ROW, title: { nb: '' }, potential: 'perhaps', colour: 'red' },
  );
  expect([wrong.status, wrong.body.code]).toEqual([422, 'InvalidInput']);
  expect(wrong.body.errors.map(({ at, kind }) => `${at} ${kind}`).toSorted()).toEqual([
    '/colour UnknownField',
    '/potential NotAChoice',
    '/title/nb TooFew',
  ]);
});

test('two who change it at once both get through, unless one says which version they saw', async () => {
  const id = await begun();
  const { version } = (await seen(id)).body;
  const change = (code: string, headers = {}) =>
    secretary().gives(`/api/editions/${id}/measures/${code}/changes`, ROW, { headers });
  const [one, other] = await Promise.all([change('KOM-01'), change('KOM-02')]);
  expect([one.status, other.status]).toEqual([200, 200]);
  expect((await change('KOM-03', { 'if-match': `"${String(version)}"` })).status).toBe(412);
});

test('an edition that is in force is the list that everybody looks up, and its measures are found', async () => {
  const id = await begun();
  await secretary().gives(`/api/editions/${id}/additions`, { ...ROW, title: { nb: 'Fjellheimen sommerskole' } });
  const today = localDate(new Date().toISOString());
  await secretary().gives(`/api/editions/${id}/submissions`, { startsOn: today });
  const decided = { effect: 'approve', caseNumber: 'FSU 09/26', decidedOn: today, reason: null, from: 'committee/FSU' };
  await serving.engineGives(`edition/${id}`, { type: 'takeDecision', ...decided });
  await serving.engineGives(`edition/${id}`, { type: 'takeForce' });
  const found = await somebody(serving, 'leader-harstad').sees<{
    items: { code: string }[];
    edition: { case: string };
  }>('/api/measures?q=fjellheimen');
  expect(found.body.items.map(({ code }) => code)).toContain('KOM-14');
  expect(found.body.edition.case).toBe('FSU 09/26');
  expect((await seen(id, 'leader-harstad')).body.status).toBe('in-force');
});

/** Sends a file, and what was chosen where it was asked. */
async function sends(
  id: string,
  bytes: Uint8Array,
  choices: readonly object[] = [],
  { who = SECRETARY, name = 'Liste 2027.csv' } = {},
) {
  const form = new FormData();
  form.append('file', new Blob([new Uint8Array(bytes)]), name);
  if (choices.length > 0) form.append('choices', JSON.stringify(choices));
  const authorization = `Bearer ${await serving.tokenOf(who)}`;
  const answer = await fetch(`${serving.address}/api/editions/${id}/imports`, {
    method: 'POST',
    headers: { authorization, 'idempotency-key': randomUUID() },
    body: form,
  });
  return { status: answer.status, body: (await answer.json()) as Read };
}
interface Read {
  readonly version: number;
  readonly code: string;
  readonly detail: string;
  readonly ignored: readonly string[];
  readonly questions: readonly { row: number; title: string; maybe: readonly { code: string }[] }[];
  readonly faults: readonly { row: number; column: string; detail: string }[];
}
async function fileOf(id: string, format: 'csv' | 'xlsx', who = SECRETARY): Promise<{ status: number; bytes: Buffer }> {
  const authorization = `Bearer ${await serving.tokenOf(who)}`;
  const answer = await fetch(`${serving.address}/api/editions/${id}/file?format=${format}`, {
    headers: { authorization },
  });
  return { status: answer.status, bytes: Buffer.from(await answer.arrayBuffer()) };
}

test.each(['csv', 'xlsx'] as const)('its rows as %s, read in again, change nothing', async (format) => {
  const id = await begun();
  const { version } = (await seen(id)).body;
  const { status, body } = await sends(id, (await fileOf(id, format)).bytes);
  expect([status, body.version, body.questions, body.ignored]).toEqual([200, version, [], []]);
  expect((await fileOf(id, format, 'leader-harstad')).status).toBe(404);
});

test('a file takes the place of the rows, asks which measure a near title is, and can be taken back', async () => {
  const id = await begun();
  const csv = (await fileOf(id, 'csv')).bytes.toString('utf8');
  const [head = '', ...lines] = csv.split('\r\n').filter((line) => line !== '');
  const at = lines.findIndex((line) => line.includes('KOM-07'));
  const reworded = (lines[at] ?? '')
    .replace('KOM-07', '')
    .replace('Mutual hospitation and competence sharing', '')
    .replace('Gjensidig hospitering og kompetansedeling', 'Gjensidig hospitering og deling av kompetanse');
  const file = Buffer.from([head, ...lines.toSpliced(at, 1, reworded)].join('\r\n'));
  const asked = await sends(id, file);
  expect(asked.body.questions.map(({ maybe }) => maybe.map(({ code }) => code))).toEqual([
    expect.arrayContaining(['KOM-07']),
  ]);
  expect((await seen(id)).body.diff.changed).toEqual([]);
  const [question] = asked.body.questions;
  expect((await sends(id, file, [{ row: question?.row, is: 'KOM-07' }])).status).toBe(200);
  const { body } = await seen(id);
  expect([body.diff.added, body.diff.removed, body.diff.changed.length]).toEqual([[], [], 1]);
  expect((await secretary().gives(`/api/editions/${id}/import-undoings`)).status).toBe(200);
  expect((await seen(id)).body.diff.changed).toEqual([]);
});

test('every fault of a file is told with its row and column, and nothing is changed', async () => {
  const id = await begun();
  const file = 'Område;Tema;Tiltak;Samarbeidspotensial\r\nKompetanse;Tema;;Samarbeid\r\nFjell;Tema;Klatre;Kanskje\r\n';
  const { status, body } = await sends(id, Buffer.from(file));
  expect([status, body.code]).toEqual([422, 'ListHasFaults']);
  expect(body.faults.map(({ row, column }) => `${row} ${column}`)).toEqual([
    '2 Tiltak',
    '3 Område',
    '3 Samarbeidspotensial',
  ]);
  expect(body.detail).toMatch(/Rad 2.*3 ting/);
  expect((await sends(id, Buffer.from('%PDF-1.7'))).body.code).toBe('ListTypeRefused');
  expect((await seen(id)).body.diff).toMatchObject({ added: [], removed: [], changed: [] });
});

test('whose it is comes before the file', async () => {
  const id = await begun();
  expect((await sends(id, Buffer.from('x'), [], { who: 'leader-harstad' })).status).toBe(404);
});

test('the description names the commands that people give, and no other', async () => {
  const { body } = await secretary().sees<Described>('/api/openapi.json');
  const named = body.components.schemas['EditionOffer']?.properties.command.enum;
  expect(named?.toSorted()).toEqual([
    ...['addRow', 'changeRow', 'discard', 'importRows', 'removeRow', 'submit', 'takeBackImport', 'withdraw'],
  ]);
});

test('what is answered is what the kind says leaves the API, and nothing else', async () => {
  const { body } = await seen(await begun());
  const { id: _, version: __, availableCommands: ___, ...view } = body;
  for (const kind of KINDS.filter(({ name }) => name === 'edition'))
    expect(() => asTold(kind.viewSchema).parse(view)).not.toThrow();
});

test('whoever asks for nynorsk is refused in nynorsk by an edition, in bokmål by the rest, and told which', async () => {
  const id = await begun();
  const nynorsk = { headers: { 'accept-language': 'nn-NO,nn;q=0.9,en;q=0.5' } };
  const past = await secretary().gives<{ detail: string }>(
    `/api/editions/${id}/submissions`,
    { startsOn: '2020-02-01' },
    nynorsk,
  );
  const same = await secretary().gives<{ detail: string }>(
    `/api/editions/${id}/submissions`,
    { startsOn: '2099-02-01' },
    nynorsk,
  );
  expect([past.body.detail, past.headers.get('content-language')]).toEqual([
    'Utgåva er lik lista som gjeld. Endre noko før ho blir send til utvalet.',
    'nn',
  ]);
  expect(same.body.detail).toBe(past.body.detail);
  const elsewhere = await secretary().sees<{ detail: string }>('/api/pilots/none', { 'accept-language': 'nn' });
  expect(elsewhere.headers.get('content-language')).toBe('nb');
  const english = await secretary().sees<{ detail: string }>('/api/pilots/none', { 'accept-language': 'en' });
  expect(english.headers.get('content-language')).toBe('en');
});

test('a list that is got in nynorsk has its headings and what it says in nynorsk', async () => {
  const id = await begun();
  const { body } = await secretary().sees<string>(`/api/editions/${id}/file?format=csv`, { 'accept-language': 'nn' });
  expect(body.split('\r\n')[0]).toContain('Slik kan det gjerast saman;Full ordlyd;Lenkjer');
  expect(body.split('\r\n')[0]).toContain('Tiltak (nynorsk)');
});

test('five thousand rows are read in and shown while others are answered', async () => {
  const id = await begun();
  const held = await heldMeanwhile(serving, async () => {
    const { status, body } = await sends(id, longList(5_000));
    expect([status, body.code]).toEqual([200, undefined]);
    expect((await seen(id)).body.rows).toHaveLength(5_000);
  });
  // 300 ms where nothing else ran; ten seconds when offers went through all rows for each.
  expect(held).toBeLessThan(2_000);
});

test.each(HOSTILE_LISTS)('%s: a list is refused within its budget, while others are answered', async (_, bytes) => {
  const id = await begun();
  const file = bytes();
  const held = await heldMeanwhile(serving, async () => {
    expect(await sends(id, file)).toMatchObject({ status: 422, body: { code: 'FileTooComplex' } });
  });
  expect(held).toBeLessThan(1_000);
});

test('a file has the name that people may see: shortened, tidied, and not one that names somebody', async () => {
  const id = await begun();
  const named = async (name: string): Promise<unknown> => {
    const { status, body } = await sends(id, longList(name.length), [], { name });
    const { imported } = (await seen(id)).body as { imported?: { name: string } | null };
    return status === 200 ? imported?.name : body.code;
  };
  expect(await named(`${'å'.repeat(300)}.csv`)).toBe('å'.repeat(120));
  expect(await named('\u202e.csv')).toBe('csv');
  expect(await named('01010012356 liste.csv')).toBe('FileNameHoldsId');
});
