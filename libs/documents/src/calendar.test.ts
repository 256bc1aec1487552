import { expect, test } from '@jest/globals';
import ICAL from 'ical.js';
import { calendarEntry, type CalendarEntry } from './calendar.js';

const ENTRY: CalendarEntry = {
  method: 'REQUEST',
  cancelled: false,
  uid: 'FSU-m3@tiltak.invalid',
  sequence: 2,
  startsAt: '2026-10-25T00:30:00+02:00',
  endsAt: '2026-10-25T03:30:00+01:00',
  stamp: '2026-09-01T08:00:00Z',
  summary: 'Møte i Faglig samarbeidsutvalg; Kárášjohka, åpent\r\nATTENDEE:mailto:x@x.invalid',
  location: 'Møterom Šelvi',
  url: 'https://tiltak.invalid/committees/FSU/meetings/m3',
  description: 'Saksliste:\n04/26 Boliger; én, to\r\nX:1\u0007\n\nhttps://tiltak.invalid/committees/FSU/meetings/m3',
  organizer: { name: 'Sekretær "S"; A', address: 'sekretar@tiltak.invalid', sentBy: 'motor@tiltak.invalid' },
  attendee: { name: 'Medlem\r\nX:1', address: 'medlem@tiltak.invalid', optional: false },
};

function parsed(entry: CalendarEntry) {
  const calendar = new ICAL.Component(ICAL.parse(calendarEntry(entry)) as never);
  const event = calendar.getFirstSubcomponent('vevent');
  const value = (name: string): string => String(event?.getFirstPropertyValue(name));
  return { calendar, event, value };
}

test('Another program reads who, when and where, and which meeting it is', () => {
  const { calendar, event, value } = parsed(ENTRY);
  expect(calendar.getFirstPropertyValue('method')).toBe('REQUEST');
  expect([value('uid'), value('sequence'), value('dtstamp')]).toEqual([ENTRY.uid, '2', '2026-09-01T08:00:00Z']);
  expect([value('dtstart'), value('dtend')]).toEqual(['2026-10-24T22:30:00Z', '2026-10-25T02:30:00Z']);
  expect(value('summary')).toBe('Møte i Faglig samarbeidsutvalg; Kárášjohka, åpent ATTENDEE:mailto:x@x.invalid');
  expect(value('location')).toBe('Møterom Šelvi');
  expect(value('status')).toBe('CONFIRMED');
  expect(value('organizer')).toBe('mailto:sekretar@tiltak.invalid');
  expect(event?.getFirstProperty('organizer')?.getParameter('sent-by')).toBe('mailto:motor@tiltak.invalid');
  expect(value('url')).toBe(ENTRY.url);
  expect(value('description')).toBe(`Saksliste:\n04/26 Boliger; én, to\nX:1\n\n${ENTRY.url}`);
  const attendees = event?.getAllProperties('attendee') ?? [];
  expect(attendees.map((one) => one.getParameter('cn'))).toEqual(['Medlem X:1']);
  expect(attendees.map((one) => one.getParameter('rsvp'))).toEqual(['FALSE']);
  expect(attendees.map((one) => one.getParameter('role'))).toEqual(['REQ-PARTICIPANT']);
  expect(calendar.getAllSubcomponents('vevent')).toHaveLength(1);
  expect(calendarEntry({ ...ENTRY, attendee: null })).not.toContain('ATTENDEE;');
});

test('whom the meeting can do without may come, and what is only published calls nobody', () => {
  const attendee = { name: 'Vara', address: 'vara@tiltak.invalid', optional: true };
  const [deputy] = parsed({ ...ENTRY, attendee }).event?.getAllProperties('attendee') ?? [];
  expect(deputy?.getParameter('role')).toBe('OPT-PARTICIPANT');
  const { calendar, event, value } = parsed({ ...ENTRY, method: 'PUBLISH', cancelled: true, attendee: null });
  expect(calendar.getFirstPropertyValue('method')).toBe('PUBLISH');
  expect([value('status'), event?.getAllProperties('attendee')]).toEqual(['CANCELLED', []]);
});

test('A meeting that is cancelled is taken out of the calendar', () => {
  const { calendar, value } = parsed({ ...ENTRY, method: 'CANCEL', cancelled: true, sequence: 3 });
  expect(calendar.getFirstPropertyValue('method')).toBe('CANCEL');
  expect([value('status'), value('sequence'), value('uid')]).toEqual(['CANCELLED', '3', ENTRY.uid]);
});

test('Lines are at most 75 bytes and end as RFC 5545 says; the same entry gives the same text', () => {
  const text = calendarEntry({ ...ENTRY, summary: 'å'.repeat(300) });
  expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  expect(calendarEntry(ENTRY)).toBe(calendarEntry(structuredClone(ENTRY)));
});
