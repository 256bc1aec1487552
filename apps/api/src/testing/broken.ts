import type { Sent } from './wire.js';

/** Requests that are wrong in every way somebody could think of, by what is wrong with them. */
export interface Broken extends Sent {
  readonly wrong: string;
}
export interface Operation {
  readonly method: string;
  readonly path: string;
  /** A body that would be right. */
  readonly example?: Record<string, unknown>;
  readonly isPublic: boolean;
  /** Whether it takes a form with a file. */
  readonly takesFile: boolean;
  /** That it says it may answer. */
  readonly statuses: readonly number[];
}

const JSON_TYPE = { 'content-type': 'application/json' };

/** Every operation of the API, as its own document tells it. */
export function operationsOf(document: OpenApi): Operation[] {
  return Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => {
      const ref = operation.requestBody?.content['application/json']?.schema.$ref;
      const schema = ref === undefined ? undefined : document.components.schemas[ref.split('/').at(-1) ?? ''];
      return {
        method: method.toUpperCase(),
        path,
        ...(schema?.example === undefined ? {} : { example: schema.example }),
        isPublic: operation.security?.length === 0,
        takesFile: operation.requestBody?.content['multipart/form-data'] !== undefined,
        statuses: Object.keys(operation.responses).map(Number),
      };
    }),
  );
}
export interface OpenApi {
  readonly paths: Record<string, Record<string, { requestBody?: Body; security?: unknown[]; responses: object }>>;
  readonly components: { readonly schemas: Record<string, { readonly example?: Record<string, unknown> }> };
}
interface Body {
  readonly content: Record<string, { readonly schema: { readonly $ref?: string } } | undefined>;
}

/** Anybody with a role may submit a case: only where there is no committee does a right one change nothing. */
const committeeOf = (path: string): string => (path.endsWith('{committee}/cases') ? 'INGEN' : 'FSU');

export const addressOf = (path: string, id: string): string =>
  path
    .replace('/{id}', path.startsWith('/api/people') ? '/leader-harstad' : `/${id}`)
    .replace('/{code}', '/KOM-07')
    .replace('/{committee}', `/${committeeOf(path)}`)
    .replace('/{meeting}', '/m1')
    .replace('/{case}', '/c1')
    .replace('/{followUp}', '/f1');

/** Bodies that cannot be read, whatever they are sent to. */
const unreadable: readonly (readonly [string, string | Buffer])[] = [
  ['half an object', '{"a":'],
  ['two objects', '{}{}'],
  ['no JSON', 'person=x'],
  ['a byte order mark and nothing', '\ufeff'],
  ['invalid UTF-8', Buffer.from('{"reason":"\xff\xfe"}', 'latin1')],
  ['a bare word', 'undefined'],
  ['NaN', '{"version":NaN}'],
  ['single quotes', "{'a':1}"],
  ['a trailing comma', '{"a":1,}'],
];
/** Bodies that can be read, but never are what was asked for. */
const misshapen: readonly (readonly [string, string])[] = [
  ['an array', '[]'],
  ['a string', '"x"'],
  ['a number', '1'],
  ['true', 'true'],
  ['a NUL', '{"reason":"a\\u0000b"}'],
  ['half a surrogate pair', '{"reason":"\\ud83d"}'],
  ['a NUL in a name', '{"a\\u0000":1}'],
  ['a prototype', '{"__proto__":{"admin":true}}'],
  ['a constructor', '{"constructor":{"prototype":{"x":1}}}'],
  ['a deep nest', `${'{"a":'.repeat(2000)}1${'}'.repeat(2000)}`],
  ['a deep array', `${'['.repeat(5000)}${']'.repeat(5000)}`],
  ['an unknown field', '{"surprise":1}'],
  ['a type of its own', '{"type":"lapse"}'],
];
const NATIONAL_ID = '13097248022';

