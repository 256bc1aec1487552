import { beforeAll, expect, test } from '@jest/globals';
import { KINDS } from '@tiltaksmotor/domain';
import { ATTACHABLE, DOCUMENT_TYPES } from '@tiltaksmotor/persistence';
import { OF_COMMANDS, OF_FILES } from '../problems/statuses.js';
import type { OpenApi } from '../testing/broken.js';
import { KIND_COMMANDS } from '../testing/commands.js';
import { documentedBy } from '../testing/documented.js';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisedApi } from './promised.js';

interface Operation {
  readonly security?: readonly unknown[];
  readonly parameters: readonly { readonly in: string; readonly name: string }[];
  readonly requestBody?: { readonly required: boolean };
  readonly responses: Readonly<Record<string, { readonly content?: Readonly<Record<string, object>> }>>;
}
interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: {
    readonly schemas: Readonly<Record<string, { readonly properties?: Readonly<Record<string, object>> }>>;
    readonly responses: Readonly<Record<string, object>>;
  };
}

let document: Document;
let promised: OpenApi;
beforeAll(async () => {
  const json = await promisedApi();
  document = JSON.parse(json) as Document;
  promised = JSON.parse(json) as OpenApi;
});
const at = (method: 'get' | 'post', path: string): Operation => {
  const found = document.paths[path]?.[method];
  if (found === undefined) throw new Error(`${method} ${path} is not documented`);
  return found;
};
const templated = (path: string): string => path.replaceAll(/:(\w+)/g, '{$1}');
const commands = [
  ...KIND_COMMANDS.filter(({ path }) => path.includes(':id')).map(({ path, body }) => ({
    path: templated(path.replace('committees/:id', 'committees/:committee')),
    body,
  })),
];
const statusesOf = ({ responses }: Operation): string[] => Object.keys(responses);

test.each(commands)('$path tells every status that a command may be refused with', ({ path }) => {
  expect(statusesOf(at('post', path))).toEqual(expect.arrayContaining(OF_COMMANDS.map(String)));
});

test.each(commands)('$path may be sent without a body exactly where an empty object is right', ({ path, body }) => {
  expect(at('post', path).requestBody?.required).toBe(!body.safeParse({}).success);
});

test('a file that is sent tells every status that it may be refused with', () => {
  for (const kind of ['attachments', 'templates'])
    expect(statusesOf(at('post', `/api/committees/{committee}/${kind}`))).toEqual(
      expect.arrayContaining(OF_FILES.map(String)),
    );
});

test('every operation that needs a login tells of 401, one with a name in its address of 404, one that takes a body of 422', () => {
  const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ name: `${method} ${path}`, operation })),
  );
  const lacking = operations.filter(({ operation }) => {
    const { security, parameters, requestBody } = operation;
    const needed = [
      ...(security?.length === 0 ? [] : ['401']),
      ...(parameters.some((one) => one.in === 'path') ? ['400', '404'] : []),
      ...(requestBody === undefined ? [] : ['400', '403', '413', '415', '422']),
      'default',
    ];
    return needed.some((status) => !statusesOf(operation).includes(status));
  });
  expect(lacking.map(({ name }) => name)).toEqual([]);
  expect(Object.keys(document.components.responses)).toContain('409');
});

test.each([
  ['/api/documents/{id}/content', Object.values(DOCUMENT_TYPES)],
  ['/api/public/minutes/{id}/content', [DOCUMENT_TYPES.docx, DOCUMENT_TYPES.pdf]],
  ['/api/attachments/{id}/content', Object.keys(ATTACHABLE)],
  ['/api/committees/{committee}/templates/{template}/content', [DOCUMENT_TYPES.docx]],
] as const)('%s tells the types that it really sends, as bytes', (path, types) => {
  const { content = {} } = at('get', path).responses['200'] ?? {};
  expect(Object.keys(content).toSorted()).toEqual(types.map((type) => type.split(';')[0]).toSorted());
  for (const media of Object.values(content)) expect(media).toEqual({ schema: { type: 'string', format: 'binary' } });
  expect(statusesOf(at('get', path))).toContain('304');
});

test('addresses that ask nobody who they are say so', () => {
  for (const path of [
    '/api/problems',
    '/api/problems/{code}',
    '/api/public/minutes',
    '/api/health/live',
    '/api/login/ways',
  ])
    expect(at('get', path).security).toEqual([]);
  expect(at('get', '/api/me').security).toBeUndefined();
});

test('where one hears that something changed is documented', () => {
  expect(Object.keys(at('get', '/api/changes').responses['200']?.content ?? {})).toEqual(['text/event-stream']);
});

test('the printable status is a page, and the same as JSON an object', () => {
  const { content } = at('get', '/api/reports/deciding-status').responses['200'] ?? {};
  expect(content).toEqual({
    'application/json': { schema: { $ref: '#/components/schemas/DecidingStatus' } },
    'text/html': { schema: { type: 'string' } },
  });
});

test('what a committee waits for falls due at a moment, or never', () => {
  expect(document.components.schemas['CommitteeWaiting']?.properties?.['due']).toEqual({
    type: 'string',
    format: 'date-time',
    nullable: true,
  });
});

test('an answer with a field too many or too few, of another kind, status or type is found to be none that is documented', () => {
  const wrong = documentedBy(promised);
  const answer = (body: unknown, status = 200, type = 'application/json; charset=utf-8') =>
    wrong('GET /api/measures', { status, type, body });
  const edition = {
    ...{ id: 'x', title: { nb: 'x', en: 'x' }, approvedBy: 'x', case: 'x' },
    ...{ approvedOn: 'x', wording: 'x', presentedTo: 'x' },
  };
  expect([answer({ edition: null, items: [], instead: null }), answer({ edition, items: [], instead: null })]).toEqual([
    null,
    null,
  ]);
  expect(answer({ edition: null })).not.toBeNull();
  expect(answer({ edition: null, items: [], instead: null, surprise: 1 })).not.toBeNull();
  expect(answer({ edition: { ...edition, surprise: 1 }, items: [], instead: null })).not.toBeNull();
  expect(answer({ edition: { ...edition, title: 'x' }, items: [], instead: null })).not.toBeNull();
  expect([answer({}, 409), answer('', 200, 'text/html')]).toEqual([
    'status 409 is not documented',
    'type text/html is not documented',
  ]);
});

test.each(KINDS)(
  'a command of an $name is found by the last part of its address, which stands beside its rule',
  (kind) => {
    const folder = fileURLToPath(new URL(`../../../../libs/domain/src/kinds/${kind.name}`, import.meta.url));
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
      /(?<!\.test)\.ts$/.test(file),
    );
    const source = files.map((file) => readFileSync(join(folder, file), 'utf8')).join('\n');
    const paths = Object.values(kind.commands).flatMap(({ post }) => (post === null ? [] : [post.path]));
    expect(paths.filter((path) => !source.includes(`path: '${path}'`))).toEqual([]);
    const posted = Object.keys(document.paths).filter((path) => path.startsWith(`/api/${kind.collection}/`));
    for (const path of paths) expect(posted.some((address) => address.endsWith(`/${path}`))).toBe(true);
  },
);
