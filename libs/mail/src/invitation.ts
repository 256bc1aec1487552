import type { Meeting } from '@tiltaksmotor/domain';
import type { MailToSend, QueuedMail } from '@tiltaksmotor/persistence';
import { say, type Language, type Naming } from '@tiltaksmotor/texts';
import { domainOf } from './address.js';
import { calendarEntry } from './calendar.js';
import { wordsOf, type Sources } from './sources.js';
import type { Invitation } from './letter.js';

const CALLS = ['meeting-called', 'meeting-moved', 'meeting-cancelled'];

interface Said {
  readonly language: Language;
  readonly nameOf: Naming;
  readonly url: string;
}

/** The entry that a mail puts into a calendar, moves there or takes out, as the meeting stands now. Null for other mails. */
export async function invitationOf(
  { archive, settings }: Sources,
  { about, stream, createdAt, name, address }: QueuedMail & Pick<MailToSend, 'name' | 'address'>,
  meeting: Meeting,
  { language, nameOf, url }: Said,
): Promise<Invitation | null> {
  if (!CALLS.includes(about) || stream === null) return null;
  const committee = stream.slice('committee/'.length);
  const cancelled = meeting.status === 'cancelled';
  const method = cancelled ? 'CANCEL' : 'REQUEST';
  const place =
    meeting.place === null ? undefined : (await wordsOf(archive, [meeting.place.ref])).get(meeting.place.ref);
  const calendar = calendarEntry({
    method,
    uid: `${committee}-${meeting.id}@${domainOf(settings.from.address)}`,
    // What is cancelled is newer than what was last sent.
    sequence: meeting.sequence + (cancelled ? 1 : 0),
    startsAt: meeting.startsAt,
    endsAt: meeting.endsAt,
    stamp: createdAt,
    summary: say(language, 'mail.calendar.summary', { committee }, nameOf),
    location: place ?? null,
    url,
    organizer: settings.from,
    attendee: address === null ? null : { name: name ?? address, address },
  });
  return { method, calendar };
}
