import { calendarEntry, type CalendarEntry } from '@tiltaksmotor/documents';
import type { Meeting } from '@tiltaksmotor/domain';
import type { MailToSend, QueuedMail } from '@tiltaksmotor/persistence';
import { say, type Language, type Naming } from '@tiltaksmotor/texts';
import { domainOf } from './address.js';
import type { MailSettings } from './settings.js';
import { wordsOf, type Sources } from './sources.js';
import type { Invitation } from './letter.js';

const CALLS = ['meeting-called', 'meeting-moved', 'meeting-cancelled'];

interface Said {
  readonly language: Language;
  readonly nameOf: Naming;
  readonly url: string;
}
/** What a meeting's entry says besides when it is. */
export interface Entered extends Said, Pick<CalendarEntry, 'attendee' | 'location' | 'stamp'> {
  /** The committee's id. */
  readonly committee: string;
}

/** A meeting as a calendar entry: the same one each time, which moves when the meeting moves. */
export function meetingEntry(
  { from }: Pick<MailSettings, 'from'>,
  { id, status, sequence, startsAt, endsAt }: Meeting,
  { committee, language, nameOf, ...entered }: Entered,
): Invitation {
  const cancelled = status === 'cancelled';
  const method = cancelled ? 'CANCEL' : 'REQUEST';
  const calendar = calendarEntry({
    method,
    uid: `${committee}-${id}@${domainOf(from.address)}`,
    // What is cancelled is newer than what was last sent.
    sequence: sequence + (cancelled ? 1 : 0),
    startsAt,
    endsAt,
    summary: say(language, 'mail.calendar.summary', { committee }, nameOf),
    organizer: from,
    ...entered,
  });
  return { method, calendar };
}

/** The entry that a mail puts into a calendar, moves there or takes out, as the meeting stands now. Null for other mails. */
export async function invitationOf(
  { archive, settings }: Sources,
  { about, stream, createdAt, name, address }: QueuedMail & Pick<MailToSend, 'name' | 'address'>,
  meeting: Meeting,
  said: Said,
): Promise<Invitation | null> {
  if (!CALLS.includes(about) || stream === null) return null;
  const place =
    meeting.place === null ? undefined : (await wordsOf(archive, [meeting.place.ref])).get(meeting.place.ref);
  return meetingEntry(settings, meeting, {
    ...said,
    committee: stream.slice('committee/'.length),
    stamp: createdAt,
    location: place ?? null,
    attendee: address === null ? null : { name: name ?? address, address },
  });
}