export function brokenBodies(
  { method, path, example }: Operation,
  address: string,
  headers: Record<string, string>,
): Broken[] {
  if (method !== 'POST' || example === undefined) return [];
  const to = (wrong: string, body: string | Buffer, more: Record<string, string> = JSON_TYPE): Broken => ({
    wrong: `${path}: ${wrong}`,
    method,
    path: address,
    headers: { ...headers, ...more },
    body,
  });
  const right = JSON.stringify(example);
  return [
    ...[...unreadable, ...misshapen].map(([wrong, body]) => to(wrong, body)),
    to('300 kB', JSON.stringify({ ...example, x: 'x'.repeat(300_000) })),
    to('text', right, { 'content-type': 'text/plain' }),
    to('a form', 'a=b', { 'content-type': 'application/x-www-form-urlencoded' }),
    to('an upload', '--x--', { 'content-type': 'multipart/form-data; boundary=x' }),
    to('no type', right, { 'content-type': '' }),
    to('a type that is none', right, { 'content-type': 'application/json/json; charset' }),
    to('an encoding nobody speaks', right, { ...JSON_TYPE, 'content-encoding': 'gzip' }),
    ...mutations(example).map(([wrong, body]) => to(wrong, JSON.stringify(body))),
  ];
}

const STRANGERS: readonly unknown[] = [
  null,
  true,
  -1,
  1.5,
  1e308,
  '',
  ' ',
  '\u0007',
  'x'.repeat(5000),
  NATIONAL_ID,
  [],
  {},
  [[]],
  { words: 'x' },
  '2026-02-30',
  '9999-99-99',
];

/** A right body with one thing wrong: each field left out, and in turn made everything that it should not be. */
function mutations(example: Record<string, unknown>): (readonly [string, unknown])[] {
  return Object.keys(example).flatMap((field) => {
    const { [field]: _, ...rest } = example;
    const others = STRANGERS.filter(
      (stranger) => typeof stranger !== typeof example[field] || typeof stranger === 'string',
    );
    return [
      [`without ${field}`, rest] as const,
      ...others.map(
        (stranger) =>
          [`${field} as ${JSON.stringify(stranger).slice(0, 20)}`, { ...example, [field]: stranger }] as const,
      ),
      [`with a twin of ${field}`, { ...example, [`${field}X`]: example[field] }] as const,
    ];
  });
}

export const BROKEN_IDS = [
  'x',
  '%00',
  '%ff',
  '%E0%A4%A',
  '..%2f..%2fetc',
  '__proto__',
  'constructor',
  '0',
  '-1',
  'null',
  "'%20or%20'1'='1",
  'a'.repeat(300),
  '00000000-0000-0000-0000-000000000000',
  '7d444840-9dc0-11d1-b245-5ffdce74fad2',
  '7D444840-9DC0-51D1-B245-5FFDCE74FAD2',
  '%F0%9F%A6%84',
];
export const BROKEN_QUERIES = [
  'surprise=1',
  'limit=0',
  'limit=-1',
  'limit=100000',
  'limit=abc',
  'limit=1.5',
  'limit=1&limit=2&limit=3x',
  'limit=',
  'limit=99999999999999999999999',
  'cursor=x',
  'cursor=%00',
  `cursor=${Buffer.from('{"a":1}').toString('base64url')}`,
  `cursor=${Buffer.from('["x","y"]').toString('base64url')}`,
  `cursor=${Buffer.from('[99999999999999999999]').toString('base64url')}`,
  `cursor=${'A'.repeat(2000)}`,
  'q=%00',
  `q=${'x'.repeat(3000)}`,
  'q=a&q=b',
  'phase=unknown',
  'phase=nonsense',
  'phase[]=trial',
  '__proto__[x]=1',
  'constructor=1',
  'measure=%27%20or%201=1',
  'waiting=you',
  'since=2026-02-30',
  'since=yesterday',
  'since=1000000-01-01',
  'format=pdf',
  'area=%F0%9F%A6%84',
  'potential=all',
  'unread=maybe',
  'year=1',
  'year=MMXXVII',
  'status=lost',
  'kind=round%00',
  'number=1',
  'pilot=x',
  'done=perhaps',
  'owner=%2e%2e',
];
