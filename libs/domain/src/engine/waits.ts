import type { Context } from '../context.js';
import type { Entity, InRole, Recipient, Task, Wait } from '../entity.js';
import { activeAssignments, type Assignment } from '../people.js';
import { isHeldAs, keyOf, keysOf, sightsOf } from './who.js';

type Today = Pick<Context, 'now' | 'directory'>;

/** Whether somebody holds a role today: one of this kind at a place, any there (see `anybodyAt`), or any anywhere. */
export const stillIs = (person: string, as: InRole | undefined, { now, directory }: Today): boolean =>
  activeAssignments({ person, assignments: directory.held(person) }, now).some(
    (held) => as === undefined || isHeldAs(held, as, directory),
  );

/**
 * Whose turn it is on the day of `now` in Norway: what waits for somebody by name falls to others once they are not what they
 * were named as any more. The one place that says so.
 */
export function waitsOn<Turn extends string>(waits: readonly Wait<Turn>[], today: Today): readonly Wait<Turn>[] {
  const isHere = (who: Recipient): boolean => 'role' in who || stillIs(who.person, undefined, today);
  return waits.flatMap(({ named, also, ...wait }): readonly Wait<Turn>[] => {
    const { who } = wait;
    const here = { ...wait, ...(also !== undefined && isHere(also) ? { also } : {}) };
    if (named === undefined || 'role' in who || stillIs(who.person, named.as, today)) return [here];
    return named.otherwise === null ? [] : [{ ...here, ...named.otherwise }];
  });
}

/** Everybody who is waited for by this: whose turn it is, and who may take it in their place. */
export const waitedFor = ({ who, also }: Wait): readonly Recipient[] => (also === undefined ? [who] : [who, also]);
/** Everybody on whose desk it belongs, besides. */
export const takersOf = (wait: Wait): readonly Recipient[] => [...waitedFor(wait), ...(wait.beside ?? [])];

/** The roles in which somebody may take a turn: none where they are named, or it is others'. */
export const waitedForAs = (
  wait: Wait,
  { actor, now, directory }: Today & Pick<Context, 'actor'>,
): readonly Assignment[] =>
  activeAssignments(actor, now).filter((held) =>
    takersOf(wait).some((who) => 'role' in who && isHeldAs(held, who, directory)),
  );

/** The keys of everybody on whose desk it may be, whatever the day. */
export function keysIn(wait: Wait): readonly string[] {
  const otherwise = wait.named?.otherwise == null ? [] : [wait.named.otherwise.who];
  return [...new Set([...takersOf(wait), ...otherwise].map(keyOf))];
}

/** A wait with what it asks for. */
export interface Waited {
  readonly wait: Wait;
  readonly task: Task;
}
export const waitedIn = <State>(
  { waits, task }: Pick<Entity<State, never, never, never>, 'waits' | 'task'>,
  state: State,
): readonly Waited[] => waits(state).map((wait) => ({ wait, task: task(state, wait) }));

/** Whether something waits for whoever asks, who has not done their part of it. */
export const isMine = (wait: Wait, { actor }: Pick<Context, 'actor'>, keys: readonly string[]): boolean =>
  takersOf(wait).some((who) => keys.includes(keyOf(who))) && wait.done?.includes(actor.person) !== true;

/** What waits for whoever asks today, and what waits for others that they are shown: by the keys that they have. */
export function onDesk<T extends Waited>(
  all: readonly T[],
  asking: Pick<Context, 'actor' | 'now' | 'directory'>,
  { keys, sights } = deskKeys(asking),
): { readonly mine: readonly T[]; readonly others: readonly T[] } {
  const today = all.flatMap((one) => waitsOn([one.wait], asking).map((wait) => ({ ...one, wait })));
  const mine = today.filter(({ wait }) => isMine(wait, asking, keys));
  const others = today.filter((one) => !mine.includes(one));
  return { mine, others: others.filter(({ task }) => task.followedBy.some((key) => sights.includes(key))) };
}
/** By which keys something is somebody's to do, and to see: see `keysOf` and `sightsOf`. */
export function deskKeys(asking: Pick<Context, 'actor' | 'now' | 'directory'>) {
  const keys = keysOf(asking);
  return { keys, sights: sightsOf(asking, keys) };
}
