import type { Context } from '../context.js';
import type { Coded, Decision, Hearing, Notify, Recipient, Typed, Wait } from '../entity.js';
import { named, uuid } from './fields.js';
import type * as Is from './kind.js';
import { COMMON_REFUSALS, type CommonRefusal, type Statuses } from './refusals.js';
import { isRefusal } from './rules.js';
import { takersOf, waitsOn } from './waits.js';
import { EVERYBODY, isSeenBy, keyOf, keysOf } from './who.js';

type Sent = Typed & Is.Sent;
const NOT_THERE: CommonRefusal = { code: 'NotThere' };
/** The texts by which somebody is asked to do something. */
const aboutsOf = ({ about }: { readonly about: string | readonly string[] }): readonly string[] =>
  typeof about === 'string' ? [about] : about;
/** What a database gives back of it. */
const throughJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

const answerOf = <State>({
  schema,
  of,
}: NonNullable<Is.Definition<State, never, never, never, never>['answer']>): Is.Kind<State>['answer'] => ({
  schema,
  of: (state, today) => (state === null ? {} : (named(schema, of(state, today)) as object)),
});

const hearingOf = <State>(hearing: Hearing<State>): Hearing<State | null> => ({
  others: (event, state) => (state === null ? [] : hearing.others(event, state)),
  hears: (event, state, reader, theirs) => state !== null && hearing.hears(event, state, reader, theirs),
});

