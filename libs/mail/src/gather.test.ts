import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { NEW_MEETING, NO_COMMITTEE, type Committee, type Meeting } from '@tiltaksmotor/domain';
import { storeDocuments, type MailToSend } from '@tiltaksmotor/persistence';
import { gather } from './gather.js';
import { compose } from './letter.js';
import { startRig, type Rig } from './testing/rig.js';

jest.setTimeout(60_000);
let rig: Rig;
beforeAll(async () => {
  rig = await startRig();
});
afterAll(() => rig.stop());

const meeting = (more: Partial<Meeting> = {}): Meeting => ({
  ...NEW_MEETING,
  ...{ id: 'm3', policy: 'standard', startsAt: '2027-03-10T08:00:00.000Z', endsAt: '2027-03-10T11:00:00.000Z' },
  ...more,
});
const mail = (about: string, facts: MailToSend['facts'] = { meeting: 'm3' }): MailToSend => ({
  id: '1',
  key: 'committee/FSU/2/0|fsu-member-1',
  person: 'fsu-member-1',
  about,
  stream: 'committee/FSU',
  seq: 2,
  meeting: 'FSU/m3',
  period: null,
  facts,
  messageId: null,
  createdAt: '2027-01-04T08:00:00.000Z',
  name: 'Åse "Sæter", sekretær',
  address: 'fsu-member-1@example.no',
  language: null,
  isHere: true,
});

/** What somebody is sent while the committee's meeting stands like this. */
async function gathered(about: string, its: Meeting, facts?: MailToSend['facts'], language: string | null = null) {
  const state: Committee = { ...NO_COMMITTEE, id: 'FSU', meetings: { m3: its } };
  const streams = { read: () => Promise.resolve({ seq: 1, state: state as never, at: its.startsAt }) };
  return gather({ ...rig.sources, streams, settings: rig.settings }, { ...mail(about, facts), language });
}
const lines = (calendar = ''): string[] => calendar.replaceAll('\r\n ', '').split('\r\n');
const property = (calendar: string | undefined, name: string): string | undefined =>
  lines(calendar)
    .find((line) => line.split(/[:;]/)[0] === name)
    ?.replace(/^[^:]*:/, '');

test('a meeting that moves is the same entry, newer; one that is cancelled is taken out', async () => {
  const called = (await gathered('meeting-called', meeting())).invitation;
  const later = { startsAt: '2027-03-11T08:00:00.000Z', endsAt: '2027-03-11T11:00:00.000Z' };
  const moved = (await gathered('meeting-moved', meeting({ sequence: 1, ...later }))).invitation;
  const cancelled = (await gathered('meeting-cancelled', meeting({ sequence: 1, status: 'cancelled' }))).invitation;
  const all = [called, moved, cancelled].map((one) =>
    ['UID', 'SEQUENCE', 'METHOD', 'DTSTART', 'STATUS'].map((name) => property(one?.calendar, name)),
  );
  expect(all).toEqual([
    ['FSU-m3@example.no', '0', 'REQUEST', '20270310T080000Z', expect.anything()],
    ['FSU-m3@example.no', '1', 'REQUEST', '20270311T080000Z', expect.anything()],
    ['FSU-m3@example.no', '2', 'CANCEL', '20270310T080000Z', 'CANCELLED'],
  ]);
  expect([called, moved, cancelled].map((one) => one?.method)).toEqual(['REQUEST', 'REQUEST', 'CANCEL']);
});

test('a round by e-mail is told of by when answers are due, and is in no calendar, also where it is cancelled', async () => {
  const round = meeting({ kind: 'round', status: 'cancelled', endsAt: '2027-03-17T11:00:00.000Z' });
  for (const about of ['meeting-cancelled', 'minutes-to-send', 'minutes-objected'] as const) {
    const data = await gathered(about, round);
    const { text, subject } = compose({ about }, data);
    expect([about, data.invitation]).toEqual([about, null]);
    expect(text).toContain('17. mars 2027 kl. 12.00');
    expect(`${subject} ${text}`).not.toMatch(/møtet|10\. mars|kalender/i);
  }
});

test('the secretary calls, members are expected, deputies and observers may come', async () => {
  const called = async (person: string) => {
    const state: Committee = { ...NO_COMMITTEE, id: 'FSU', meetings: { m3: meeting() } };
    const streams = { read: () => Promise.resolve({ seq: 1, state: state as never, at: meeting().startsAt }) };
    const to = { ...mail('meeting-called'), person, address: `${person}@example.no` };
    const agenda = () => Promise.resolve(['04/27 Boliger']);
    return (await gather({ ...rig.sources, streams, agenda, settings: rig.settings }, to)).invitation;
  };
  const roleOf = async (person: string) =>
    /ROLE=([A-Z-]+)/.exec(
      lines((await called(person))?.calendar).find((line) => line.startsWith('ATTENDEE')) ?? '',
    )?.[1];
  const { rows } = await rig.owner.query<{ role: string; deputy: boolean; person: string }>(
    `select min(role) as role, bool_and(deputy_for is not null) as deputy, person from assignment where at = 'FSU' group by person order by person`,
  );
  const one = (role: string, deputy: boolean): string =>
    rows.find((row) => row.role === role && row.deputy === deputy)?.person ?? '';
  expect(await roleOf(one('member', false))).toBe('REQ-PARTICIPANT');
  expect(await roleOf(one('member', true))).toBe('OPT-PARTICIPANT');
  expect(await roleOf(one('observer', false))).toBe('OPT-PARTICIPANT');

  const { calendar = '' } = (await called('fsu-member-1')) ?? {};
  expect(calendar.replaceAll('\r\n ', '')).toMatch(
    /ORGANIZER;CN="[^"]+";SENT-BY="mailto:tiltak@example.no":mailto:fsu-secretary@example.no\r/,
  );
  expect(property(calendar, 'DESCRIPTION')).toContain('Saksliste:\\n04/27 Boliger\\n');
  expect(property(calendar, 'DESCRIPTION')).toContain('https://t.example.no/moter/FSU/m3');
  // Nobody is called by themselves: the secretary is told, for a calendar of one's own.
  const own = await called('fsu-secretary');
  expect([own?.method, property(own?.calendar, 'ATTENDEE')]).toEqual(['PUBLISH', undefined]);
});

