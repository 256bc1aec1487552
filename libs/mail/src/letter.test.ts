import { expect, test } from '@jest/globals';
import { simpleParser } from 'mailparser';
import { isAddress } from './address.js';
import { compose, messageIdOf, type MailData } from './letter.js';
import { mimeOf, type Envelope } from './mime.js';

const data = (more: Partial<MailData> = {}): MailData => ({
  name: 'Kari Nordmann',
  language: 'nb',
  facts: { title: 'Hospitering', lead: 'harstad', due: null },
  nameOf: (id) => id,
  lines: [],
  url: 'https://tiltak.example.no/piloter/1',
  invitation: null,
  attachments: [],
  ...more,
});
const about = { about: 'decided-adopt' };
const envelope: Envelope = {
  messageId: '<1@example.no>',
  date: '2027-01-04T08:00:00.000Z',
  to: { name: 'Kari Nordmann', address: 'kari@example.no' },
  list: 'pilot.1.example.no',
};
const settings = { from: { name: 'Tiltaksmotor', address: 'tiltak@example.no' }, replyTo: 'sekretariat@example.no' };
const sent = async (more: Partial<MailData>, to: Partial<Envelope> = {}) =>
  mimeOf(compose(about, data(more)), { ...envelope, ...to }, settings);
const titled = (title: string) => ({ facts: { title, lead: 'harstad', due: null } });

test('a mail says what it is about in both languages, in text and in a page, with a link', async () => {
  for (const language of ['nb', 'en'] as const) {
    const mail = await simpleParser(await sent({ language }));
    for (const body of [mail.text, mail.html]) {
      expect(body).toContain('Hospitering');
      expect(body).toContain('https://tiltak.example.no/piloter/1');
      expect(body).toContain('Kari Nordmann');
    }
    expect(mail.html).toContain(`<html lang="${language}">`);
    expect(mail.headers.get('auto-submitted')).toBe('auto-generated');
    expect(mail.headers.get('content-language')).toBe(language);
  }
});

test.each(['Áššebáhpir: čáhci, đ, ŋ, š, ŧ, ž – «Møteplan»', 'Emoji 👩🏽‍⚕️🏥 i tittelen', 'Langt '.repeat(400).trim()])(
  'a title comes through as it was written: %.30s',
  async (title) => {
    const raw = await sent(titled(title));
    const mail = await simpleParser(raw);
    expect(mail.subject).toContain(title);
    expect(mail.text?.replaceAll(/\s+/g, ' ')).toContain(title);
    const head = raw.toString('latin1').split('\r\n\r\n')[0] ?? '';
    expect(head).toMatch(/^[\t\r\n\x20-\x7e]*$/);
    expect(head.split('\r\n').every((line) => line.length <= 998)).toBe(true);
  },
);

test.each([
  'x\r\nBcc: ond@example.no',
  'x\nBcc: ond@example.no',
  'x\rBcc: ond@example.no',
  'x\u2028Bcc: ond@example.no',
])('no title and no name ends a header: %j', async (evil) => {
  const raw = await sent({ ...titled(evil), name: evil }, { to: { name: evil, address: 'kari@example.no' } });
  const mail = await simpleParser(raw);
  const head = raw.toString('latin1').split('\r\n\r\n')[0] ?? '';
  expect(head.split(/\r\n(?![\t ])/).filter((line) => /^bcc/i.test(line))).toEqual([]);
  expect(mail.bcc).toBeUndefined();
  expect(mail.to).toMatchObject({ value: [{ address: 'kari@example.no' }] });
});

test('markup in a title or a name is shown, not obeyed', async () => {
  const { html } = compose(about, data({ ...titled('<img src=x onerror=alert(1)>'), name: '<b>Kari</b>' }));
  expect(html).not.toMatch(/<img|<b>/);
  expect(html).toContain('&lt;img src=x');
});

test('the reason of a decision is told, and nothing in its place where it is redacted', () => {
  const facts = { title: 'Hospitering', lead: 'harstad', due: null };
  const told = (why: string | null) => compose(about, data({ facts: { ...facts, why } })).text;
  expect(told('Dekkes av andre')).toContain('Begrunnelsen: Dekkes av andre');
  expect(told(null)).toBe(compose(about, data({ facts })).text);
});

