import { streamOf } from '../entity.js';
import { KINDS } from '../kinds/index.js';
import { activeAssignments, type Actor } from '../people.js';

/** As whom somebody reads the ledger of mails. */
export interface MailReader {
  readonly person: string;
  /** Where they are secretaries: they keep what is mailed of the reports of these. */
  readonly offices: readonly string[];
  /** The streams of these, and whose mails they keep therefore. */
  readonly streams: readonly string[];
  /** Whether they see to it that mails get there, whatever they say: administrators. */
  readonly runs: boolean;
}
export function mailReader(actor: Actor, now: string): MailReader {
  const held = activeAssignments(actor, now);
  const offices = [...new Set(held.filter(({ role }) => role === 'secretary').map(({ at }) => at))];
  const kinds = KINDS.filter(({ ofBodies }) => ofBodies !== undefined);
  return {
    person: actor.person,
    offices,
    streams: kinds.flatMap((kind) => offices.map((body) => streamOf(kind, body))),
    runs: held.some(({ role }) => role === 'administrator'),
  };
}

/** Who keeps any part of the ledger: secretaries their committee's, administrators that all of it gets there. */
export function keepsMails(actor: Actor, now: string): boolean {
  const { runs, offices } = mailReader(actor, now);
  return runs || offices.length > 0;
}

/** A mail, as far as it matters to who may see it. */
export interface MailOf {
  readonly person: string;
  /** What it tells of: `pilot/…`, `committee/FSU`; null where no stream asked for it. */
  readonly stream: string | null;
  /** Of a report: `FSU/m3` is a committee's. */
  readonly period: string | null;
}

/**
 * What somebody may know of a mail: all of it, or only whom it went to, when, and what became of it. Its words are those of
 * whom it is for, and of the secretary whose committee sent it; of all else whoever runs the installation knows that it went.
 */
export function mailSight(mail: MailOf, reader: MailReader): 'content' | 'delivery' | null {
  if (mail.person === reader.person || isKept(mail, reader)) return 'content';
  return reader.runs ? 'delivery' : null;
}

/** Whoever keeps a mail says what became of it; whom it is for does not. */
export const maySettle = (mail: MailOf, reader: MailReader): boolean => reader.runs || isKept(mail, reader);

const isKept = ({ stream, period }: MailOf, { streams, offices }: MailReader): boolean =>
  stream === null ? offices.some((body) => period?.startsWith(`${body}/`)) : streams.includes(stream);

/** An address, so that one that is wrong is known to be, and is not learnt. */
export const masked = (address: string): string => address.replace(/^([^@]?)[^@]*/u, '$1…');
