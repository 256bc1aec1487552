import ical, { ICalAttendeeRole, ICalCalendarMethod, ICalEventStatus, type ICalEventData } from 'ical-generator';

interface Party {
  readonly name: string;
  readonly address: string;
}

/** A meeting in somebody's calendar. The same `uid` with a higher `sequence` moves it; `CANCEL` takes it out. */
export interface CalendarEntry {
  readonly method: 'REQUEST' | 'CANCEL';
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
  readonly organizer: Party;
  /** Whose calendar it is; null where that is for whoever fetches it to say. */
  readonly attendee: Party | null;
}

/** RFC 5545, lines folded and ended as it says. The same entry gives the same text. */
export function calendarEntry(entry: CalendarEntry): string {
  const calendar = ical({ prodId: '//Tiltaksmotor//NO', method: ICalCalendarMethod[entry.method] });
  calendar.createEvent(eventOf(entry));
  return `${calendar.toString()}\r\n`;
}

function eventOf({ method, uid, sequence, organizer, attendee, ...entry }: CalendarEntry): ICalEventData {
  return {
    id: uid,
    sequence,
    stamp: new Date(entry.stamp),
    start: new Date(entry.startsAt),
    end: new Date(entry.endsAt),
    summary: oneLine(entry.summary),
    location: entry.location === null ? null : oneLine(entry.location),
    url: entry.url,
    status: method === 'CANCEL' ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    organizer: partyOf(organizer),
    // Who comes is told to the secretary, not to a mailbox that nobody reads.
    attendees: attendee === null ? [] : [{ ...partyOf(attendee), role: ICalAttendeeRole.REQ, rsvp: false }],
  };
}

/** In a parameter no quotation mark can stand, and nothing that says so would be read. */
function partyOf({ name, address }: Party): { readonly name: string; readonly email: string } {
  return { name: oneLine(name).replaceAll('"', "'"), email: oneLine(address) };
}

/** A name with a line end in it would begin a line of its own. */
function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim();
}
