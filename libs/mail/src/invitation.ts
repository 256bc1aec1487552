import { calendarEntry, type CalendarEntry } from '@tiltaksmotor/documents';
import { isExpected, localDate, secretaryOn, type Meeting } from '@tiltaksmotor/domain';
import { poolOf, textsByRef, type MailToSend, type QueuedMail } from '@tiltaksmotor/persistence';
import { say, type Language, type Naming } from '@tiltaksmotor/texts';
import { domainOf, isAddress } from './address.js';
import { contactOf, type Sources } from './sources.js';
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
  /** A line for each case that whoever gets it may know of. */
  readonly agenda: readonly string[];
}

/**
 * A meeting as a calendar entry: the same one each time, which moves when the meeting moves. The committee's secretary calls;
 * somebody's calendar is asked, and where it is nobody's or the secretary's own, the entry is only told.
 */
export async function meetingEntry(
  { archive, community, settings: { from } }: Pick<Sources, 'archive' | 'community' | 'settings'>,
  { id, status, sequence, startsAt, endsAt }: Meeting,
  { committee, language, nameOf, agenda, attendee, ...entered }: Entered,
): Promise<Invitation> {
  const cancelled = status === 'cancelled';
  const found = await contactOf(archive, secretaryOn(committee, localDate(entered.stamp), community.directory));
  const secretary = found !== null && isAddress(found.address) ? found : null;
  const called = attendee?.address === secretary?.address ? null : attendee;
  const method = called === null ? 'PUBLISH' : cancelled ? 'CANCEL' : 'REQUEST';
  const t = (key: string): string => say(language, `mail.calendar.${key}`);
  const calendar = calendarEntry({
    method,
    cancelled,
    uid: `${committee}-${id}@${domainOf(from.address)}`,
    // What is cancelled is newer than what was last sent.
    sequence: sequence + (cancelled ? 1 : 0),
    startsAt,
    endsAt,
    summary: say(language, 'mail.calendar.summary', { committee }, nameOf),
    description: [...(agenda.length === 0 ? [] : [t('agenda'), ...agenda, '']), t('more'), entered.url].join('\n'),
    organizer: secretary === null ? { ...from, sentBy: null } : { ...secretary, sentBy: from.address },
    attendee: called,
    ...entered,
  });
  return { method, calendar };
}

/** The entry that a mail puts into a calendar, moves there or takes out, as the meeting stands now. Null for other mails. */
export async function invitationOf(
  sources: Sources,
  { about, stream, createdAt, person, name, address }: QueuedMail & Pick<MailToSend, 'name' | 'address'>,
  meeting: Meeting,
  said: Said,
): Promise<Invitation | null> {
  // A round is no appointment.
  if (!CALLS.includes(about) || stream === null || meeting.kind === 'round') return null;
  const committee = stream.slice('committee/'.length);
  const [words, agenda = []] = await Promise.all([
    textsByRef(poolOf(sources.archive.db), [meeting.place?.ref]),
    sources.agenda?.(committee, meeting, said.language),
  ]);
  const optional = !isExpected(person, committee, localDate(meeting.startsAt), sources.community.directory);
  return meetingEntry(sources, meeting, {
    ...said,
    committee,
    agenda,
    stamp: createdAt,
    location: words.get(meeting.place?.ref ?? '') ?? null,
    attendee: address === null ? null : { name: name ?? address, address, optional },
  });
}
