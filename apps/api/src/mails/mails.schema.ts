import { MAIL_SETTLEMENTS, MAIL_STATES } from '@tiltaksmotor/domain';
import { z } from 'zod';
import { cursor, limit } from '../pages.js';
import { language } from '../problems/language.js';
import { slug } from '../streams/fields.js';

export const mailId = z.string().regex(/^[1-9]\d{0,17}$/);
/** `FSU/m3`. */
const meeting = z
  .string()
  .max(120)
  .regex(/^[\wæøåÆØÅ.-]+\/m[1-9]\d{0,6}$/);

export const Wanted = z.strictObject({
  state: z.enum(MAIL_STATES).optional(),
  meeting: meeting.optional(),
  person: slug.optional(),
  limit: limit(100, 50),
  cursor,
});

export const MailView = z
  .strictObject({
    id: z.string(),
    /** Whether I may read it. Else what it is about is null, and I am told whom it went to, when, and what became of it. */
    readable: z.boolean(),
    person: z.string(),
    name: z.string().nullable(),
    about: z.string().nullable(),
    /** As it would be written now: what it tells of may have changed since it was sent. */
    subject: z.string().nullable(),
    stream: z.string().nullable(),
    meeting: z.string().nullable(),
    period: z.string().nullable(),
    state: z.enum(MAIL_STATES),
    /** Where it was last sent, masked where I may not read it; null where it was not, or the person is redacted. */
    address: z.string().nullable(),
    messageId: z.string().nullable(),
    attempts: z.int(),
    nextTryAt: z.string().nullable(),
    lastError: z.string().nullable(),
    sentAt: z.string().nullable(),
    settledBy: z.string().nullable(),
    settledAt: z.string().nullable(),
    createdAt: z.string(),
    /** How I may settle it. */
    mayBe: z.array(z.enum(MAIL_SETTLEMENTS)),
  })
  .meta({ id: 'Mail' });
export type MailView = z.infer<typeof MailView>;

export const MailsView = z
  .strictObject({ items: z.array(MailView), next: z.string().nullable() })
  .meta({ id: 'Mails' });

export const WrittenMailView = MailView.extend({
  /** As it would be written now. */
  text: z.string().nullable(),
  /** Of its text and subject. */
  language: language.nullable(),
  /** Whether the words are those that were sent. Null where it was not sent, or I may not read it. */
  unchanged: z.boolean().nullable(),
  attachments: z.array(z.string()),
  /** Whether there is a file of it: `GET …/message`. */
  hasFile: z.boolean(),
}).meta({ id: 'WrittenMail' });
export type WrittenMailView = z.infer<typeof WrittenMailView>;

export const Settlement = z
  .strictObject({ outcome: z.enum(MAIL_SETTLEMENTS) })
  .meta({ id: 'MailSettlement', examples: [{ outcome: 'arrived' }] });
/** More than this are settled by asking again. */
export const MOST_AT_ONCE = 500;
export const SettlementOfSeveral = z
  .union([
    z.strictObject({ outcome: z.enum(MAIL_SETTLEMENTS), mails: z.array(mailId).min(1).max(MOST_AT_ONCE) }),
    z.strictObject({ outcome: z.enum(MAIL_SETTLEMENTS), state: z.enum(MAIL_STATES) }),
  ])
  .meta({ id: 'MailSettlementOfSeveral', examples: [{ outcome: 'arrived', state: 'held' }] });
export const SeveralSettledView = z
  .strictObject({
    /** How many were settled now. Those that another settled first are left as they are. */
    settled: z.int(),
    /** Whether there are more in that state. */
    more: z.boolean(),
  })
  .meta({ id: 'MailsSettled' });
export const SettledView = z.strictObject({ id: z.string(), state: z.enum(MAIL_STATES) }).meta({ id: 'MailSettled' });
