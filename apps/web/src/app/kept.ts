import { useEffect } from 'react';
import type { FieldValues, UseFormReturn } from 'react-hook-form';

const PREFIX = 'kept:';

/** What was typed into a form and not sent yet, on this machine and in this browser. */
export const keptOf = <T>(name: string): Partial<T> | null => {
  const kept = localStorage.getItem(PREFIX + name);
  return kept === null ? null : (JSON.parse(kept) as Partial<T>);
};
export const keep = (name: string, value: object): void => localStorage.setItem(PREFIX + name, JSON.stringify(value));
export const forget = (name: string): void => localStorage.removeItem(PREFIX + name);
/** When somebody logs out, what they typed is theirs alone. */
export const forgetAll = (): void => {
  for (const name of Object.keys(localStorage)) if (name.startsWith(PREFIX)) localStorage.removeItem(name);
};

/** Saves as you type: a closed window, an expired login or an empty battery loses nothing. */
export function useKept<T extends FieldValues>(name: string, form: UseFormReturn<T>): void {
  useEffect(() => {
    const subscription = form.watch((values) => localStorage.setItem(PREFIX + name, JSON.stringify(values)));
    return () => subscription.unsubscribe();
  }, [name, form]);
}

const OWNER = 'kept-by';
/** What somebody else typed on this machine is not theirs who log in after them. */
export function keptBy(person: string): void {
  if (localStorage.getItem(OWNER) === person) return;
  forgetAll();
  localStorage.setItem(OWNER, person);
}
