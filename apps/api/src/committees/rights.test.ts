import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { asking, ATTENDANCE, giving, SUBMISSION, meetingIn, prepared, SECRETARY, DAY } from '../testing/committees.js';
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

test('what is wrong is refused, and says why', async () => {
  const { meeting, one } = await prepared(serving);
  const past = meetingIn(-DAY);
  const [empty = ''] = (await give(SECRETARY, 'meetings', { meetings: [meetingIn(600 * DAY)] })).created.meetings;
  const [idle = ''] = (await give('leader-harstad', 'cases', SUBMISSION)).created.cases;
  await give(SECRETARY, `meetings/${meeting}/freezes`);
  await give(SECRETARY, `meetings/${meeting}/holdings`, ATTENDANCE);
  const vote = (person: string) => ({ outcome: 'proposal', proposal: 'p1', votes: { for: [person], against: [] } });
  const steppingIn = (disqualified: boolean, deputy: string) => ({
    ...{ person: 'fsu-member-1', disqualified, deputy, reason: 'x' },
  });
  const wrong: [string, string, object, number, string][] = [
    [SECRETARY, 'meetings', { meetings: [past] }, 422, 'MeetingInThePast'],
    [SECRETARY, `meetings/${empty}/freezes`, {}, 409, 'NoCases'],
    [SECRETARY, `cases/${idle}/decisions`, { outcome: 'noted' }, 409, 'NotOnTheAgenda'],
    [SECRETARY, `cases/${one}/decisions`, vote('leader-harstad'), 422, 'MayNotVote'],
    [SECRETARY, `cases/${one}/decisions`, { outcome: 'proposal', proposal: 'p9' }, 422, 'UnknownProposal'],
    [SECRETARY, `cases/${one}/decisions`, { outcome: 'noted', proposal: 'p1' }, 422, 'FieldDoesNotFit'],
    [SECRETARY, `cases/${one}/decisions`, { outcome: 'postponed', text: 'Utsatt' }, 422, 'FieldDoesNotFit'],
    [SECRETARY, `cases/${one}/decisions`, { outcome: 'noted', wording: 'Notert' }, 422, 'InvalidInput'],
    [SECRETARY, `cases/${one}/disqualifications`, steppingIn(false, 'fsu-deputy-1'), 422, 'DeputyNotNeeded'],
    [SECRETARY, `cases/${one}/disqualifications`, steppingIn(true, 'fsu-member-2'), 422, 'NotAMember'],
    ['leader-harstad', `cases/${one}/decisions`, { outcome: 'noted' }, 403, 'NotYours'],
    ['fsu-member-1', 'meetings', { meetings: [meetingIn(610 * DAY)] }, 403, 'NotYours'],
    [SECRETARY, 'meetings/m9999/freezes', {}, 404, 'NotFound'],
    [SECRETARY, 'cases/c9999/withdrawals', { reason: 'x' }, 404, 'NotFound'],
    [SECRETARY, `cases/${idle}/placements`, { meeting: 'm9999' }, 422, 'UnknownMeeting'],
    [
      SECRETARY,
      `cases/${idle}/attachments`,
      { attachment: '0b9c6f5e-2d4f-4a57-9a51-6c1c7a3f0d11' },
      422,
      'UnknownAttachment',
    ],
    ['leader-tromso', `cases/${idle}/withdrawals`, { reason: 'x' }, 404, 'NotFound'],
  ];
  for (const [who, path, body, status, code] of wrong) {
    const answer = await ask(who, path, body);
    expect({ path, status: answer.status, code: answer.body.code }).toEqual({ path, status, code });
  }
});

test('others see the plan and what is theirs; the committee’s own see all', async () => {
  const [mine = ''] = (await give('leader-harstad', 'cases', { ...SUBMISSION, title: 'Bare min' })).created.cases;
  const titles = async (who: string) => {
    const { body } = await somebody(serving, who).sees<{ items: { title: string }[] }>(
      '/api/committees/FSU/cases?q=bare+min',
    );
    return body.items.map(({ title }) => title);
  };
  expect(await titles('leader-harstad')).toEqual(['Bare min']);
  expect(await titles('fsu-member-2')).toEqual(['Bare min']);
  expect(await titles('leader-tromso')).toEqual([]);
  const stranger = somebody(serving, 'leader-tromso');
  expect((await stranger.sees(`/api/committees/FSU/cases/${mine}`)).status).toBe(404);
  const { body: view } = await stranger.sees<{
    upcoming: object[];
    queue: object[];
    availableCommands: { command: string }[];
  }>('/api/committees/FSU');
  expect(view.upcoming.length).toBeGreaterThan(0);
  expect(view.queue).toEqual([]);
  expect(view.availableCommands.map(({ command }) => command)).toEqual(['submitCase']);
  const { body: history } = await stranger.sees('/api/committees/FSU/history?limit=200');
  expect(JSON.stringify(history)).not.toContain('CaseBooked');
});
