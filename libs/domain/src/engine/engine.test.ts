import { describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import { contextOf, words as text } from '../kinds/pilot/testing/community.js';
import { KINDS } from '../kinds/index.js';
import { defineKind } from './define.js';
import { asTold, atTheEdge, named, slug, titled, words } from './fields.js';
import type { EventsOf } from './kind.js';
import { refusal as refused, type Refused } from './refusals.js';
import { takersOf } from './waits.js';
import { eventsFor, rulesFor } from './rules.js';

/** A choir that several units sing in: small, and of no use to anybody but these tests. */
interface Choir {
  readonly singers: Readonly<Record<string, { readonly unit: string; readonly sings: boolean }>>;
}
const event = eventsFor<Choir>();
const events = {
  Founded: event(
    { units: z.array(slug) },
    { begin: ({ units }) => ({ singers: inChoir(units) }) },
    { creates: ({ units }) => units.map((id) => ({ what: 'singer', id })) },
  ),
  Sang: event(
    { unit: slug, song: z.string() },
    ({ singers }, { unit }) => ({ singers: { ...singers, [unit]: { unit, sings: true } } }),
    { lifts: [({ tune, ...rest }) => ({ ...rest, song: tune })] },
  ),
};
const inChoir = (units: readonly string[]): Choir['singers'] =>
  Object.fromEntries(units.map((unit) => [unit, { unit, sings: false }]));
const leader = (at: string) => [
  { role: 'leader' as const, at },
  { role: 'coordinator' as const, at },
];
const refusals = { NoSinger: refused<{ unit: string }>(422), IsSilent: refused<{ unit: string }>(409) };
const { about, creates } = rulesFor<Choir, EventsOf<typeof events>, Refused<typeof refusals>>();
const aboutNamed = about({
  field: 'unit',
  body: slug,
  unknown: (unit) => ({ code: 'NoSinger', unit }),
  all: ({ singers }) => singers,
  status: ({ sings }) => (sings ? 'singing' : 'silent'),
});
const aboutSingers = about({
  field: 'units',
  many: true,
  all: ({ singers }) => singers,
  status: ({ sings }) => (sings ? 'singing' : 'silent'),
});
const aboutTenors = about({
  field: 'tenor',
  collection: 'high-voices',
  all: ({ singers }) => singers,
  seen: ({ unit }, _, { theirs, actor }) => theirs?.has(unit) ?? actor.person !== 'nobody',
});
const definition = {
  name: 'choir',
  collection: 'choirs',
  fold: 1,
  events,
  commands: {
    found: creates({
      fields: { units: z.array(slug) },
      may: () => ['anybody'],
      decide: ({ units }) => [{ type: 'Founded', units }],
    }),
    sing: aboutSingers({
      fields: { song: z.string() },
      may: ({ unit }) => leader(unit),
      in: ['silent'],
      decide: ({ unit }, { song }) => [{ type: 'Sang', unit, song }],
    }),
    praise: aboutNamed({
      fields: { song: z.string() },
      may: ({ unit }) => leader(unit).map((one) => ({ ...one, called: `${one.role}-singer` })),
      in: ['singing'],
      elsewhere: ({ unit }) => ({ code: 'IsSilent', unit }),
      refuses: { OutOfTune: refused<{ song: string }>(409) },
      decide: (_, { song }) => (song === 'Z' ? { code: 'OutOfTune', song } : []),
    }),
    noteHeard: aboutSingers({ fields: {}, may: () => ['engine'], in: ['silent'], answers: true, decide: () => [] }),
    tune: aboutTenors({
      fields: {},
      may: ({ unit }) => [{ person: 'tuner', named: 'owner' }, ...leader(unit)],
      decide: ({ unit }) => [{ type: 'Sang', unit, song: 'la' }],
    }),
  },
  refusals,
  turns: { sing: { about: 'choir-sing', by: ['sing'] } },
  waits: ({ singers }: Choir) =>
    Object.values(singers)
      .filter(({ sings }) => !sings)
      .map(({ unit }) => ({
        who: { role: 'leader' as const, at: unit },
        turn: 'sing' as const,
        since: 'x',
        due: null,
      })),
  deadlines: () => [],
  visibleTo: () => 'everybody' as const,
  status: () => 'there',
  title: () => null,
  path: (id: string) => `/${id}`,
  view: { schema: z.strictObject({}), of: () => ({}) },
} as const;
const choir = defineKind(definition);
const NOW = '2026-03-02T08:00:00.000Z';
const founded = choir.evolve(null, { type: 'Founded', units: ['kvaefjord', 'harstad'] } as never, NOW);
const codeOf = (who: string, type: string, sent: object): string => {
  const decision = choir.decide(founded, { ...sent, type }, contextOf(who, NOW));
  return decision.ok ? 'ok' : decision.refusal.code;
};

const both = () => ({
  ...contextOf('nobody', NOW),
  actor: {
    person: 'both',
    assignments: [
      { role: 'leader' as const, at: 'kvaefjord', from: '2026-01-01', to: null },
      { role: 'coordinator' as const, at: 'harstad', from: '2026-01-01', to: null },
    ],
  },
});

test('what may be done with many parts is told without going through all of them for each', () => {
  const units = Array.from({ length: 1_000 }, (_, n) => `unit-${n}`);
  const singers = inChoir(units);
  let asked = 0;
  const counted = {
    get singers() {
      asked += 1;
      return singers;
    },
  };
  const assignments = units.map((at) => ({ role: 'leader' as const, at, from: '2026-01-01', to: null }));
  const offers = choir.offers(counted, { ...contextOf('nobody', NOW), actor: { person: 'all', assignments } });
  expect(offers.find(({ command }) => command === 'sing')?.subjects).toHaveLength(1_000);
  expect(asked).toBeLessThan(20);
});

describe('a command about several parts', () => {
  test('is decided for each, in the capacity that its giver has there, or for none', () => {
    const decision = choir.decide(founded, { type: 'sing', units: ['kvaefjord', 'harstad'], song: 'A' }, both());
    expect(decision).toMatchObject({
      ok: true,
      events: [{ unit: 'kvaefjord' }, { unit: 'harstad' }],
      as: [
        { role: 'leader', at: 'kvaefjord' },
        { role: 'coordinator', at: 'harstad' },
      ],
    });
  });
  test('is refused in one order: there, yours, named once, well formed, in time', () => {
    const sung = { song: 'A' };
    expect(codeOf('nobody', 'sing', { units: ['harstad'], ...sung })).toBe('NotThere');
    expect(codeOf('chair', 'sing', { units: ['nowhere'], ...sung })).toBe('NotThere');
    expect(codeOf('chair', 'sing', { units: 'harstad', ...sung })).toBe('NotThere');
    expect(codeOf('chair', 'sing', { units: ['harstad', 'harstad'], sung: 1 })).toBe('NotYours');
    const context = both();
    const decide = (sent: object) => {
      const decision = choir.decide(founded, { type: 'sing', ...sent }, context);
      return decision.ok ? 'ok' : decision.refusal.code;
    };
    expect(decide({ units: ['harstad', 'harstad'], sung: 1 })).toBe('NamedTwice');
    expect(decide({ units: ['harstad'], sung: 1 })).toBe('InvalidFields');
    expect(decide({ units: ['harstad'], song: 'A' })).toBe('ok');
  });

  test('that answers what the stream asked for does nothing where it waits no more', () => {
    const sings = choir.evolve(founded, { type: 'Sang', unit: 'harstad', song: 'A' } as never, NOW);
    const heard = choir.decide(sings, { type: 'noteHeard', units: ['harstad'] }, contextOf('engine', NOW));
    expect(heard).toMatchObject({ ok: true, events: [] });
  });
});

describe('a part of a stream', () => {
  const sees = { ...contextOf('chair', NOW), theirs: new Set(['kvaefjord']) };
  const code = (sent: object, context: typeof sees) => {
    const decision = choir.decide(founded, { type: 'tune', ...sent }, context);
    return decision.ok ? 'ok' : decision.refusal;
  };

  test('that whoever asks may not see is not there for them, whatever is asked of it, and is not offered', () => {
    expect(code({ tenor: 'harstad' }, sees)).toEqual({ code: 'NotThere' });
    expect(code({ tenor: 'kvaefjord' }, sees)).toMatchObject({
      code: 'NotYours',
      roles: ['owner', 'leader', 'coordinator'],
    });
    expect(choir.isThere(founded, { type: 'tune', tenor: 'harstad' }, sees)).toBe(false);
    expect(choir.isThere(founded, { type: 'tune', tenor: 'kvaefjord' }, sees)).toBe(true);
  });

  test('is offered what may be done with it, and nothing of others', () => {
    const offers = choir.offers(founded, both(), { field: 'tenor', id: 'harstad' });
    expect(offers.map(({ command, subjects }) => [command, subjects.map(({ id }) => id)])).toEqual([
      ['tune', ['harstad']],
    ]);
    expect(choir.offers(founded, both(), { field: 'tenor', id: 'nowhere' })).toEqual([]);
  });

  test('that is gone needs no answer any more, and whoever else names it is told that it is not there', () => {
    const heard = (who: string) =>
      choir.decide(founded, { type: 'noteHeard', units: ['nowhere'] }, contextOf(who, NOW));
    expect(heard('engine')).toMatchObject({ ok: true, events: [] });
    expect(heard('chair')).toMatchObject({ ok: false, refusal: { code: 'NotThere' } });
  });

  test('has the address that it says', () => {
    expect(choir.commands['tune']).toMatchObject({ field: 'tenor', collection: 'high-voices' });
    expect(choir.commands['sing']).toMatchObject({ field: 'units', collection: 'unitss' });
  });
});

test('a kind that says itself whom it tells of what tells nobody of being waited for, and one that never ends is never closed', () => {
  const told = defineKind({
    ...definition,
    neverEnds: true,
    waits: () => [],
    reactions: ({ type }) => [{ type: 'notify', to: { person: 'ida' }, about: type }],
  });
  const event = { type: 'Founded', units: ['harstad'] } as const;
  const after = told.evolve(null, event as never, NOW);
  expect(told.reactions(event as never, after, null)).toEqual([
    { type: 'notify', to: { person: 'ida' }, about: 'Founded' },
  ]);
  expect(told.isClosed(after)).toBe(false);
  expect(defineKind({ ...definition, waits: () => [] }).isClosed(after)).toBe(true);
});

test('what one command alone is refused with stands beside it, and its kind knows the status of that too', () => {
  const singing = choir.evolve(founded, { type: 'Sang', unit: 'harstad', song: 'A' }, NOW);
  const praise = { type: 'praise', unit: 'harstad', song: 'Z' };
  const refusal = { code: 'OutOfTune', song: 'Z' };
  expect(choir.decide(singing, praise, contextOf('harstad', NOW))).toEqual({ ok: false, refusal });
  expect(choir.refusals).toMatchObject({ WrongStatus: 409, NoSinger: 422, IsSilent: 409, OutOfTune: 409 });
});

describe('a part that is named in the body', () => {
  const refusal = (who: string, sent: object) => {
    const decision = choir.decide(founded, { type: 'praise', ...sent }, contextOf(who, NOW));
    return decision.ok ? null : decision.refusal;
  };
  test('is refused by the name of what is not there, to whoever may do it for some; others learn that they may not', () => {
    expect(refusal('harstad', { unit: 'nowhere', song: 'A' })).toEqual({ code: 'NoSinger', unit: 'nowhere' });
    const roles = ['leader-singer', 'coordinator-singer'];
    expect(refusal('chair', { unit: 'nowhere', song: 'A' })).toEqual({ code: 'NotYours', command: 'praise', roles });
    expect(refusal('harstad', { song: 'A' })).toMatchObject({ code: 'InvalidFields', issues: [{ path: ['unit'] }] });
    expect(refusal('harstad', { unit: 'harstad', song: 1 })).toMatchObject({ issues: [{ path: ['song'] }] });
  });
  test('is taken from the engine with the stream it comes from, which nobody else may say', () => {
    const from = { unit: 'harstad', song: 'A', from: 'committee/FSU' };
    expect(refusal('harstad', from)).toMatchObject({ code: 'InvalidFields', issues: [{ keys: ['from'] }] });
    const decision = choir.decide(null, { type: 'found', units: ['harstad'], from: 'x' }, contextOf('engine', NOW));
    expect(decision.ok).toBe(false);
    const heard = choir.decide(founded, { type: 'noteHeard', units: ['harstad'], from: 'x' }, contextOf('engine', NOW));
    expect(heard.ok).toBe(true);
  });
  test('can be refused in a word of its own in a status where it cannot be done', () => {
    expect(refusal('harstad', { unit: 'harstad', song: 'A' })).toEqual({ code: 'IsSilent', unit: 'harstad' });
  });
});

test('what a leader is waited for is on the coordinator’s desk too, where it may be theirs', () => {
  const [wait] = choir.waits(founded);
  expect(takersOf(wait!)).toEqual(leader('kvaefjord'));
});

test('whoever is waited for now, and was not before, is asked; nobody is asked twice', () => {
  const asked = (before: Choir | null, event: object) =>
    choir.reactions(event as never, choir.evolve(before, event as never, NOW), before);
  expect(asked(null, { type: 'Founded', units: ['harstad'] })).toMatchObject([
    { type: 'notify', about: 'choir-sing', to: { role: 'leader', at: 'harstad' }, mail: true },
  ]);
  expect(asked(founded, { type: 'Sang', unit: 'harstad', song: 'A' })).toEqual([]);
});

test('an event says what came into being with it, for whoever gave the command', () => {
  expect(choir.created?.({ type: 'Founded', units: ['harstad', 'senja'] } as never)).toEqual([
    { what: 'singer', id: 'harstad' },
    { what: 'singer', id: 'senja' },
  ]);
  expect(choir.created?.({ type: 'Sang', unit: 'harstad', song: 'A' } as never)).toEqual([]);
});

test('an event that does not survive being stored, or says more than its shape, is a fault and throws', () => {
  const broken = rulesFor<Choir, { readonly type: 'Founded'; units: string[] }, never>();
  const kind = defineKind({
    ...{ name: 'x', collection: 'xs', fold: 1, refusals: {}, turns: {}, waits: (_: Choir) => [], deadlines: () => [] },
    events: { Founded: events.Founded },
    commands: {
      found: broken.creates({
        fields: {},
        may: () => ['anybody'],
        decide: () => [{ type: 'Founded', units: [], more: true } as never],
      }),
    },
    visibleTo: () => 'everybody',
    status: () => 'x',
    title: () => null,
    path: (id) => id,
    view: { schema: z.strictObject({}), of: () => ({}) },
  });
  expect(() => kind.decide(null, { type: 'found' }, contextOf('chair', NOW))).toThrow(/more/);
});

describe('fields', () => {
  test('without free text are the very same when they are told, and of one of several shapes only what that names', () => {
    const period = z.strictObject({ from: z.string() });
    const fields = z.strictObject({ period, note: words() });
    const told: z.ZodType = asTold(fields);
    expect((told as typeof fields).shape.period).toBe(period);
    expect(asTold(period)).toBe(period);
    const either = z.union([z.strictObject({ code: z.string() }), z.strictObject({ area: z.string() })]);
    expect(named(either, { code: 'KOM-07', stray: 1 })).toEqual({ code: 'KOM-07' });
  });

  test('with free text take what somebody wrote at the edge, and never a reference', () => {
    const fields = z.strictObject({ note: words(), many: z.array(z.strictObject({ title: titled() }).nullable()) });
    const edge = atTheEdge(fields);
    const reference = text('Hei');
    expect(edge.parse({ note: ' Hei ', many: [null, { title: 'Ja' }] })).toEqual({
      note: { words: 'Hei' },
      many: [null, { title: { words: 'Ja' } }],
    });
    expect(edge.safeParse({ note: reference, many: [] }).success).toBe(false);
    expect(fields.safeParse({ note: reference, many: [] }).success).toBe(true);
    expect(fields.safeParse({ note: 'Hei', many: [] }).success).toBe(false);
  });

  test('with free text may be left out, or null, and are sent and told like any other', () => {
    const fields = z.strictObject({ note: words().nullable().exactOptional(), why: words().optional() });
    const sent = { note: { words: 'Hei' }, why: { words: 'Derfor' } };
    expect(atTheEdge(fields).parse({ note: 'Hei', why: 'Derfor' })).toEqual(sent);
    for (const open of [{}, { note: null }]) expect(atTheEdge(fields).parse(open)).toEqual(open);
    expect(asTold(fields).parse({ note: 'Hei', why: null })).toEqual({ note: 'Hei', why: null });
    const either = z.strictObject({ code: z.string() }).exactOptional();
    expect(named(z.strictObject({ either }), { either: { code: 'A', stray: 1 } })).toEqual({ either: { code: 'A' } });
  });

  test('are called at the edge what they are called inside, and are the same wherever they are used', () => {
    const part = z.strictObject({ title: titled() }).meta({ id: 'ChoirPart' });
    const edge = atTheEdge(z.strictObject({ one: part, all: z.array(part) })) as z.ZodObject;
    expect(edge.shape['one']).toBe((edge.shape['all'] as z.ZodArray).element);
    expect((edge.shape['one'] as z.ZodType).meta()).toEqual({ id: 'ChoirPart' });
  });

  test.each(
    KINDS.flatMap((kind) => Object.entries(kind.commands).map(([type, { schema }]) => [kind.name, type, schema])),
  )('of %s %s take no reference from outside, however deep', (_, __, schema) => {
    const described = z.toJSONSchema(atTheEdge(schema as z.ZodObject), { io: 'input', unrepresentable: 'any' });
    expect(JSON.stringify(described)).not.toContain('"hash"');
  });
});

test('a command that people give has an address of its own, and one that the engine gives has none', () => {
  for (const kind of KINDS) {
    const paths = Object.values(kind.commands).flatMap(({ post, field }) =>
      post === null ? [] : [`${field} ${post.path}`],
    );
    expect(new Set(paths).size).toBe(paths.length);
    for (const path of paths) expect(path).toMatch(/^\S+ [a-z-]*$/);
  }
});
