import { expect, test } from '@jest/globals';
import { fields } from '@tiltaksmotor/domain';
import { z } from 'zod';
import { KIND_COMMANDS } from '../testing/commands.js';
import { issuesOf } from '../problems/issues.js';
import { sentenceOf } from '../problems/issues.js';
import { searched, slug, titled, words } from './fields.js';

const { amount, count, kinds, shortText } = fields;
const bodies = KIND_COMMANDS.map(({ type, body }) => [type, body as z.ZodType] as const);
// Of somebody who is made up for tests: 80 is added to the month.
const ID = '01909000188';

/** Every field of a schema that is written as a string, by its path. */
function strings(schema: unknown, at = ''): readonly (readonly [path: string, schema: z.ZodString])[] {
  const { def } = schema as z.ZodType;
  switch (def.type) {
    case 'string':
      return [[at, schema as z.ZodString]];
    case 'object':
      return Object.entries((schema as z.ZodObject).shape).flatMap(([key, field]) => strings(field, `${at}/${key}`));
    case 'array':
      return strings((schema as z.ZodArray).element, `${at}/0`);
    case 'union':
      return (schema as z.ZodUnion).options.flatMap((option) => strings(option, at));
    case 'nullable':
    case 'optional':
    case 'default':
      return strings((schema as z.ZodOptional).def.innerType, at);
    case 'pipe':
      return strings((schema as z.ZodPipe).in, at);
    case 'boolean':
    case 'number':
    case 'enum':
      return [];
    default:
      throw new Error(`${at}: nobody has said how to look into ${def.type}`);
  }
}

test.each(bodies)('every string of %s says whether it is a title, a text, a code, an id or a moment', (_, body) => {
  expect(strings(body).flatMap(([at, field]) => (kinds.get(field) === undefined ? [at] : []))).toEqual([]);
});

/** The objects of a schema that let through what they do not name, by their path. */
function loose(schema: unknown, at = ''): readonly string[] {
  const { def } = schema as z.ZodType;
  switch (def.type) {
    case 'object': {
      const { shape, def: its } = schema as z.ZodObject;
      const inside = Object.entries(shape).flatMap(([key, field]) => loose(field, `${at}/${key}`));
      return (its.catchall as z.ZodType | undefined)?.def.type === 'never' ? inside : [at, ...inside];
    }
    case 'array':
      return loose((schema as z.ZodArray).element, `${at}/0`);
    case 'union':
      return (schema as z.ZodUnion).options.flatMap((option) => loose(option, at));
    case 'nullable':
    case 'optional':
    case 'default':
      return loose((schema as z.ZodOptional).def.innerType, at);
    case 'pipe':
      return loose((schema as z.ZodPipe).in, at);
    default:
      return [];
  }
}

test.each(bodies)('no field of %s is let through unread', (_, body) => {
  expect(loose(body)).toEqual([]);
  expect(loose(z.object({ a: z.array(z.looseObject({})) }))).toEqual(['', '/a/0']);
});

test('a bare string would be found', () => {
  const bare = z.strictObject({ of: z.array(z.strictObject({ name: z.string().max(3).nullable().default(null) })) });
  expect(strings(bare).filter(([, field]) => kinds.get(field) === undefined)).toEqual([
    ['/of/0/name', expect.anything()],
  ]);
});

const written = bodies.flatMap(([type, body]) =>
  strings(body).flatMap(([at, field]) => {
    const kind = kinds.get(field)?.kind;
    return kind === 'title' || kind === 'text' || kind === 'code' ? [[`${type} ${at}`, kind, field] as const] : [];
  }),
);

test.each(written)('%s holds no identity number', (_, kind, field) => {
  for (const id of kind === 'code' ? [ID, '019090-00188'] : [ID, '019090\u00a000188', '01\u200b9090–00188'])
    expect(issuesOf(field.safeParse(id).error?.issues ?? [], id)).toEqual([{ at: '', kind: 'NationalId' }]);
});

test.each(written.filter(([, kind]) => kind !== 'code'))(
  '%s is kept composed and without what is invisible',
  (_, kind, field) => {
    expect(field.parse(' a\u030a\u202e\u200bb\u000bc\r\nd ')).toBe(kind === 'title' ? 'åb c d' : 'åb\nc\nd');
  },
);

test('numbers that name people are no figures', () => {
  expect(amount.safeParse(Number(ID)).success).toBe(false);
  expect(count(1e12).safeParse(Number(ID)).success).toBe(false);
  for (const other of [0, 12, 45_000_000, 12.5, -3, 1e12]) expect(amount.parse(other)).toBe(other);
});

test('a length is that of characters, also of those that take two units', () => {
  expect(shortText.safeParse('👍'.repeat(60)).success).toBe(true);
  expect(issuesOf(shortText.safeParse('👍'.repeat(61)).error?.issues ?? [], '')).toEqual([
    { at: '', kind: 'TooMany', most: 60, of: 'string' },
  ]);
  expect(shortText.safeParse(`${'å'.normalize('NFD').repeat(60)}  `).success).toBe(true);
  expect(issuesOf(titled().safeParse(' \u200b ').error?.issues ?? [], '')).toMatchObject([{ kind: 'TooFew' }]);
});

test('what cannot be stored is told with its field, its place and what it is', () => {
  const body = z.strictObject({ title: titled(), reason: words() });
  const sent = { title: 'Felles\u0007 uke', reason: '\ufffe' };
  const issues = issuesOf(body.safeParse(sent).error?.issues ?? [], sent);
  expect(issues).toEqual([
    { at: '/title', kind: 'Unstorable', sign: 'U+0007', nth: 7, after: 'Felles' },
    { at: '/reason', kind: 'Unstorable', sign: 'U+FFFE', nth: 1, after: '', of: 'first' },
  ]);
  expect(issues.map((issue) => sentenceOf(issue, 'nb'))).toEqual([
    'Slett tegn nummer 7 i «Tittel», etter «Felles»: U+0007 kan ikke lagres.',
    'Slett det første tegnet i «Begrunnelse»: U+FFFE kan ikke lagres.',
  ]);
});

test('what is searched for is composed, and on one line', () => {
  expect(searched.parse('bla\u030a \n lys')).toBe('blå lys');
  expect(searched.parse('')).toBe('');
  expect(slug.parse('forste-hospitering')).toBe('forste-hospitering');
});
