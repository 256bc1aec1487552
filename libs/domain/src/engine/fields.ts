import { z } from 'zod';
import { MEASURE_CODE } from '../measures.js';
import { holdsIdentityNumber } from '../text/faults.js';
import { AMOUNT } from '../text/numbers.js';
import { lengthOf, tidyText, tidyTitle, unstorableIn, type Unstorable } from '../text/tidy.js';
import type { Title } from '../entity.js';
import type { Words } from '../words.js';

/** What a rule of our own finds wrong with a field, told through zod's `params`. */
export type FieldFault = 'Unstorable' | 'NationalId' | 'NoSuchDate';
export const asIssue = <Kind extends string>(
  kind: Kind,
  facts: Readonly<Record<string, unknown>> = {},
): { params: { kind: Kind } & Readonly<Record<string, unknown>> } => ({ params: { ...facts, kind } });

/** Whether nothing stands where an issue's path leads in what was given. */
export function isMissing(path: readonly PropertyKey[], given: unknown): boolean {
  let value = given;
  for (const key of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return true;
    value = (value as Record<PropertyKey, unknown>)[key];
  }
  return value === undefined;
}

/** Which character cannot be stored, and where it stands. */
export const unstorable = (found: Unstorable) =>
  asIssue<FieldFault>('Unstorable', { ...found, ...(found.after === '' ? { of: 'first' } : {}) });

/**
 * What a field that is written as a string holds: one line, a text, a code that the field's owner chooses, an id that is
 * given elsewhere, or a moment. Every one of them says it, so that none is let through as it came.
 */
export type StringKind = 'title' | 'text' | 'code' | 'id' | 'moment';
export const kinds = z.registry<{ kind: StringKind }>();
export function ofKind<T extends z.ZodType>(kind: StringKind, field: T): T {
  kinds.add(field, { kind });
  return field;
}

const holdsNobody = (written: string): boolean => !holdsIdentityNumber(written);
const nobody = z.refine<string>(holdsNobody, asIssue('NationalId'));

const storable = z.check<string>((payload) => {
  const { value: input } = payload;
  const found = unstorableIn(input);
  if (found !== null) payload.issues.push({ code: 'custom', input, ...unstorable(found) });
});

/** In characters, as whoever writes counts them. */
const long = (least: number, most: number) =>
  z.check<string>((payload) => {
    const { value: input } = payload;
    const length = lengthOf(input);
    if (length < least) payload.issues.push({ code: 'too_small', origin: 'string', minimum: least, input });
    if (length > most) payload.issues.push({ code: 'too_big', origin: 'string', maximum: most, input });
  });

const written = (kind: 'title' | 'text', least: number, most: number) =>
  ofKind(
    kind,
    z
      .string()
      .overwrite(kind === 'title' ? tidyTitle : tidyText)
      .check(storable, long(least, most), nobody)
      .meta({ minLength: least, maxLength: most }),
  );

/** A reference to a text, as rules, states and events know it: see {@link Words}. */
const reference = z.strictObject({ ref: z.string(), hash: z.string() });
const AT_THE_EDGE = new WeakMap<z.core.$ZodType, z.core.$ZodType>();

const referred = (edge: z.ZodType<string>): z.ZodType<Words> => {
  const inside = reference.clone();
  AT_THE_EDGE.set(
    inside,
    edge.transform((words) => ({ words })),
  );
  return inside;
};

/** Free text: kept apart from what happened, where it can be redacted. `most` in characters. */
export const words = (most = 4_000): z.ZodType<Words> => referred(written('text', 1, most));
/** The same on one line: titles, names, places. */
export const titled = (most = 200): z.ZodType<Words> => referred(written('title', 1, most));

/** What something is called: told in the language of whoever reads it. */
export interface Said {
  readonly said: Title;
}
export const said: z.ZodType<Said> = z.strictObject({ said: z.custom<Title>() });
/** A stream, told as the address of its page. */
export interface Paged {
  readonly page: string;
}
export const page: z.ZodType<Paged> = z.strictObject({ page: z.string() });

