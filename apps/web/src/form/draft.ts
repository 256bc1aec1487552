import {
  type DefaultValues,
  type FieldValues,
  type Path,
  type PathValue,
  useForm,
  type UseFormReturn,
} from 'react-hook-form';
import { useEffect } from 'react';
import { forget, keptOf, useKept } from './kept.js';
import type { CommandHeaders } from './command.js';
import { isProblem } from '../app/queries.js';

/** A form that begins with what was typed into it and not sent, else with what is given. */
export function useDraft<T extends FieldValues>(
  name: string,
  initial: T,
): { readonly form: UseFormReturn<T>; readonly sent: (next?: T) => void } {
  const form = useForm<T>({
    shouldFocusError: false, // what is wrong is said in one place, and that has the focus
    defaultValues: { ...initial, ...keptOf<T>(name) } as DefaultValues<T>,
  });
  useKept(name, form, initial);
  const sent = (next: T = initial): void => {
    form.reset(next);
    forget(name);
  };
  return { form, sent };
}

/** What is typed, and what stood there when it was begun: kept together, so that a form opened again knows both. */
export type Begun<T> = T & { readonly begun: T };

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

const namesOf = <T extends object>(value: T) => Object.keys(value) as (keyof T & string)[];

/** What both I and others have changed since it was begun, and not to the same. */
export const collisions = <T extends object>(typed: Begun<T>, now: T): readonly (keyof T & string)[] =>
  namesOf(now).filter((field) =>
    [
      [now[field], typed.begun[field]],
      [typed[field], typed.begun[field]],
      [now[field], typed[field]],
    ].every(([one, other]) => !same(one, other)),
  );

/**
 * A form about what others may write too, filled with how it stands `now`. What I have not touched follows them; what we
 * both have changed stays as I typed it, and is named in `theirs`.
 */
export function useFollowing<T extends object>(name: string, now: T) {
  const { form, sent } = useDraft<Begun<T>>(name, { ...now, begun: now });
  const values = form.getValues();
  const changed = namesOf(now).filter(
    (field) => !same(now[field], values.begun[field]) && !same(now[field], values[field]),
  );
  const theirs = collisions(values, now);
  const followed = changed.filter((field) => !theirs.includes(field));
  useEffect(() => {
    if (followed.length > 0) follow(form, now, followed);
  }, [form, now, followed]);
  return {
    form: form as UseFormReturn<Begun<T>>,
    theirs,
    /** What was given is how it stands now. What was typed since is not given yet. */
    sent: (typed: Begun<T>) => {
      const given = withoutBegun(typed);
      if (same(withoutBegun(form.getValues()), given)) sent({ ...given, begun: given });
      else set(form, 'begun', given);
    },
  };
}

const withoutBegun = <T extends object>(typed: Begun<T>): T =>
  Object.fromEntries(namesOf(typed.begun).map((name) => [name, typed[name]])) as T;

function follow<T extends object>(form: UseFormReturn<Begun<T>>, now: T, fields: readonly (keyof T & string)[]): void {
  for (const field of fields) set(form, field, now[field]);
  set(form, 'begun', { ...form.getValues().begun, ...Object.fromEntries(fields.map((field) => [field, now[field]])) });
}

const set = <T extends object>(form: UseFormReturn<Begun<T>>, field: string, value: unknown): void =>
  form.setValue(field as Path<Begun<T>>, value as PathValue<Begun<T>, Path<Begun<T>>>);

/**
 * Gives a command over the version that was read. A committee's version counts all that happens there: where something
 * else made it newer, and nothing collides with it, it is given once more over the newest.
 */
export async function overNewest<Answer>(
  headers: CommandHeaders,
  version: number,
  give: (headers: CommandHeaders) => Promise<Answer>,
  newest: () => Promise<{ readonly version: number; readonly collides: boolean }>,
): Promise<Answer> {
  const over = (version: number) => ({ 'If-Match': `"${version}"` });
  try {
    return await give({ ...headers, ...over(version) });
  } catch (error) {
    if (!isProblem(error) || error.code !== 'StaleVersion') throw error;
    const found = await newest();
    if (found.collides) throw error;
    return give({ ...headers, ...over(found.version), 'Idempotency-Key': crypto.randomUUID() });
  }
}
