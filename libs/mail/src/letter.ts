import type { QueuedMail } from '@tiltaksmotor/persistence';
import { say, type Language, type Naming } from '@tiltaksmotor/texts';
import { createHash } from 'node:crypto';
import { pageOf, type Line, type Parts } from './html.js';

export interface Attachment {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Buffer;
}
/** An iCalendar object, and what it asks the calendar to do. */
export interface Invitation {
  readonly method: 'REQUEST' | 'CANCEL' | 'PUBLISH';
  readonly calendar: string;
}
/** What was looked up for a mail: all that its words are made of. */
export interface MailData {
  /** Null where the person has no name. */
  readonly name: string | null;
  readonly language: Language;
  /** What the texts are given: ids, dates, numbers and titles. */
  readonly facts: Readonly<Record<string, unknown>>;
  readonly nameOf: Naming;
  readonly lines: readonly Line[];
  /** Where to go. */
  readonly url: string;
  readonly invitation: Invitation | null;
  readonly attachments: readonly Attachment[];
}
/** A mail in words. The same data gives the same bytes. */
export interface Letter {
  readonly language: Language;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly invitation: Invitation | null;
  readonly attachments: readonly Attachment[];
  readonly sha256: string;
}

/** Facts that are what somebody wrote: quoted under the text, each under a heading of its own. */
export const QUOTED = ['why', 'asked', 'ruling'] as const;
/** Other facts that mails of some kinds say in a line of their own, where they are known. */
const LINES: Readonly<Record<string, readonly string[]>> = {
  'meeting-called': ['place'],
  'meeting-moved': ['place', 'was'],
  'meeting-cancelled': ['reason'],
  'follow-up-added': ['what'],
  'follow-up-reminder': ['what'],
  'follow-up-done': ['what', 'outcome'],
};

/** Says a mail. Whatever is in its data, subject and text are plain text, and the page is escaped. */
export function compose({ about }: Pick<QueuedMail, 'about'>, data: MailData): Letter {
  const { language, facts, nameOf, name, url, lines, invitation, attachments } = data;
  const t = (key: string, more: Readonly<Record<string, unknown>> = facts): string => say(language, key, more, nameOf);
  const subject = oneLine(t(`notice.${about}.subject`));
  const greeting = name === null ? t('mail.greetingNobody') : t('mail.greeting', { name: oneLine(name) });
  const notes = [
    ...(invitation === null ? [] : [t(`mail.calendar.${invitation.method}`)]),
    ...(attachments.length === 0 ? [] : [t('mail.attached', { count: attachments.length })]),
  ];
  const parts = {
    language,
    subject,
    greeting,
    paragraphs: [
      t(`notice.${about}.text`),
      ...[...(LINES[about] ?? []), ...QUOTED]
        .filter((fact) => typeof facts[fact] === 'string')
        .map((fact) => t(`mail.${fact}`)),
      ...notes,
    ],
    lines,
    link: { text: t('mail.open'), url },
    footer: t('mail.footer'),
  };
  const letter = { language, subject, text: textOf(parts), html: pageOf(parts), invitation, attachments };
  return { ...letter, sha256: hashOf(letter) };
}

function textOf({ greeting, paragraphs, lines, link, footer }: Parts): string {
  const list = lines.map(({ text, url }) => (url === null ? `- ${text}` : `- ${text}\n  ${url}`)).join('\n');
  return [
    greeting,
    ...paragraphs,
    ...(list === '' ? [] : [list]),
    `${link.text}:\n${link.url}`,
    `-- \n${footer}`,
    '',
  ].join('\n\n');
}

/** Over everything a reader sees, attachments by their own hashes. */
function hashOf({ subject, text, html, invitation, attachments }: Omit<Letter, 'sha256'>): string {
  const hash = createHash('sha256');
  const part = (bytes: string | Buffer): unknown => hash.update(`${Buffer.byteLength(bytes)}:`).update(bytes);
  for (const each of [subject, text, html, invitation?.method ?? '', invitation?.calendar ?? '']) part(each);
  for (const { name, mediaType, bytes } of attachments) [name, mediaType, bytes].forEach(part);
  return hash.digest('hex');
}

/** Nothing that a header could be ended by, or a reader's screen turned by. */
const oneLine = (text: string): string =>
  text
    .replace(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();

/** The same for the same key and words, on every attempt; ids that recur after a restore do not give it again. */
export function messageIdOf(key: string, sha256: string, domain: string): string {
  const hash = createHash('sha256').update(key).update('\n').update(sha256).digest('hex');
  return `<${hash.slice(0, 40)}@${domain}>`;
}