/** Makes a kind of its definition. A state that comes back is trusted to be one that this kind has folded, or null. */
export function defineKind<State, E extends Typed, R extends Coded, Turn extends string, const C extends string>(
  definition: Is.Definition<State, E, R, Turn, C>,
): Is.Kind<State, E, R | CommonRefusal> {
  const { name, collection, fold, view, hearing, history, calls, news, ofBodies, policy, appointment } = definition;
  const own = (state: State | null | undefined): State | null => state ?? null;
  const commands: Readonly<Record<string, Is.Command<State, E, R>>> = Object.fromEntries(
    Object.entries<Is.Named<State, E, R>>(definition.commands).map(([type, made]) => [type, made(type)]),
  );
  const declared = [COMMON_REFUSALS, definition.refusals, ...Object.values(commands).map(({ refuses }) => refuses)];
  const refusals = Object.fromEntries(
    declared.flatMap((some) => Object.entries(some).map(([code, { status }]) => [code, status] as const)),
  ) as Statuses<R | CommonRefusal>;
  const commandOf = (type: string) => (Object.hasOwn(commands, type) ? commands[type] : undefined);
  const shapes: Readonly<Record<string, Is.EventShape<State, unknown>>> = definition.events;
  const shapeOf = (type: string) => {
    const shape = Object.hasOwn(shapes, type) ? shapes[type] : undefined;
    if (shape === undefined) throw new Error(`${name} knows no event ${type}`);
    return shape;
  };
  function evolve(state: State | null, event: E, at: string): State {
    const { type, ...data } = event as Typed;
    return definition.evolve === undefined
      ? shapeOf(type).evolve(state, data, at)
      : definition.evolve(state, event, at);
  }

  /** The one answer to who may see a stream. */
  function visibleTo(state: State): readonly string[] {
    const whos = definition.visibleTo(state);
    return whos === 'everybody' ? [EVERYBODY] : whos.map(keyOf);
  }
  const seen = (state: State | null, context: Context): State | null => {
    const there = own(state);
    return there !== null && isSeenBy(visibleTo(there), context) ? there : null;
  };

  /** As it is stored: an event that does not survive that, or says more or less than its shape, is a fault and throws. */
  function storable({ type, ...data }: E): E {
    const { schema } = shapeOf(type);
    return { ...(throughJson(schema.parse(throughJson(data))) as Is.Sent), type } as Typed as E;
  }

  function stepsOf(stored: State | null, { type, ...sent }: Sent, context: Context) {
    const state = own(stored);
    const command = commandOf(type);
    // A creation reads nothing of what is there: it answers alike whether that is invisible or missing.
    if (command?.creates !== true && seen(state, context) === null) return NOT_THERE;
    if (command === undefined) return { code: 'UnknownCommand', command: type } as const;
    return command.steps(sent, state, context);
  }

  function decide(stored: State | null, command: Sent, context: Context): Decision<E, R | CommonRefusal> {
    const steps = stepsOf(stored, command, context);
    if (isRefusal(steps)) return { ok: false, refusal: steps };
    let state = own(stored);
    const decided: { readonly event: E; readonly as: Is.Inside['as'] }[] = [];
    for (const step of steps) {
      const outcome = step.decide(state);
      if (isRefusal(outcome)) return { ok: false, refusal: outcome };
      for (const one of outcome) {
        const event = storable(one);
        state = evolve(state, event, context.now);
        decided.push({ event, as: step.as });
      }
    }
    return { ok: true, events: decided.map(({ event }) => event), as: decided.map(({ as }) => as) };
  }

  function waitsOf(state: State | null): readonly Wait<Turn>[] {
    if (state === null) return [];
    const known = new Map<Turn, ReadonlySet<string>>();
    return definition.waits(state).map((wait) => {
      const { who, turn } = wait;
      if (!('role' in who) || who.role !== 'leader') return wait;
      const coordinated = known.get(turn) ?? coordinatedFor(turn, state);
      known.set(turn, coordinated);
      // A leader's coordinator has it on their desk, where some of what does it may be theirs.
      return coordinated.has(who.at) ? { ...wait, beside: [{ role: 'coordinator', at: who.at }] } : wait;
    });
  }
  /** The places whose coordinators may give some of the commands that answer a turn. */
  const coordinatedFor = (turn: Turn, state: State): ReadonlySet<string> =>
    new Set(
      definition.turns[turn].by
        .flatMap((type) => commandOf(type)?.grants(state) ?? [])
        .flatMap((grant) =>
          typeof grant === 'object' && 'role' in grant && grant.role === 'coordinator' ? [grant.at] : [],
        ),
    );
  /** Whoever is waited for now, and was not before, is asked. So nobody is waited for who was not told, or told in vain. */
  function asked(before: State | null, after: State | null): readonly Notify<Sent>[] {
    const idOf = ({ who, turn, since }: Wait): string => `${keyOf(who)} ${turn} ${since}`;
    const known = new Set(waitsOf(before).map(idOf));
    return waitsOf(after)
      .filter((wait) => !known.has(idOf(wait)))
      .map(({ who, turn, due, named }) => ({
        type: 'notify',
        to: who,
        ...(named === undefined ? {} : { named: { ...named, otherwise: askedInstead(named.otherwise) } }),
        about: askedBy(turn),
        mail: true,
        with: { due },
      }));
  }

  const askedBy = (turn: Turn): string => aboutsOf(definition.turns[turn])[0] ?? turn;
  const askedInstead = (otherwise: NonNullable<Wait<Turn>['named']>['otherwise']) =>
    otherwise === null ? null : { to: otherwise.who, about: askedBy(otherwise.turn) };

  function deadlines(stored: State | null) {
    const state = own(stored);
    if (state === null) return [];
    return definition
      .deadlines(state)
      .map(({ at, then, subject = '' }) => ({ at, then: about(then, subject) }))
      .toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at));
  }
  function about(type: string, subject: string): Sent {
    const { field = null, many = false } = commandOf(type) ?? {};
    return { type, ...(field === null ? {} : { [field]: many ? [subject] : subject }) };
  }

  return {
    name,
    collection,
    id: definition.id ?? uuid,
    answersMore: definition.answersMore === true,
    fold,
    initial: null,
    commands,
    refusals,
    eventTypes: Object.keys(shapes),
    lifts: Object.fromEntries(Object.entries(shapes).map(([type, { lifts }]) => [type, lifts])),
    decide,
    evolve: (state, event, at) => evolve(own(state), event, at),
    deadlines,
    reactions(event, after, before) {
      const { type, ...data } = event;
      const state = own(after);
      if (state === null) return [];
      if (definition.reactions !== undefined) return definition.reactions(event, state).map((one) => one as never);
      return [...shapeOf(type).reactions(state, data), ...asked(own(before), state)].map((one) => one as never);
    },
    created: ({ type, ...data }) => shapeOf(type).created(data),
    isClosed(stored) {
      const state = own(stored);
      if (state !== null && definition.isClosed !== undefined) return definition.isClosed(state);
      return definition.neverEnds !== true && waitsOf(state).length + deadlines(stored).length === 0;
    },
    standing(stored) {
      const state = own(stored);
      return {
        phase: state === null ? 'unknown' : definition.status(state),
        turn: [...new Set(waitsOf(state).map(({ who }) => keyOf(who)))],
        due: deadlines(stored)[0]?.at ?? null,
      };
    },
    refusalBeforeFields(stored, command, context) {
      const steps = stepsOf(stored, command, context);
      return isRefusal(steps) && steps.code !== 'InvalidFields' ? steps : null;
    },
    maySee: (stored, context) => seen(stored, context) !== null,
    isThere(stored, command, context) {
      const steps = stepsOf(stored, command, context);
      return !isRefusal(steps) || steps.code !== 'NotThere';
    },
    offers(stored, context, part) {
      const state = seen(stored, context);
      if (state === null) return [];
      const keys = keysOf(context);
      // Of one part it is asked often, and by whoever looks at what is waited for themselves.
      const waited = part === undefined ? waitsOn(waitsOf(state), context) : [];
      const waits = waited.map((wait) => ({
        by: (wait.by ?? definition.turns[wait.turn].by) as readonly string[],
        whos: takersOf(wait),
      }));
      // What is waited for of a committee's leader or a unit's is waited for of whoever else may do it there.
      const isMine = (who: Recipient, subjects: readonly Is.Offered[]): boolean =>
        keys.includes(keyOf(who)) || ('at' in who && subjects.some(({ as }) => as.some(({ at }) => at === who.at)));
      return Object.entries(commands)
        .filter(([, { field }]) => part === undefined || field === part.field)
        .map(([command, { offered }]) => ({ command, subjects: offered(state, context, part?.id) }))
        .filter(({ subjects }) => subjects.length > 0)
        .map((offer) => ({
          ...offer,
          awaited: waits.some(
            ({ by, whos }) => by.includes(offer.command) && whos.some((who) => isMine(who, offer.subjects)),
          ),
        }));
    },
    viewSchema: view.schema,
    isReadApart: view.apart === true,
    view(stored, context) {
      const state = seen(stored, context);
      return state === null ? null : (named(view.schema, view.of(state, context)) as object);
    },
    title(stored) {
      const state = own(stored);
      return state === null ? null : definition.title(state);
    },
    path: (id, facts = {}) => definition.path(id, facts),
    turnAskedBy(about) {
      const turns: Readonly<Record<string, { readonly about: string | readonly string[] }>> = definition.turns;
      return Object.entries(turns).find(([, turn]) => aboutsOf(turn).includes(about))?.[0] ?? null;
    },
    waits: (stored) => waitsOf(own(stored)),
    answer: definition.answer === undefined ? null : answerOf(definition.answer),
    called(stored, id) {
      const state = own(stored);
      return state === null ? undefined : definition.called?.(state, id);
    },
    says(stored, told) {
      const state = own(stored);
      const title = state === null ? null : definition.title(state);
      return state === null || definition.says === undefined ? { title } : definition.says(state, told);
    },
    ...{ history, calls, news, ofBodies, policy, rows: definition.rows ?? {} },
    ...(appointment === undefined ? {} : { appointment }),
    task(stored, wait) {
      const state = own(stored);
      if (state !== null && definition.task !== undefined) return definition.task(state, wait);
      const title = state === null ? null : definition.title(state);
      return { title, facts: {}, policy: null, followedBy: [], informs: [] };
    },
    people(stored) {
      const state = own(stored);
      return state === null ? [] : (definition.people?.(state) ?? []);
    },
    ...(hearing === undefined ? {} : { hearing: hearingOf(hearing) }),
    visibleTo(stored) {
      const state = own(stored);
      return state === null ? [] : visibleTo(state);
    },
  };
}
