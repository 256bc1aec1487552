import { AMOUNT, holdsIdentityNumber, lengthOf, PEOPLE, tidyText, tidyTitle, unstorableIn } from '@tiltaksmotor/domain';
import { z } from 'zod';
import { asIssue, unstorable } from '../problems/issues.js';

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

/** Free text: kept apart from what happened, where it can be redacted. */
export const words = (most = 4_000) => written('text', 1, most).transform((words) => ({ words }));
/** The same on one line: titles, names, places. */
export const titled = (most = 200) => written('title', 1, most).transform((words) => ({ words }));

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
export const measureCode = ofKind('id', z.string().regex(/^[A-ZÆØÅ]{2,5}-\d{2,3}$/));

const isNear = (date: string): boolean => date >= '2000-01-01' && date < '2100-01-01';
/** YYYY-MM-DD, a day that exists. */
export const date = ofKind('moment', z.iso.date().refine(isNear, asIssue('NoSuchDate')));

/** A number too can be one that names somebody; its first zero is not written then. */
const namesNobody = (amount: number): boolean =>
  !Number.isInteger(amount) || holdsNobody(String(amount).padStart(11, '0'));
export const count = (most: number) => z.int().min(0).max(most).refine(namesNobody, asIssue('NationalId'));
export const amount = z.number().min(AMOUNT.least).max(AMOUNT.most).refine(namesNobody, asIssue('NationalId'));
export const version = z.int().min(1).max(1_000_000);

/** Who decided, where a coordinator registers somebody else's answer. */
export const decidedBy = z
  .strictObject({ name: titled(), on: date })
  .meta({ id: 'DecidedBy', examples: [{ name: 'Kommunedirektøren', on: '2026-09-14' }] });

export const period = z
  .strictObject({ from: date, to: date })
  .meta({ id: 'Period', examples: [{ from: '2026-01-01', to: '2026-06-30' }] });

/** A count, rate or answer for one indicator. `groupSize` is how many people it concerns, where that is known. */
export const counted = {
  indicator: slug,
  period,
  value: amount,
  groupSize: count(PEOPLE.most).nullable().default(null),
  method: words(1_000).nullable().default(null),
};