test('the same data gives the same bytes and the same Message-ID; other data another', async () => {
  const [one, again, other] = [{}, {}, titled('Noe annet')].map((more) => compose(about, data(more)));
  expect([again?.sha256, other?.sha256 === one?.sha256]).toEqual([one?.sha256, false]);
  expect((await sent({})).equals(await sent({}))).toBe(true);
  const id = messageIdOf('key', one?.sha256 ?? '', 'example.no');
  expect(id).toMatch(/^<[0-9a-f]{40}@example\.no>$/);
  expect([
    messageIdOf('key', one?.sha256 ?? '', 'example.no') === id,
    messageIdOf('other', one?.sha256 ?? '', 'example.no') === id,
    messageIdOf('key', other?.sha256 ?? '', 'example.no') === id,
  ]).toEqual([true, false, false]);
});

test('documents are attached, and a call is also an alternative that calendars act on', async () => {
  const bytes = Buffer.from('%PDF-1.7 …');
  const mail = await simpleParser(
    await sent({
      attachments: [{ name: 'Møtebok FSU č.pdf', mediaType: 'application/pdf', bytes }],
      invitation: { method: 'REQUEST', calendar: 'BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n' },
    }),
  );
  expect(mail.attachments.map(({ filename, contentType }) => [filename, contentType])).toEqual(
    expect.arrayContaining([
      ['Møtebok FSU č.pdf', 'application/pdf'],
      ['innkalling.ics', 'application/ics'],
    ]),
  );
  expect(mail.attachments.find(({ contentType }) => contentType === 'application/pdf')?.content).toEqual(bytes);
  const raw = (
    await sent({ invitation: { method: 'CANCEL', calendar: 'BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n' } })
  ).toString();
  expect(raw).toMatch(/Content-Type: text\/calendar; charset=utf-8; method=CANCEL/i);
  expect(raw).toContain('multipart/alternative');
});

test.each([
  ['kari@example.no', true],
  ['kari.nordmann+fsu@sub.example.no', true],
  ['kari@måsøy.example.no', true],
  ['kari@example', false],
  ['kari@@example.no', false],
  ['kari@example.no, ola@example.no', false],
  ['Kari <kari@example.no>', false],
  ['kari@example.no\r\nBcc: ola@example.no', false],
  ['kari@-example.no', false],
  ['@example.no', false],
  ['', false],
])('%j is an address: %s', (value, is) => {
  expect(isAddress(value)).toBe(is);
});

const DATES = { startsAt: '2027-03-10T08:00:00.000Z', endsAt: '2027-03-10T11:00:00.000Z' };
test.each([
  [
    'change-requested',
    { party: 'Kvæfjord', asked: 'To uker' },
    ['Kvæfjord ber om en endring', 'Det de ber om: To uker'],
  ],
  [
    'consent-declined',
    { party: 'Kvæfjord', why: 'Ingen vikar' },
    ['Kvæfjord har sagt nei', 'Begrunnelsen: Ingen vikar'],
  ],
  ['recommended', { verdict: 'adopt', why: 'Virker' }, ['FSU anbefaler å innføre', 'Begrunnelsen: Virker']],
  ['decided-stop', { number: '04/27', ruling: 'SSU avslutter.' }, ['Vedtaket: SSU avslutter.']],
  ['trial-extended', { endOn: '2027-06-01', why: 'Ferie' }, ['forlenget til 1. juni 2027', 'Begrunnelsen: Ferie']],
  ['reminder-prepare', { missing: 'plan og nullpunkt' }, ['mangler dette hos dere: plan og nullpunkt']],
  ['edition-returned', { title: 'Liste 2027', why: 'For kort' }, ['Begrunnelsen: For kort']],
  ['follow-up-added', { committee: 'FSU', number: '04/27', what: 'Ring NAV' }, ['Oppgaven: Ring NAV']],
  ['meeting-cancelled', { ...DATES, committee: 'FSU', reason: 'For få saker' }, ['Begrunnelsen: For få saker']],
  [
    'meeting-moved',
    { ...DATES, committee: 'FSU', place: 'Fløya', was: '2027-03-03T08:00:00.000Z' },
    ['10. mars 2027', 'Sted: Fløya', 'opprinnelig begynt 3. mars 2027 kl. 09.00'],
  ],
  [
    'case-decided',
    { committee: 'FSU', number: '04/27', outcome: 'proposal', ruling: 'FSU ber om det.' },
    ['Vedtaket: FSU ber om det.'],
  ],
])('a mail about %s says the thing it is about', (kind, facts, said) => {
  const { text } = compose(
    { about: kind },
    data({ facts: { title: 'Hospitering', lead: 'harstad', due: null, ...facts } }),
  );
  for (const words of said) expect(text).toContain(words);
  expect(text).not.toContain('…');
});
