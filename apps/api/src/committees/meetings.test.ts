import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { asking, giving, meetingIn, SECRETARY, DAY } from '../testing/committees.js';
import { somebody } from '../testing/people.js';
import { startServing, type Serving } from '../testing/serving.js';

jest.setTimeout(120_000);
let serving: Serving;
let give: ReturnType<typeof giving>;
let ask: ReturnType<typeof asking>;
beforeAll(async () => {
  serving = await startServing();
  give = giving(serving);
  ask = asking(serving);
});
afterAll(() => serving.stop());

test('a command sent again is answered as the first time, and does nothing', async () => {
  const body = { meetings: [meetingIn(400 * DAY), meetingIn(430 * DAY)] };
  const first = await ask(SECRETARY, 'meetings', body, 'a-year');
  const again = await ask(SECRETARY, 'meetings', body, 'a-year');
  expect(again.body).toEqual(first.body);
  expect(first.body.created.meetings).toHaveLength(2);
  const other = await ask(SECRETARY, 'meetings', { meetings: [meetingIn(500 * DAY)] }, 'a-year');
  expect(other).toMatchObject({ status: 422, body: { code: 'KeyUsedForAnotherCommand' } });
});

test('two secretaries who saw the same: one is told that it is stale', async () => {
  const [meeting = ''] = (await give(SECRETARY, 'meetings', { meetings: [meetingIn(300 * DAY)] })).created.meetings;
  const seen = await somebody(serving, SECRETARY).sees(`/api/committees/FSU/meetings/${meeting}`);
  const headers = { 'if-match': seen.headers.get('etag') ?? '' };
  const answers = await Promise.all(
    [SECRETARY, 'fsu-chair'].map((who, nth) =>
      somebody(serving, who).gives(`/api/committees/FSU/meetings/${meeting}/moves`, meetingIn((301 + nth) * DAY), {
        headers,
      }),
    ),
  );
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
});

test('a calendar entry that a link leads to is in the language of the page, whatever the browser asks for by itself', async () => {
  const [meeting = ''] = (await give(SECRETARY, 'meetings', { meetings: [meetingIn(351 * DAY)] })).created.meetings;
  const summary = async (query: string) => {
    const path = `/api/committees/FSU/meetings/${meeting}/calendar.ics${query}`;
    const { body } = await somebody(serving, 'leader-tromso').sees<string>(path, { 'accept-language': 'en-GB' });
    return /^DESCRIPTION:(.*)$/m.exec(body.replaceAll('\r\n ', '').replaceAll('\r\n', '\n'))?.[1];
  };
  expect(await summary('?language=nn')).toContain('Møtet og papira:');
  expect(await summary('?language=nb')).toContain('Møtet og papirene:');
  expect(await summary('')).toContain('papers:');
});

test('a meeting is an entry in a calendar that moves with it', async () => {
  const [meeting = ''] = (await give(SECRETARY, 'meetings', { meetings: [meetingIn(350 * DAY, { place: 'Fløya' })] }))
    .created.meetings;
  const entry = async () => {
    const { headers, body } = await somebody(serving, 'leader-tromso').sees<string>(
      `/api/committees/FSU/meetings/${meeting}/calendar.ics`,
    );
    expect(headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    const property = (name: string) => new RegExp(`^${name}:(.*)$`, 'm').exec(body.replaceAll('\r\n', '\n'))?.[1];
    return {
      uid: property('UID'),
      sequence: property('SEQUENCE'),
      method: property('METHOD'),
      attendees: body.includes('ATTENDEE'),
      by: /^ORGANIZER[^:]*:(.*)$/m.exec(body.replaceAll('\r\n ', '').replaceAll('\r\n', '\n'))?.[1],
      status: property('STATUS'),
      at: property('LOCATION'),
    };
  };
  const first = await entry();
  expect(first).toMatchObject({ sequence: '0', status: 'CONFIRMED', at: 'Fløya' });
  // Fetched, it calls nobody, and comes from whoever calls the meeting.
  expect(first).toMatchObject({ method: 'PUBLISH', attendees: false });
  expect(first.by).toContain('fsu-secretary@example.no');
  await give(SECRETARY, `meetings/${meeting}/moves`, meetingIn(351 * DAY));
  expect(await entry()).toMatchObject({ uid: first.uid, sequence: '1', status: 'CONFIRMED' });
  await give(SECRETARY, `meetings/${meeting}/cancellations`, { reason: 'Flere har meldt forfall.' });
  expect(await entry()).toMatchObject({ uid: first.uid, sequence: '2', status: 'CANCELLED' });
});

test('who sits in two meetings at once is named, and the meeting is planned all the same', async () => {
  const when = meetingIn(250 * DAY);
  await serving.owner.query(
    `insert into assignment (person, role, at, valid_from) values ('fsu-member-1', 'member', 'SSU', '2023-01-01')`,
  );
  await give(SECRETARY, 'meetings', { meetings: [when] });
  const secretary = (
    await somebody(serving, 'fsu-chair').sees<{ items: { id: string; roles: { role: string; at: string }[] }[] }>(
      '/api/people?role=secretary&organisation=SSU',
    )
  ).body.items[0];
  const answer = await giving(serving, 'SSU')(secretary?.id ?? '', 'meetings', { meetings: [when] });
  expect(answer.warnings).toContainEqual(
    expect.objectContaining({ person: 'fsu-member-1', with: expect.objectContaining({ committee: 'FSU' }) }),
  );
});

test('a meeting on a day when few can come is planned, with a warning that moving it takes away', async () => {
  const on = (day: string) => ({ startsAt: `${day}T08:00:00.000Z`, endsAt: `${day}T10:00:00.000Z`, place: null });
  const planned = await give(SECRETARY, 'meetings', { meetings: [{ kind: 'ordinary', ...on('2029-05-17') }] });
  const [meeting = ''] = planned.created.meetings;
  const why = 'closed-day';
  expect(planned.days).toEqual([{ meeting, startsAt: '2029-05-17T08:00:00.000Z', why }]);
  const seen = async () =>
    (await somebody(serving, SECRETARY).sees<{ awkwardDay: string | null }>(`/api/committees/FSU/meetings/${meeting}`))
      .body.awkwardDay;
  expect(await seen()).toBe(why);
  const moved = await give(SECRETARY, `meetings/${meeting}/moves`, on('2029-05-15'));
  expect([moved.days, await seen()]).toEqual([[], null]);
});
