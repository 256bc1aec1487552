import { z } from 'zod';
import type { Context } from '../context.js';
import type { Coded, Created, Notify, Reaction, Typed } from '../entity.js';
import { isEngine } from '../people.js';
import type * as Is from './kind.js';
import type { CommonRefusal, Refusables, Refused } from './refusals.js';
import { capacitiesOf, rolesOf, type Grant, type Who } from './who.js';

/** An id of a part: one that names nothing is not there. */
const ANY_ID = z.string().min(1).max(200);
const NAMES = z.array(z.string()).min(1);
const invalid = ({ issues }: z.ZodError): CommonRefusal => ({ code: 'InvalidFields', issues });
/** What a rule answers instead of events. */
export const isRefusal = <R extends Coded>(outcome: object | R): outcome is R => 'code' in outcome;

/**
 * What a kind's commands are written with. The types are said once, and hold for all its rules.
 *
 * @param around what each of them looks up: the policy that a stream keeps to
 */
export function rulesFor<State, E extends Typed, R extends Coded, More extends object = object>(
  around?: Is.Around<State, R, More>,
) {
  const surrounded = (state: State, inside: Is.Inside): (Is.Inside & More) | R => {
    const more = around?.(state, inside) ?? ({} as More);
    return 'code' in more ? (more as R) : { ...inside, ...(more as More) };
  };
  /**
   * Makes commands about one part of a stream. The one order there is: something that is there (404), yours (403), well formed
   * (422), in time, unhindered and right in itself (409).
   */
  const about =
    <S, Status extends string = never>(part: Is.Part<State, S, Status, R>) =>
    <Shape extends z.ZodRawShape, Own extends Refusables = Record<never, never>>(
      rule: Is.Rule<State, E, R | NoInfer<Refused<Own>>, S, Status, Shape, More> & { readonly refuses?: Own },
    ): Is.Named<State, E, R | Refused<Own>> =>
    (command) => {
      const { field, body, many = false } = part;
      const inBody = field !== null && body !== undefined;
      const schema: z.ZodObject = z.strictObject(inBody ? { [field]: body, ...rule.fields } : rule.fields);
      if (field !== null && field in rule.fields) throw new Error(`${field} names the subject and is no field`);
      const find = (state: State, id: string, context: Context, all = part.all(state)): S | undefined => {
        const found = Object.hasOwn(all, id) ? all[id] : undefined;
        const isSeen = found !== undefined && (isEngine(context.actor) || (part.seen?.(found, state, context) ?? true));
        return isSeen ? found : undefined;
      };
      const capacities = (subject: S, state: State, context: Context) =>
        capacitiesOf(rule.may(subject, state), context);
      const grantsOf = (state: State): readonly Grant[] =>
        Object.values(part.all(state)).flatMap((subject) => rule.may(subject, state));
      const notYours = (grants: readonly Grant[]): CommonRefusal => ({
        code: 'NotYours',
        command,
        roles: rolesOf(grants),
      });
      const hindrance = (subject: S, state: State, inside: Is.Inside & More) => {
        const status = part.status?.(subject, state);
        if (status !== undefined && rule.in?.includes(status) === false)
          return rule.elsewhere?.(subject, state) ?? { code: 'WrongStatus', status, command };
        return rule.unless?.(subject, state, inside) ?? null;
      };
      /** The engine says which stream a command comes from; not every rule asks. */
      const parsed = ({ from, ...sent }: Is.Sent, context: Context) =>
        schema.safeParse(
          from === undefined || (isEngine(context.actor) && !('from' in rule.fields)) ? sent : { from, ...sent },
        );
      return {
        field,
        collection: field === null ? null : (part.collection ?? `${field}s`),
        id: part.id ?? ANY_ID,
        many,
        inBody,
        creates: false,
        post: rule.post ?? null,
        refuses: rule.refuses ?? {},
        schema,
        grants: grantsOf,
        steps(sent, state, context) {
          const name = field ?? '';
          const { [name]: named, ...rest } = sent;
          const ids = field === null ? [''] : NAMES.safeParse(many ? named : [named]).data;
          if (state === null) return { code: 'NotThere' };
          const all = part.all(state);
          const stranger = ids?.find((id) => find(state, id, context, all) === undefined);
          if (part.unknown !== undefined && (ids === undefined || stranger !== undefined)) {
            const grants = grantsOf(state);
            if (capacitiesOf(grants, context).length === 0) return notYours(grants);
            if (stranger !== undefined) return part.unknown(stranger);
            const { error } = parsed(sent, context);
            return error === undefined ? { code: 'NotThere' } : invalid(error);
          }
          if (ids === undefined) return { code: 'NotThere' };
          const found = ids.map((id) => ({ id, subject: find(state, id, context, all) }));
          if (found.some(({ subject }) => subject === undefined))
            return rule.answers === true && isEngine(context.actor) ? [] : { code: 'NotThere' };
          const yours = found.flatMap(({ id, subject }) => {
            const as = subject === undefined ? undefined : capacities(subject, state, context)[0];
            return as === undefined ? [] : [{ id, as }];
          });
          if (yours.length < ids.length) {
            return notYours(found.flatMap(({ subject }) => (subject === undefined ? [] : rule.may(subject, state))));
          }
          const twice = ids.find((id, i) => ids.indexOf(id) !== i);
          if (twice !== undefined) return { code: 'NamedTwice', subject: twice };
          const { data, error } = parsed(field === null || inBody ? sent : rest, context);
          if (error !== undefined) return invalid(error);
          const inFields = inBody ? name : '';
          const { [inFields]: _, ...fields } = data;
          return yours.map(({ id, as }) => ({
            as,
            decide(now) {
              const subject = now === null ? undefined : find(now, id, context);
              if (now === null || subject === undefined) return { code: 'NotThere' };
              const inside = surrounded(now, { ...context, as });
              if (isRefusal(inside)) return inside;
              const hindered = hindrance(subject, now, inside);
              if (hindered !== null) return rule.answers === true ? [] : hindered;
              return rule.decide(subject, fields as Is.Fields<Shape>, now, inside);
            },
          }));
        },
        offered(state, context, only) {
          const all = part.all(state);
          const ids = only === undefined ? Object.keys(all) : [only];
          return ids.flatMap((id) => {
            const subject = find(state, id, context, all);
            const as = subject === undefined ? [] : capacities(subject, state, context);
            const [first] = as;
            if (subject === undefined || first === undefined) return [];
            const inside = surrounded(state, { ...context, as: first });
            if (isRefusal(inside) || hindrance(subject, state, inside) !== null) return [];
            return [{ id, as, at: placesOf(rule.may(subject, state), context) }];
          });
        },
      };
    };

  /** Makes the command that begins a stream. Whose it is stands in its fields, so that they are read first. */
  function creates<Shape extends z.ZodRawShape>(rule: Is.Creation<E, R, Shape>): Is.Named<State, E, R> {
    const schema = z.strictObject(rule.fields);
    return (command) => ({
      field: null,
      collection: null,
      id: ANY_ID,
      many: false,
      inBody: false,
      creates: true,
      grants: () => [],
      post: rule.post ?? null,
      refuses: {},
      schema,
      steps(sent, state, context) {
        const parsed = schema.safeParse(sent);
        if (!parsed.success) return invalid(parsed.error);
        const grants = rule.may(parsed.data, context);
        const as = capacitiesOf(grants, context)[0];
        if (as === undefined) return { code: 'NotYours', command, roles: rolesOf(grants) };
        if (state !== null) return { code: 'AlreadyThere' };
        return [{ as, decide: () => rule.decide(parsed.data, { ...context, as }) }];
      },
      offered: () => [],
    });
  }

  return { about, creates };
}
/** Of places whose roles are granted something, those that are in an actor's hands. */
const placesOf = (grants: readonly Grant[], context: Context): readonly string[] => [
  ...new Set(
    grants.flatMap((grant) => {
      if (typeof grant === 'string' || capacitiesOf([grant], context).length === 0) return [];
      if ('role' in grant) return [grant.at];
      return 'while' in grant && grant.as.at !== null ? [grant.as.at] : [];
    }),
  ),
];

