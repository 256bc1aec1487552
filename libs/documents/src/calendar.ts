import ical, { ICalAttendeeRole, ICalCalendarMethod, ICalEventStatus, type ICalEventData } from 'ical-generator';

interface Party {
  readonly name: string;
  readonly address: string;
}

/**
 * A meeting in a calendar. The same `uid` with a higher `sequence` moves it. `REQUEST` calls somebody and `CANCEL` takes it out
 * again; `PUBLISH` tells whoever fetches it, and calls nobody (RFC 5546).
 */
export interface CalendarEntry {
  readonly method: 'REQUEST' | 'CANCEL' | 'PUBLISH';
  readonly cancelled: boolean;
  readonly uid: string;
  readonly sequence: number;
  /** RFC 3339, like all moments here; in the calendar they are in UTC, which every program shows as local time. */
  readonly startsAt: string;
  readonly endsAt: string;
  /** When this was said. */
  readonly stamp: string;
  readonly summary: string;
  readonly location: string | null;
  readonly url: string;
  /** What else there is to know, in lines. */
  readonly description: string;
  /** Who calls the meeting, and the address that sends it for them where that is another. */
  readonly organizer: Party & { readonly sentBy: string | null };
  /** Whose calendar it is, and whether the meeting can do without them; null where nobody is called. */
  readonly attendee: (Party & { readonly optional: boolean }) | null;
}

/** RFC 5545, lines folded and ended as it says. The same entry gives the same text. */
export function calendarEntry(entry: CalendarEntry): string {
  const calendar = ical({ prodId: '//Tiltaksmotor//NO', method: ICalCalendarMethod[entry.method] });
  calendar.createEvent(eventOf(entry));
  return `${calendar.toString()}\r\n`;
}

function eventOf({ cancelled, uid, sequence, organizer, attendee, ...entry }: CalendarEntry): ICalEventData {
  return {
    id: uid,
    sequence,
    stamp: new Date(entry.stamp),
    start: new Date(entry.startsAt),
    end: new Date(entry.endsAt),
    summary: oneLine(entry.summary),
    location: entry.location === null ? null : oneLine(entry.location),
    url: entry.url,
    description: linesOf(entry.description),
    status: cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    organizer: { ...partyOf(organizer), ...(organizer.sentBy === null ? {} : { sentBy: oneLine(organizer.sentBy) }) },
    // Who comes is told to the secretary, not to a mailbox that nobody reads.
    attendees: attendee === null ? [] : [{ ...partyOf(attendee), role: roleOf(attendee), rsvp: false }],
  };
}

const roleOf = ({ optional }: { readonly optional: boolean }): ICalAttendeeRole =>
  optional ? ICalAttendeeRole.OPT : ICalAttendeeRole.REQ;

/** In a parameter no quotation mark can stand, and nothing that says so would be read. */
function partyOf({ name, address }: Party): { readonly name: string; readonly email: string } {
  return { name: oneLine(name).replaceAll('"', "'"), email: oneLine(address) };
}

/** Lines stay lines, and hold no other control character. */
const linesOf = (text: string): string =>
  text
    .split(/\r\n?|\n/)
    .map(oneLine)
    .join('\n');

/** A name with a line end in it would begin a line of its own. */
function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim();
}
