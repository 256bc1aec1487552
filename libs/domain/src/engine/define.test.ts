import { describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import type { Context } from '../context.js';
import type { Role } from '../people.js';
import { contextOf, words as text } from '../kinds/pilot/testing/community.js';
import { defineKind } from './define.js';
import { slug, titled } from './fields.js';
import type { EventsOf } from './kind.js';
import { refusal as refused, type Refused } from './refusals.js';
import { eventsFor, rulesFor } from './rules.js';
import { keysIn, waitsOn } from './waits.js';

/** A list of errands of one unit: small, and of no use to anybody but these tests. */
interface Errands {
  readonly at: string;
  readonly open: readonly string[];
  readonly owner: string | null;
}
const NOW = '2026-03-02T08:00:00.000Z';
const event = eventsFor<Errands>();
const EVENTS = {
  Begun: event({ at: slug }, { begin: ({ at }) => ({ at, open: [], owner: null }) }),
  Added: event({ errand: slug }, (errands, { errand }) => ({ ...errands, open: [...errands.open, errand] }), {
    tells: [
      {
        about: 'errand-added',
        to: ({ at }) => [{ role: 'leader', at }],
        mail: true,
        with: (_, { errand }) => ({ errand }),
      },
      { about: 'errand-seen', to: () => [{ person: 'ida' }] },
    ],
    does: ({ at }) => [{ type: 'start', process: 'count', input: { at } } as never],
  }),
  Done: event({ errand: slug }, (errands, { errand }) => ({
    ...errands,
    open: errands.open.filter((one) => one !== errand),
  })),
};
const REFUSALS = { NoErrand: refused<{ errand: string }>(422) };
const { about, creates } = rulesFor<Errands, EventsOf<typeof EVENTS>, Refused<typeof REFUSALS>>();
const whole = about({ field: null, all: (errands) => ({ '': errands }) });
const errand = about({ field: 'errand', all: ({ open }) => Object.fromEntries(open.map((one) => [one, one])) });
const each = about({
  field: 'errands',
  collection: 'tasks',
  id: slug,
  many: true,
  all: ({ open }) => Object.fromEntries(open.map((one) => [one, one])),
});
const at = (place: string, ...roles: readonly Role[]) => roles.map((role) => ({ role, at: place }));
const plain = {
  name: 'errands',
  collection: 'errands',
  fold: 1,
  events: EVENTS,
  commands: {
    begin: creates({
      fields: { at: slug },
      may: ({ at: place }) => at(place, 'leader'),
      post: { path: 'x', summary: 'Begin', called: 'Begin' },
      decide: ({ at: place }) => [{ type: 'Begun', at: place }],
    }),
    add: whole({
      fields: { errand: slug },
      may: (_, { at: place }) => at(place, 'leader', 'coordinator'),
      decide: (_, { errand: added }) => [{ type: 'Added', errand: added }],
    }),
    finish: errand({
      fields: {},
      may: (_, { at: place, owner }) => [
        ...at(place, 'leader'),
        {
          person: owner ?? '',
          as: { role: 'representative', at: place },
          while: (active) => active.length > 0,
        },
      ],
      post: { path: 'finished', summary: 'Finish', called: 'Finish' },
      decide: (one) => [{ type: 'Done', errand: one }],
    }),
    drop: each({ fields: {}, may: () => ['engine'], decide: (one) => [{ type: 'Done', errand: one }] }),
    close: whole({ fields: {}, may: () => ['engine'], decide: () => [] }),
  },
  refusals: REFUSALS,
  turns: { look: { about: ['errand-look', 'errand-again'], by: ['add'] }, help: { about: 'errand-help', by: [] } },
  waits: ({ at: place, open }: Errands) =>
    open.map((one) => ({ who: { role: 'leader' as const, at: place }, turn: 'look' as const, since: one, due: NOW })),
  deadlines: ({ open }: Errands) => [
    ...open.map((one) => ({ at: `2026-04-0${one.length}T08:00:00.000Z`, then: 'drop' as const, subject: one })),
    ...(open.length > 1 ? [{ at: '2026-03-30T08:00:00.000Z', then: 'close' as const }] : []),
  ],
  visibleTo: ({ at: place }: Errands) => at(place, 'leader'),
  status: ({ open }: Errands) => (open.length === 0 ? 'idle' : 'busy'),
  title: ({ at: place }: Errands) => text(place),
  path: (id: string, { errand: one }: Readonly<Record<string, unknown>>) => `/${id}#${String(one)}`,
  view: { schema: z.strictObject({ at: z.string() }), of: (errands: Errands) => errands },
} as const;
const errands = defineKind(plain);
const leads = (place = 'harstad'): Context => contextOf(place, NOW);
const none: Errands = { at: 'harstad', open: [], owner: null };
const some: Errands = { ...none, open: ['aa', 'a'] };

describe('of a stream that is not there', () => {
  const full = defineKind({
    ...plain,
    answer: { schema: z.strictObject({ n: z.int() }), of: ({ open }) => ({ n: open.length }) },
    hearing: { others: () => ['pilot/1'], hears: () => true },
    people: () => ['person:ida'],
    called: () => text('x'),
    says: () => ({ n: 1 }),
    isClosed: () => false,
    task: () => ({ title: text('x'), facts: {}, policy: 'standard', followedBy: [], informs: [] }),
  });
  test.each([errands, full])('nothing is said, seen, due or waited for', (kind) => {
    expect(kind.standing(null)).toEqual({ phase: 'unknown', turn: [], due: null });
    expect([kind.title(null), kind.called(null, 'a'), kind.view(null, leads())]).toEqual([null, undefined, null]);
    expect(kind.says(null, { about: 'x', facts: {} })).toEqual({ title: null });
    expect([kind.deadlines(null), kind.waits(null), kind.visibleTo(null), kind.people?.(null)]).toEqual([
      [],
      [],
      [],
      [],
    ]);
    expect([kind.maySee(null, leads()), kind.offers(null, leads()), kind.isClosed(null)]).toEqual([false, [], true]);
    expect(kind.reactions({ type: 'Begun', at: 'harstad' } as never, null, null)).toEqual([]);
    expect(kind.task(null, { who: { person: 'x' }, turn: 'look', since: NOW, due: null })).toEqual({
      ...{ title: null, facts: {}, policy: null },
      ...{ followedBy: [], informs: [] },
    });
  });
  test('nobody hears, and a command is answered with nothing of it', () => {
    const happened = { type: 'Begun', data: {} };
    expect(full.hearing?.others(happened, null)).toEqual([]);
    expect(full.hearing?.hears(happened, null, leads(), new Set())).toBe(false);
    expect(full.answer?.of(null, leads())).toEqual({});
    expect(full.hearing?.others(happened, none)).toEqual(['pilot/1']);
    expect(full.hearing?.hears(happened, none, leads(), new Set())).toBe(true);
    expect(full.answer?.of(some, leads())).toEqual({ n: 2 });
  });
  test('what a kind says of one that is there is said', () => {
    expect([full.people?.(none), full.called(none, 'a'), full.isClosed(none)]).toEqual([
      ...[['person:ida'], text('x'), false],
    ]);
    expect(full.says(none, { about: 'x', facts: {} })).toEqual({ n: 1 });
    expect(full.task(none, { who: { person: 'x' }, turn: 'look', since: NOW, due: null }).policy).toBe('standard');
  });
});

describe('of a kind that says no more than it must', () => {
  test('ids are UUIDs, nothing is heard, called, listed or answered besides', () => {
    const { hearing, appointment, answer, history, calls, news, ofBodies, policy, rows } = errands;
    expect([hearing, appointment, answer, history, calls, news, ofBodies, policy, rows]).toEqual([
      ...[undefined, undefined, null, undefined, undefined, undefined, undefined, undefined, {}],
    ]);
    expect([errands.answersMore, errands.isReadApart]).toEqual([false, false]);
    expect(errands.id.safeParse('harstad').success).toBe(false);
    expect(errands.id.safeParse('5d2f8a3e-0000-4000-8000-000000000001').success).toBe(true);
    expect([errands.people?.(none), errands.called(none, 'a')]).toEqual([[], undefined]);
    expect(errands.says(none, { about: 'x', facts: {} })).toEqual({ title: text('harstad') });
    const [wait] = errands.waits(some);
    expect(errands.task(some, wait!)).toMatchObject({ title: text('harstad'), facts: {}, policy: null });
    expect(errands.lifts).toEqual({ Begun: [], Added: [], Done: [] });
  });
  test('what it says is taken', () => {
    const rows = { errand: () => [] };
    const more = defineKind({
      ...{ ...plain, id: slug, answersMore: true, rows, policy: { when: z.string() } },
      view: { ...plain.view, apart: true },
      appointment: () => null,
    });
    expect([more.id, more.answersMore, more.isReadApart, more.rows]).toEqual([slug, true, true, rows]);
    expect([Object.keys(more.policy ?? {}), typeof more.appointment]).toEqual([['when'], 'function']);
  });
});

describe('where it stands', () => {
  test('is its status, whose turn it is, each once, and what falls due first', () => {
    expect(errands.standing(some)).toEqual({
      phase: 'busy',
      turn: ['leader@harstad'],
      due: '2026-03-30T08:00:00.000Z',
    });
    expect(errands.standing(none)).toEqual({ phase: 'idle', turn: [], due: null });
  });
  test('what falls due comes in order, as a command about what it is about', () => {
    expect(errands.deadlines(some)).toEqual([
      { at: '2026-03-30T08:00:00.000Z', then: { type: 'close' } },
      { at: '2026-04-01T08:00:00.000Z', then: { type: 'drop', errands: ['a'] } },
      { at: '2026-04-02T08:00:00.000Z', then: { type: 'drop', errands: ['aa'] } },
    ]);
  });
  test('it is over where nothing falls due and nobody is waited for', () => {
    expect([errands.isClosed(none), errands.isClosed(some)]).toEqual([true, false]);
    const waiting = defineKind({ ...plain, deadlines: () => [] });
    const due = defineKind({ ...plain, waits: () => [] });
    expect([waiting.isClosed(some), due.isClosed(some)]).toEqual([false, false]);
  });
  test('of a turn the first text asks, and all of them are known as asking it', () => {
    expect(['errand-look', 'errand-again', 'errand-help', 'x'].map((one) => errands.turnAskedBy(one))).toEqual([
      ...['look', 'look', 'help', null],
    ]);
    const after = errands.evolve(none, { type: 'Added', errand: 'a' } as never, NOW);
    expect(errands.reactions({ type: 'Added', errand: 'a' } as never, after, none)).toEqual([
      {
        type: 'notify',
        to: { role: 'leader', at: 'harstad' },
        about: 'errand-added',
        mail: true,
        with: { errand: 'a' },
      },
      { type: 'notify', to: { person: 'ida' }, about: 'errand-seen' },
      { type: 'start', process: 'count', input: { at: 'harstad' } },
      { type: 'notify', to: { role: 'leader', at: 'harstad' }, about: 'errand-look', mail: true, with: { due: NOW } },
    ]);
  });
  test('what waits for somebody by name says who is asked where they are not there any more', () => {
    const named = defineKind({
      ...plain,
      waits: ({ at: place, open }) =>
        open.map((one) => ({
          ...{ who: { person: 'ida' }, turn: 'help' as const, since: one, due: null },
          named: {
            as: { role: 'leader', at: place },
            otherwise: one === 'b' ? null : { who: { role: 'leader', at: place }, turn: 'look' as const },
          },
        })),
    });
    const asked = (one: string) =>
      named.reactions({ type: 'Done', errand: 'x' } as never, { ...none, open: [one] }, none);
    expect(asked('a')).toMatchObject([
      {
        to: { person: 'ida' },
        named: { as: { role: 'leader' }, otherwise: { to: { at: 'harstad' }, about: 'errand-look' } },
      },
    ]);
    expect(asked('b')).toMatchObject([{ named: { otherwise: null } }]);
    const [first] = named.waits({ ...none, open: ['a'] });
    const [last] = named.waits({ ...none, open: ['b'] });
    expect([keysIn(first!), keysIn(last!)]).toEqual([['person:ida', 'leader@harstad'], ['person:ida']]);
    expect(waitsOn([first!, last!], leads())).toMatchObject([{ who: { role: 'leader', at: 'harstad' }, turn: 'look' }]);
  });
  test('a turn is its coordinator’s too only where a coordinator may give what does it', () => {
    const [wait] = errands.waits(some);
    expect(wait?.beside).toEqual([{ role: 'coordinator', at: 'harstad' }]);
    const alone = defineKind({ ...plain, turns: { ...plain.turns, look: { about: 'errand-look', by: ['finish'] } } });
    expect(alone.waits(some)[0]?.beside).toBeUndefined();
    const chaired = defineKind({
      ...plain,
      waits: () => [{ who: { role: 'chair' as const, at: 'harstad' }, turn: 'look' as const, since: NOW, due: null }],
    });
    expect(chaired.waits(some)[0]?.beside).toBeUndefined();
  });
});

describe('what is in the way of a command', () => {
  const before = (command: object, context = leads(), state: Errands | null = some) =>
    errands.refusalBeforeFields(state, command as never, context)?.code ?? null;
  test('is known before its fields are looked at: that it is not there, not yours, or no command', () => {
    expect(before({ type: 'add' })).toBeNull();
    expect(before({ type: 'add' }, leads('senja'))).toBe('NotThere');
    expect(before({ type: 'finish', errand: 'b' })).toBe('NotThere');
    expect(before({ type: 'drop', errands: ['a'] })).toBe('NotYours');
    expect(before({ type: 'close' })).toBe('NotYours');
    expect(before({ type: 'sing' })).toBe('UnknownCommand');
    expect(before({ type: 'add' }, leads(), null)).toBe('NotThere');
  });
  test('of one that begins a stream is whose it is, by what it says, and that there is one already', () => {
    const decided = (state: Errands | null, sent: object, context = leads()) => {
      const decision = errands.decide(state, { type: 'begin', ...sent } as never, context);
      return decision.ok ? decision.events : decision.refusal;
    };
    expect(decided(null, { at: 'harstad' })).toEqual([{ type: 'Begun', at: 'harstad' }]);
    expect(decided(some, { at: 'harstad' })).toEqual({ code: 'AlreadyThere' });
    expect(decided(null, { at: 'senja' })).toEqual({ code: 'NotYours', command: 'begin', roles: ['leader'] });
    expect(decided(null, { at: 5 })).toMatchObject({ code: 'InvalidFields', issues: [{ path: ['at'] }] });
    expect(errands.offers(some, leads()).map(({ command }) => command)).not.toContain('begin');
  });
  test('what is offered says in whose place it is done: of a role, and of who was named', () => {
    const places = (state: Errands, context: Context) =>
      errands.offers(state, context).map(({ command, subjects }) => [command, subjects.map((one) => one.at)]);
    expect(places({ ...some, open: ['a'] }, leads())).toEqual([
      ['add', [['harstad']]],
      ['finish', [['harstad']]],
    ]);
    const mine = defineKind({ ...plain, visibleTo: () => 'everybody' as const });
    const offers = mine.offers({ ...some, open: ['a'], owner: 'senja' }, leads('senja'));
    expect(offers.map(({ command, subjects }) => [command, subjects])).toEqual([
      ['finish', [{ id: 'a', as: [{ role: 'representative', at: 'harstad' }], at: ['harstad'] }]],
    ]);
  });
  test('a part that is done meanwhile, by the same command, is not there any more', () => {
    const both = defineKind({
      ...plain,
      commands: {
        ...plain.commands,
        drop: each({
          fields: {},
          may: () => ['engine'],
          decide: (_, __, { open }) => open.map((one) => ({ type: 'Done', errand: one })),
        }),
      },
    });
    const decision = both.decide(some, { type: 'drop', errands: ['aa', 'a'] } as never, contextOf('engine', NOW));
    expect(decision).toEqual({ ok: false, refusal: { code: 'NotThere' } });
  });
});

test('addresses, ids and posts of commands are those that are said, or as the field is called', () => {
  const { add, finish, drop, begin } = errands.commands;
  expect(finish).toMatchObject({ field: 'errand', collection: 'errands', many: false, inBody: false, creates: false });
  expect(drop).toMatchObject({ field: 'errands', collection: 'tasks', id: slug, many: true, post: null });
  expect(add).toMatchObject({ field: null, collection: null, post: null });
  expect(begin).toMatchObject({ field: null, creates: true, many: false, inBody: false, post: { path: 'x' } });
  expect(errands.path('1', { errand: 'a' })).toBe('/1#a');
  expect(errands.path('1')).toBe('/1#undefined');
  expect(() =>
    defineKind({
      ...plain,
      commands: { ...plain.commands, twice: errand({ fields: { errand: titled() }, may: () => [], decide: () => [] }) },
    } as never),
  ).toThrow('errand names the subject and is no field');
});

test('an event that is unknown, begins what is there, or comes to what is not there, is a fault', () => {
  expect(() => errands.evolve(none, { type: 'Sung' } as never, NOW)).toThrow('errands knows no event Sung');
  expect(() => errands.evolve(none, { type: 'Begun', at: 'harstad' } as never, NOW)).toThrow(
    'An event that begins a stream came to one that is there',
  );
  expect(() => errands.evolve(null, { type: 'Done', errand: 'a' } as never, NOW)).toThrow(
    'An event came to a stream that is not there',
  );
});
