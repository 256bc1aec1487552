import { activeAssignments, type Actor } from '../people.js';

/** As whom somebody reads the ledger of mails. */
export interface MailReader {
  readonly person: string;
  /** Committees whose mails they keep, as secretaries. */
  readonly committees: readonly string[];
  /** Whether they see to it that mails get there, whatever they say: administrators. */
  readonly runs: boolean;
}
export function mailReader(actor: Actor, now: string): MailReader {
  const held = activeAssignments(actor, now);
  return {
    person: actor.person,
    committees: [...new Set(held.filter(({ role }) => role === 'secretary').map(({ at }) => at))],
    runs: held.some(({ role }) => role === 'administrator'),
  };
}

/** Who keeps any part of the ledger: secretaries their committee's, administrators that all of it gets there. */
export const keepsMails = (actor: Actor, now: string): boolean => {
  const { committees, runs } = mailReader(actor, now);
  return runs || committees.length > 0;
};

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

const isKept = (mail: MailOf, { committees }: MailReader): boolean => {
  const committee = committeeOf(mail);
  return committee !== null && committees.includes(committee);
};
function committeeOf({ stream, period }: MailOf): string | null {
  if (stream !== null) return /^committee\/([^/]+)$/.exec(stream)?.[1] ?? null;
  return /^([^/]+)\/[^/]+$/.exec(period ?? '')?.[1] ?? null;
}

/** An address, so that one that is wrong is known to be, and is not learnt. */
export const masked = (address: string): string => address.replace(/^([^@]?)[^@]*/u, '$1…');
