import { expect, test } from '@jest/globals';
import type { Context } from '../../context.js';
import { onDesk, waitedIn, waitsOn } from '../../engine/waits.js';
import type { Assignment } from '../../people.js';
import { availableCommands, pilotEntity } from './pilot.js';
import type { Pilot } from './state.js';
import { contextOf, words } from './testing/community.js';
import { drafted, ended, started, submitted } from './testing/story.js';
import { waitingFor } from './waiting.js';

const NOW = '2026-02-02T08:00:00.000Z';
const until = (role: Assignment['role'], at: string, to: string | null): Assignment => ({
  ...{ role, at, from: '2020-01-01', to },
});
/** Somebody looks, on a day when these people hold these roles. */
function looking(person: string, held: Readonly<Record<string, readonly Assignment[]>>, now = NOW): Context {
  const context = contextOf(person, now);
  const directory = { ...context.directory, held: (one: string) => held[one] ?? context.directory.held(one) };
  return { ...context, actor: { person, assignments: directory.held(person) }, directory };
}
const turns = (pilot: Pilot, context: Context) =>
  waitsOn(waitingFor(pilot), context).map(({ who, turn }) => [
    'person' in who ? who.person : `${who.role}@${who.at}`,
    turn,
  ]);
const mine = (pilot: Pilot, context: Context) =>
  onDesk(waitedIn(pilotEntity, pilot), context).mine.map(({ wait }) => wait.turn);

const asked = submitted().by('userBody', { type: 'appointUserRepresentative', person: 'user' }).pilot;
const gone = { user: [until('user-representative', 'users', '2026-02-01')] };

test('what waits for a user representative falls to the leader of the user body, who appoints another, the day after the role ended', () => {
  const last = { user: [until('user-representative', 'users', '2026-02-02')] };
  expect(turns(asked, looking('user', last))).toEqual([['user', 'see-proposal']]);
  // 23:59 and 00:00 in Oslo.
  expect(turns(asked, looking('user', last, '2026-02-02T22:59:59.000Z'))).toEqual([['user', 'see-proposal']]);
  const after = [['leader@users', 'appoint-user-representative']];
  expect(turns(asked, looking('user', last, '2026-02-02T23:00:00.000Z'))).toEqual(after);
  expect(turns(asked, looking('user', gone))).toEqual(after);
});

test('the desk of whoever it falls to has it, and no longer that of whoever it was; the leader is offered what does it', () => {
  expect(mine(asked, looking('userBody', {}))).toEqual([]);
  expect(mine(asked, looking('userBody', gone))).toEqual(['appoint-user-representative']);
  expect(mine(asked, looking('user', { user: [...gone.user, until('member', 'FSU', null)] }))).toEqual([]);
  const awaited = availableCommands(asked, looking('userBody', gone)).filter((offer) => offer.awaited);
  expect(awaited.map(({ command }) => command)).toEqual(['appointUserRepresentative']);
});

test('a user representative who is gone when the trial is evaluated is replaced, and whoever replaces them evaluates', () => {
  const story = ended();
  expect(turns(story.pilot, looking('user', gone))).toContainEqual(['leader@users', 'appoint-user-representative']);
  story.by('userBody', { type: 'appointUserRepresentative', person: 'other-user' });
  expect(turns(story.pilot, looking('user', gone))).toContainEqual(['other-user', 'evaluate']);
  const told = pilotEntity.reactions(story.events.at(-1)!, story.pilot, null).map((one) => 'about' in one && one.about);
  expect(told).toEqual(['evaluate']);
  story.by('other-user', { type: 'evaluateAsUser', change: 'better', account: words('Tryggere'), goOn: true });
  expect(story.pilot.evaluations.map(({ from }) => from)).toEqual(['users']);
});

test('a draft whose proposer holds no role at the lead any more is its leader’s to finish', () => {
  const draft = drafted().pilot;
  const moved = { medisin: [until('leader', 'unn-harstad-medisin', '2026-02-01'), until('leader', 'senja', null)] };
  const successor = { ...moved, narvik: [until('leader', 'unn-harstad-medisin', null)] };
  expect(turns(draft, looking('medisin', {}))).toEqual([['medisin', 'finish-draft']]);
  expect(turns(draft, looking('medisin', moved))).toEqual([['leader@unn-harstad-medisin', 'finish-draft']]);
  expect(mine(draft, looking('narvik', successor))).toEqual(['finish-draft']);
});

test('a representative who holds no role any more is not named beside the party’s leader, whose turn it stays', () => {
  const called = started().until('2026-03-05T08:00:00.000Z').pilot;
  const held = { 'rep-harstad': [until('leader', 'harstad', null)] };
  const also = (holding: typeof held | object) =>
    waitsOn(waitingFor(called), looking('harstad', { ...holding })).flatMap((wait) => wait.also ?? []);
  expect(also(held)).toEqual([{ person: 'rep-harstad' }]);
  expect(also({ 'rep-harstad': [until('leader', 'harstad', '2026-02-01')] })).toEqual([]);
  expect(mine(called, looking('harstad', {}))).toEqual(['report-status']);
});

test('a reminder to somebody says who is reminded of what in their place', () => {
  expect(pilotEntity.reactions({ type: 'Reminded' }, asked, null)).toEqual([
    {
      type: 'notify',
      to: { person: 'user' },
      named: {
        as: { role: 'user-representative', at: 'users' },
        otherwise: { to: { role: 'leader', at: 'users' }, about: 'reminder-appoint-user-representative' },
      },
      about: 'reminder-see-proposal',
      mail: true,
    },
  ]);
});