/**
 * The same fields as they are sent: free text is still what somebody wrote, and is handed on as `{ words }`. No reference is
 * taken from outside: it could be to somebody else's text.
 */
export const atTheEdge = (schema: z.core.$ZodType): z.ZodType => EDGE(schema);
/** The same fields as they are told: what was written, or null where it is redacted; what something is called; a page's address. */
export function asTold<S extends z.ZodRawShape>(
  schema: z.ZodObject<S, z.core.$strict>,
): z.ZodObject<{ readonly [K in keyof S]: z.ZodType<Told<z.output<S[K]>>> }, z.core.$strict>;
export function asTold<T>(schema: z.ZodType<T>): z.ZodType<Told<T>>;
export function asTold(schema: z.ZodType): z.ZodType {
  return TOLD(schema);
}

/** A value with what was written in place of every reference: null where it is redacted. */
export type Told<T> = T extends Said | Paged
  ? string
  : T extends Words
    ? string | null
    : T extends readonly (infer U)[]
      ? Told<U>[]
      : T extends object
        ? { [K in keyof T]: Told<T[K]> }
        : T;

/** A schema with something else in place of free text, called what it was called. Made once. */
function facing(textOf: (edge: z.ZodType) => z.ZodType): (schema: z.core.$ZodType) => z.ZodType {
  const made = new WeakMap<z.core.$ZodType, z.ZodType>();
  const inside = (schema: z.core.$ZodType): z.ZodType => {
    const known = made.get(schema) ?? withTexts(schema, inside, textOf);
    made.set(schema, known);
    return known;
  };
  return inside;
}
const EDGE = facing((edge) => edge);
const TOLD = facing(() => z.string().nullable());

function withTexts(
  schema: z.core.$ZodType,
  inside: (one: z.core.$ZodType) => z.ZodType,
  textOf: (edge: z.ZodType) => z.ZodType,
): z.ZodType {
  const edge = AT_THE_EDGE.get(schema);
  if (edge !== undefined) return textOf(edge as z.ZodType);
  if (schema === said || schema === page) return z.string();
  const own = schema as z.ZodType;
  // What holds no text stays the very same, by the name it has.
  const isSame = (was: unknown, now: unknown): boolean =>
    was === now ||
    (typeof now === 'object' &&
      now !== null &&
      !(now instanceof z.ZodType) &&
      Object.entries(now).every(([key, one]) => (was as Readonly<Record<string, unknown>>)[key] === one));
  const again = (changes: object): z.ZodType => {
    const was: Readonly<Record<string, unknown>> = { ...own.def };
    if (Object.entries(changes).every(([part, now]) => isSame(was[part], now))) return own;
    const made = own.clone({ ...own.def, ...changes });
    const meta = own.meta();
    return meta === undefined ? made : made.register(z.globalRegistry, meta);
  };
  if (own instanceof z.ZodObject) {
    const fields = Object.entries(own.shape as z.ZodRawShape).map(([name, field]) => [name, inside(field)]);
    return again({ shape: Object.fromEntries(fields) as z.ZodRawShape });
  }
  if (own instanceof z.ZodArray) return again({ element: inside(own.element) });
  if (own instanceof z.ZodRecord) return again({ valueType: inside(own.valueType) });
  if (own instanceof z.ZodPipe) return again({ in: inside(own.def.in) });
  if (own instanceof z.ZodUnion) return again({ options: own.options.map(inside) });
  // That nobody changes what was read is nothing that is sent or told.
  if (own instanceof z.ZodReadonly) return inside(own.def.innerType);
  if (mayLack(own)) {
    const innerType = inside(own.def.innerType);
    return own instanceof z.ZodNullable && innerType instanceof z.ZodNullable ? innerType : again({ innerType });
  }
  return own;
}

/** What may be null or left out. */
const mayLack = (schema: z.core.$ZodType) =>
  schema instanceof z.ZodNullable ||
  schema instanceof z.ZodOptional ||
  schema instanceof z.ZodExactOptional ||
  schema instanceof z.ZodDefault;

