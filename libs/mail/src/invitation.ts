import { calendarEntry, type CalendarEntry } from '@tiltaksmotor/documents';
import type { Appointment } from '@tiltaksmotor/domain';
import { poolOf, textsByRef, type MailToSend, type QueuedMail } from '@tiltaksmotor/persistence';
import { say, type Language, type Naming } from '@tiltaksmotor/texts';
import { domainOf, isAddress } from './address.js';
import { contactOf, type Sources } from './sources.js';
import type { Invitation } from './letter.js';

interface Said {
  readonly language: Language;
  readonly nameOf: Naming;
  readonly url: string;
}
/** What an appointment's entry says besides when it is. */
export interface Entered extends Said, Pick<CalendarEntry, 'attendee' | 'location' | 'stamp'> {
  /** A line for each thing on it that whoever gets it may know of. */
  readonly agenda: readonly string[];
}

/**
 * An appointment as a calendar entry: the same one each time, which moves when it moves. Whoever calls is its organizer;
 * somebody's calendar is asked, and where it is nobody's or the organizer's own, the entry is only told.
 */
export async function entryOf(
  { archive, settings: { from } }: Pick<Sources, 'archive' | 'settings'>,
  { of, id, cancelled, sequence, startsAt, endsAt, summary, caller }: Appointment,
  { language, nameOf, agenda, attendee, ...entered }: Entered,
): Promise<Invitation> {
  const found = await contactOf(archive, caller);
  const organizer = found !== null && isAddress(found.address) ? found : null;
  const called = attendee?.address === organizer?.address ? null : attendee;
  const method = called === null ? 'PUBLISH' : cancelled ? 'CANCEL' : 'REQUEST';
  const t = (key: string): string => say(language, `mail.calendar.${key}`);
  const calendar = calendarEntry({
    method,
    cancelled,
    uid: `${of}-${id}@${domainOf(from.address)}`,
    // What is cancelled is newer than what was last sent.
    sequence: sequence + (cancelled ? 1 : 0),
    startsAt,
    endsAt,
    summary: say(language, summary.text, summary.with, nameOf),
    description: [...(agenda.length === 0 ? [] : [t('agenda'), ...agenda, '']), t('more'), entered.url].join('\n'),
    organizer: organizer === null ? { ...from, sentBy: null } : { ...organizer, sentBy: from.address },
    attendee: called,
    ...entered,
  });
  return { method, calendar };
}

/** The entry that a mail puts into a calendar, moves there or takes out, as it stands now. */
export async function invitationTo(
  sources: Sources,
  appointment: Appointment,
  { createdAt, name, address }: QueuedMail & Pick<MailToSend, 'name' | 'address'>,
  said: Said,
): Promise<Invitation> {
  const { place, optional } = appointment;
  const [words, agenda = []] = await Promise.all([
    textsByRef(poolOf(sources.archive.db), [place?.ref]),
    sources.agenda?.(appointment, said.language),
  ]);
  return entryOf(sources, appointment, {
    ...said,
    agenda,
    stamp: createdAt,
    location: words.get(place?.ref ?? '') ?? null,
    attendee: address === null ? null : { name: name ?? address, address, optional },
  });
}
