interface Party {
  readonly name: string;
  readonly address: string;
}
export interface CalendarEntry {
  readonly method: 'REQUEST' | 'CANCEL';
  readonly uid: string;
  readonly sequence: number;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly stamp: string;
  readonly summary: string;
  readonly location: string | null;
  readonly url: string;
  readonly organizer: Party;
  readonly attendee: Party | null;
}

/** One meeting as RFC 5545 has it. */
export function calendarEntry(entry: CalendarEntry): string {
  const { method, uid, sequence, startsAt, endsAt, stamp, summary, location, url, organizer, attendee } = entry;
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Tiltaksmotor//NO',
    `METHOD:${method}`,
    'BEGIN:VEVENT',
    `UID:${uid}`,
    `SEQUENCE:${sequence}`,
    `DTSTAMP:${utc(stamp)}`,
    `DTSTART:${utc(startsAt)}`,
    `DTEND:${utc(endsAt)}`,
    `SUMMARY:${text(summary)}`,
    ...(location === null ? [] : [`LOCATION:${text(location)}`]),
    `URL:${url}`,
    `STATUS:${method === 'CANCEL' ? 'CANCELLED' : 'CONFIRMED'}`,
    `ORGANIZER;CN=${parameter(organizer.name)}:mailto:${organizer.address}`,
    ...(attendee === null
      ? []
      : [`ATTENDEE;CN=${parameter(attendee.name)};ROLE=REQ-PARTICIPANT;RSVP=FALSE:mailto:${attendee.address}`]),
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ];
  return lines.map(folded).join('\r\n');
}

const utc = (moment: string): string => new Date(moment).toISOString().replace(/[-:]|\.\d+/g, '');
const text = (value: string): string => value.replace(/[\\;,]/g, '\\$&').replace(/\r?\n/g, '\\n');
const parameter = (value: string): string => `"${value.replace(/["\p{Cc}]/gu, ' ').trim()}"`;

/** Lines of at most 75 bytes, broken between characters. */
function folded(line: string): string {
  const parts: string[] = [];
  let part = '';
  for (const character of line) {
    if (Buffer.byteLength(part + character) > (parts.length === 0 ? 75 : 74)) {
      parts.push(part);
      part = '';
    }
    part += character;
  }
  return [...parts, part].join('\r\n ');
}