/**
 * Of a value, what a schema names, at every depth: it is not looked at whether that is right. `put` stands for what is told in
 * words that are not known here.
 */
export function named(
  schema: z.core.$ZodType,
  value: unknown,
  put: (one: Said | Paged) => unknown = (one) => one,
): unknown {
  if (value === null || value === undefined) return value;
  if (schema === said || schema === page) return put(value as Said | Paged);
  if (schema instanceof z.ZodObject) {
    const fields = Object.entries(schema.shape as z.ZodRawShape).filter(([name]) => Object.hasOwn(value, name));
    return Object.fromEntries(
      fields.map(([name, field]) => [name, named(field, (value as Readonly<Record<string, unknown>>)[name], put)]),
    );
  }
  if (schema instanceof z.ZodArray) return (value as readonly unknown[]).map((one) => named(schema.element, one, put));
  if (schema instanceof z.ZodUnion) {
    const of = value as Readonly<Record<string, unknown>>;
    const fits = schema.options.find(
      (one) =>
        one instanceof z.ZodObject &&
        Object.entries(one.shape as z.ZodRawShape).every(
          ([name, field]) =>
            Object.hasOwn(of, name) && (!(field instanceof z.ZodLiteral) || field.safeParse(of[name]).success),
        ),
    );
    return fits === undefined ? value : named(fits, value, put);
  }
  if (schema instanceof z.ZodRecord)
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, named(schema.valueType, one, put)]));
  if (mayLack(schema) || schema instanceof z.ZodReadonly) return named(schema.def.innerType, value, put);
  return value;
}

export const shortText = written('title', 1, 60);

/** Words to look for. Empty is the same as none. */
export const searched = ofKind(
  'title',
  z.string().overwrite(tidyTitle).check(storable, long(0, 200)).meta({ maxLength: 200 }),
).optional();

/** A text that is to be found as it was written once, whatever it holds. */
export const asWritten = ofKind(
  'text',
  z.string().check(storable, long(1, 20_000)).meta({ minLength: 1, maxLength: 20_000 }),
);

/** Ids of organisations and committees (`FSU`). */
export const place = ofKind(
  'id',
  z
    .string()
    .regex(/^[\wæøåÆØÅ]+(?:[-.][\wæøåÆØÅ]+)*$/)
    .max(80),
);
/** Ids of people, indicators and milestones. Some are chosen by whoever writes. */
export const slug = ofKind(
  'code',
  z
    .string()
    .regex(/^[a-z0-9æøå]+(?:[-_.][a-z0-9æøå]+)*$/)
    .max(80)
    .check(nobody),
);
/** Ids that the system gave figures and disputes. */
export const givenId = ofKind(
  'id',
  z
    .string()
    .regex(/^[\w.:/-]+$/)
    .max(120),
);
export const uuid = ofKind('id', z.uuid());
export const measureCode = ofKind('id', z.string().regex(MEASURE_CODE));

const isNear = (date: string): boolean => date >= '2000-01-01' && date < '2100-01-01';
/** YYYY-MM-DD, a day that exists. */
export const date = ofKind('moment', z.iso.date().refine(isNear, asIssue('NoSuchDate')));

/** RFC 3339, with the offset from UTC that the sender pleases. */
export const moment = ofKind(
  'moment',
  z.iso.datetime({ offset: true }).refine((at) => at >= '2000' && at < '2100', asIssue('NoSuchDate')),
).transform((at) => new Date(at).toISOString());

/** A number too can be one that names somebody; its first zero is not written then. */
const namesNobody = (amount: number): boolean =>
  !Number.isInteger(amount) || holdsNobody(String(amount).padStart(11, '0'));
export const count = (most: number) => z.int().min(0).max(most).refine(namesNobody, asIssue('NationalId'));
export const amount = z.number().min(AMOUNT.least).max(AMOUNT.most).refine(namesNobody, asIssue('NationalId'));
export const version = z.int().min(1).max(1_000_000);

export const period = z
  .strictObject({ from: date, to: date })
  .meta({ id: 'Period', examples: [{ from: '2026-01-01', to: '2026-06-30' }] });
