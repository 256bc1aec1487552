import { beforeAll, expect, test } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Installation } from '../../support/installation.js';
import { doing, leaderOf, pilotIn, ready } from '../../support/lives.js';
import { codeOf } from '../../support/people.js';
import { day, LEAD } from '../../support/proposals.js';
import { eventsOf } from '../../support/record.js';
import { until } from '../../support/until.js';
import type { Happening, Page, PilotView } from '../../support/views.js';

/** Days are seconds in the policy `exercise`. What takes long is begun first. */
export function clocks(running: () => Installation): void {
  let unanswered = '';
  let objected = '';
  let objectedAt = 0;
  let paused = '';
  const phaseOf = async (id: string) => (await view(id)).phase;
  const view = (id: string) => running().people.sees<PilotView>(leaderOf(LEAD), `pilots/${id}`);
  const history = async (id: string) =>
    (await running().people.sees<Page<Happening>>(leaderOf(LEAD), `pilots/${id}/history?limit=200`)).items;

  beforeAll(async () => {
    const { people } = running();
    unanswered = await pilotIn(people, 'consent', 'exercise');
    objected = await pilotIn(people, 'review-unobjected', 'exercise');
    await until('the FSU has been told', async () =>
      (await eventsOf(running().owner, objected)).includes('ReviewNoticed'),
    );
    await people.does('fsu-member-2', `pilots/${objected}/objections`, { reason: 'Den ligner en annen' });
    objectedAt = Date.now();

    paused = await pilotIn(people, 'preparation', 'exercise');
    const does = doing(people, paused);
    await ready(does, 8);
    await does(leaderOf(LEAD), 'starts');
  });

  test('that stands still in a pause: nobody is reminded, and every date is put off by it', async () => {
    const does = doing(running().people, paused);
    const before = await view(paused);
    await does(leaderOf(LEAD), 'pauses', { reason: 'Influensa', until: day(3) });
    const again = await running().people.gives(leaderOf(LEAD), `pilots/${paused}/pauses`, { reason: 'Igjen' });
    expect([again.status, codeOf(again)]).toEqual([409, 'TrialIsPaused']);
    expect((await view(paused)).waitingFor).toMatchObject([{ turn: 'resume', who: { role: 'leader', at: LEAD } }]);

    await until('it resumes by itself', async () => (await view(paused)).pausedSince === null);
    const events = await history(paused);
    const last = events.slice(events.findIndex(({ type }) => type === 'TrialPaused'));
    expect(last.map(({ type, by }) => [type, by.person])).toEqual([
      ['TrialPaused', leaderOf(LEAD)],
      ['TrialResumed', 'engine'],
    ]);
    const putOff = Date.parse((await view(paused)).dates.endAt ?? '') - Date.parse(before.dates.endAt ?? '');
    expect(putOff).toBeGreaterThanOrEqual(3000);
    expect(putOff).toBeLessThan(6000);

    // By hand, too.
    await does(leaderOf(LEAD), 'pauses', { reason: 'Igjen', until: null });
    await does(leaderOf(LEAD), 'resumptions');
    await until('the trial ends as planned', async () => (await phaseOf(paused)) === 'evaluation');
  });

  test('that has run out ends a proposal nobody answers, with reminders on the way', async () => {
    await until('it lapses', async () => (await phaseOf(unanswered)) === 'lapsed', 60_000);
    const events = (await history(unanswered)).slice(2);
    expect(new Set(events.map(({ by }) => by.person))).toEqual(new Set(['engine']));
    expect(events.map(({ type }) => type).slice(0, 2)).toEqual(['Reminded', 'Reminded']);
    expect(events.at(-1)?.type).toBe('PilotLapsed');
    const late = await running().people.gives('leader-brukerutvalg', `pilots/${unanswered}/user-representatives`, {
      person: 'user-representative-2',
    });
    expect([late.status, codeOf(late)]).toEqual([409, 'WrongStatus']);
  });

  test('no longer speaks for an FSU that has objected: it decides', async () => {
    await sleep(Math.max(0, objectedAt + 12_000 - Date.now()));
    expect(await view(objected)).toMatchObject({
      phase: 'review',
      dates: { passAt: null },
      waitingFor: [{ who: { role: 'chair', at: 'FSU' }, turn: 'review' }],
    });
    const { people } = running();
    const member = await people.gives('fsu-member-2', `pilots/${objected}/endorsements`, { note: null });
    expect([member.status, codeOf(member)]).toEqual([403, 'NotYours']);
    await people.does('fsu-deputy-chair', `pilots/${objected}/returns`, { reason: 'Slå dem sammen' });
    expect(await view(objected)).toMatchObject({ phase: 'consent', waitingFor: [{ turn: 'revise' }] });
    expect((await history(objected)).at(-1)?.by).toMatchObject({
      person: 'fsu-deputy-chair',
      role: 'chair',
      organisation: 'FSU',
      deputyFor: 'fsu-chair',
    });
  });
}