test('a call still waiting when the meeting is cancelled calls nobody', async () => {
  const { invitation } = await gathered('meeting-called', meeting({ status: 'cancelled' }));
  expect(invitation?.method).toBe('CANCEL');
});

test('why a decision was undone is quoted as it was written, and not as it is referred to', async () => {
  const why = '6f1ed002-ab5d-4a3c-9d49-0c4a9f5b7e11';
  await rig.owner.query(
    `insert into text (ref, stream, words, salt, hash) values ($1, 'committee/FSU', $2, 'x', 'x')`,
    [why, 'Feil dato i sak 04/27'],
  );
  const { facts } = await gathered('decision-undone', meeting(), { meeting: 'm3', why });
  expect(facts['why']).toBe('Feil dato i sak 04/27');
});

test('other mails of a meeting carry no entry, and lead to where it is prepared or read', async () => {
  const { invitation, url } = await gathered('agenda-empty', meeting());
  expect([invitation, url]).toEqual([null, 'https://t.example.no/sekretar/FSU/m3']);
});

test('the book of the version that was told of is attached, in the reader’s language', async () => {
  const book = {
    subject: 'committee/FSU/m3',
    kind: 'meeting-book',
    format: 'pdf',
    mediaType: 'application/pdf',
  } as const;
  for (const [version, language] of [
    [1, 'nb'],
    [1, 'en'],
    [2, 'nb'],
  ] as const)
    await storeDocuments(rig.sources.archive, [
      {
        ...book,
        version,
        language,
        name: `bok-${version}-${language}.pdf`,
        bytes: Buffer.from(`%PDF-1.7 ${version} ${language}`),
        asOf: '2027-03-01T08:00:00.000Z',
      },
    ]);
  const names = async (facts: MailToSend['facts']) =>
    (await gathered('book-ready', meeting(), facts)).attachments.map(({ name, bytes }) => [name, bytes.toString()]);
  expect(await names({ meeting: 'm3', version: 1 })).toEqual([['bok-1-nb.pdf', '%PDF-1.7 1 nb']]);
  expect(await names({ meeting: 'm3', version: 2 })).toEqual([['bok-2-nb.pdf', '%PDF-1.7 2 nb']]);
  await expect(names({ meeting: 'm3', version: 3 })).rejects.toThrow(/to attach yet/);
});

test('a text names committees and people as they are called', async () => {
  const data = await gathered('minutes-objected', meeting(), { meeting: 'm3', person: 'fsu-member-2' });
  const { rows } = await rig.owner.query<{ name: string }>(`select name from person where id = 'fsu-member-2'`);
  const { text, subject } = compose({ about: 'minutes-objected' }, data);
  expect(text).toContain(rows[0]?.name);
  expect(text + subject).not.toMatch(/FSU[^/]|fsu-member|…|\{\{/);
});

test('the list that a kind of mail carries is in it, with links', async () => {
  const lists = {
    decide: () => Promise.resolve([{ text: 'Svar på <samtykke>', url: 'https://t.example.no/piloter/1' }]),
  };
  const data = await gather(
    { ...rig.sources, lists, settings: rig.settings },
    { ...mail('decide', {}), stream: null, meeting: null, period: '2027-W01' },
  );
  const { text, html } = compose({ about: 'decide' }, data);
  expect(text).toContain('- Svar på <samtykke>\n  https://t.example.no/piloter/1');
  expect(html).toContain('<li><a href="https://t.example.no/piloter/1"');
  expect(html).toContain('Svar på &lt;samtykke&gt;');
});

test('a mail, its page and its calendar entry are all in the language of its reader, or all in the nearest that says all of it', async () => {
  const inLanguage = async (language: string | null, about = 'meeting-called') => {
    const data = await gathered(about, meeting(), { meeting: 'm3', startsOn: '2027-03-10', title: 'Liste' }, language);
    const letter = compose({ about }, data);
    return { letter, summary: property(data.invitation?.calendar, 'SUMMARY') };
  };
  const english = await inLanguage('en');
  expect(english.letter).toMatchObject({ language: 'en', text: expect.stringContaining('Open in Tiltaksmotor') });
  expect(english.summary).toMatch(/^Meeting of /);
  // There is no such language, or none was chosen.
  for (const none of [null, 'xx', 'constructor'])
    expect((await inLanguage(none)).letter).toMatchObject({
      language: 'nb',
      html: expect.stringContaining('lang="nb"'),
    });
  const called = await inLanguage('nn');
  expect(called.letter).toMatchObject({ language: 'nn', text: expect.stringContaining('Set av tida') });
  expect(called.summary).toMatch(/^Møte i /);
  // What minutes are told of in is not said in nynorsk: then nothing of the mail is.
  expect((await inLanguage('nn', 'minutes-to-send')).letter).toMatchObject({
    language: 'nb',
    text: expect.stringContaining('Åpne i Tiltaksmotor'),
  });
  const nynorsk = (await inLanguage('nn', 'edition-approved')).letter;
  expect(nynorsk).toMatchObject({ language: 'nn', subject: 'Utgåva er godkjend: Liste' });
  expect(nynorsk.text).toContain('Opne i Tiltaksmotor');
  expect(nynorsk.html).toContain('<html lang="nn">');
});