/** Whom an event is told to, and by which text. */
export interface Tells<State, Data> {
  readonly about: string;
  readonly mail?: true;
  readonly to: (state: State, data: Data) => readonly Who[];
  /** What its text says: ids, dates and numbers only. */
  readonly with?: (state: State, data: Data) => NonNullable<Notify<Typed>['with']>;
}

/** An event of this shape. `null` is a stream that is not there: only an event that begins one takes it. */
export function eventsFor<State>() {
  return <Shape extends z.ZodRawShape>(
    shape: Shape,
    evolve:
      | { readonly begin: (data: Is.Fields<Shape>, at: string) => State }
      | ((state: State, data: Is.Fields<Shape>, at: string) => State),
    more: {
      readonly lifts?: Is.EventShape<State, unknown>['lifts'];
      readonly tells?: readonly Tells<State, Is.Fields<Shape>>[];
      /** What it gives other streams, or starts. */
      readonly does?: (state: State, data: Is.Fields<Shape>) => readonly Reaction<Typed>[];
      /** The parts of the stream that come into being with it: whoever gave the command is answered with their ids. */
      readonly creates?: (data: Is.Fields<Shape>) => readonly Created[];
    } = {},
  ): Is.EventShape<State, Is.Fields<Shape>> => {
    const schema = z.strictObject(shape);
    const { lifts = [], tells = [], does = () => [], creates = () => [] } = more;
    /** It was checked when it was written, and lifted where it was read. */
    const own = (data: Is.Sent): Is.Fields<Shape> => data as Is.Fields<Shape>;
    return {
      lifts,
      schema,
      evolve(state, data, at) {
        if (typeof evolve !== 'function') {
          if (state !== null) throw new Error('An event that begins a stream came to one that is there');
          return evolve.begin(own(data), at);
        }
        if (state === null) throw new Error('An event came to a stream that is not there');
        return evolve(state, own(data), at);
      },
      reactions: (state, data) => [
        ...tells.flatMap(({ about, mail, to, with: facts }) =>
          to(state, own(data)).map((who): Notify<Typed> => ({
            type: 'notify',
            to: who,
            about,
            ...(mail === undefined ? {} : { mail }),
            ...(facts === undefined ? {} : { with: facts(state, own(data)) }),
          })),
        ),
        ...does(state, own(data)),
      ],
      created: (data) => creates(own(data)),
    };
  };
}
