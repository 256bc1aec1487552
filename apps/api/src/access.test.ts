import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { operationsOf, type OpenApi, type Operation } from './testing/broken.js';
import { documentedBy } from './testing/documented.js';
import { asked } from './testing/access/asked.js';
import { expected, type Row } from './testing/access/rows.js';
import { TABLE } from './testing/access/table.js';
import { EVERYBODY, type Who } from './testing/access/who.js';
import { aWorld, type Named, type World } from './testing/access/world.js';

jest.setTimeout(180_000);
let world: World;
let documented: ReturnType<typeof documentedBy>;
let operations: ReadonlyMap<string, Operation>;
beforeAll(async () => {
  world = await aWorld();
  const document = (await (await fetch(`${world.serving.address}/api/openapi.json`)).json()) as OpenApi;
  documented = documentedBy(document);
  operations = new Map(operationsOf(document).map((one) => [`${one.method} ${one.path}`, one]));
});
afterAll(() => world.end());

interface Came {
  readonly status: number;
  readonly code: string;
  readonly type: string;
  readonly body: unknown;
}
async function ask(operation: Operation, named: Named, who: Who): Promise<Came> {
  const { path, ...sent } = asked(operation, named, who, world);
  const answer = await fetch(`${world.serving.address}${path}`, { ...sent, redirect: 'manual' } as RequestInit);
  const { status, headers } = answer;
  const type = headers.get('content-type') ?? '';
  if (type.startsWith('text/event-stream')) await answer.body?.cancel();
  const text = answer.bodyUsed ? '' : await answer.text();
  const body: unknown = /^application\/(problem\+)?json/.test(type) ? JSON.parse(text) : null;
  const code = status < 400 ? '' : String((body as { code?: unknown } | null)?.code);
  return { status, code, type, body };
}

/** What was sent is no answer to whether it may be: the rules beyond the form are asked only of those who may. */
const FORM = ['InvalidInput', 'MalformedJson', 'IdempotencyKeyMissing', 'IfMatchInvalid', 'StaleVersion'];
function meant({ status, code }: Pick<Came, 'status' | 'code'>, { method, isPublic }: Operation): string {
  if (status < 400) return 'yes';
  if (status === 401) return 'log in';
  if (status === 403) return code === 'NoActiveRole' ? 'no role' : 'not theirs';
  if (isPublic && status === 404) return 'yes';
  if (status === 404) return 'not there';
  const mayAsk = method === 'POST' && [409, 422].includes(status) && !FORM.includes(code);
  return mayAsk || code === 'EngineAway' ? 'yes' : `${status} ${code}`;
}

test('every operation has its line in the table of who may do what, and every line is of an operation', () => {
  expect(Object.keys(TABLE).toSorted()).toEqual([...operations.keys()].toSorted());
});

test('everybody is answered at every operation as the table says, and as the API’s document tells of its answers', async () => {
  const faults: string[] = [];
  const undocumented = new Set<string>();
  let cells = 0;
  const check = async (name: string, operation: Operation, row: Row, named: Named, who: Who): Promise<void> => {
    const should = expected(row, who);
    if (should === undefined) return;
    cells += 1;
    const came = await ask(operation, named, who);
    const is = meant(came, operation);
    const wrong = documented(name, came);
    if (wrong !== null) undocumented.add(`${name}: ${wrong}`);
    if (is !== should) faults.push(`${name}, ${row.of}, ${who}: "${is}" (${came.code}), not "${should}"`);
  };
  for (const [name, rows] of Object.entries(TABLE)) {
    const operation = operations.get(name);
    if (operation === undefined) continue;
    for (const row of rows)
      for (const named of world.subjects[row.of])
        await Promise.all(EVERYBODY.map((who) => check(name, operation, row, named, who)));
  }
  expect(faults).toEqual([]);
  expect([...undocumented]).toEqual([]);
  expect(cells).toBeGreaterThan(5000);
});
