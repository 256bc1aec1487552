import { useEffect, useRef, useSyncExternalStore } from 'react';
import type { FieldValues, UseFormReturn } from 'react-hook-form';

const PREFIX = 'kept:';
/** What of it is somebody's own words, by the fields they stand in: shown again where the form is no longer. */
const WORDS = 'kept-words:';

/** What was typed into a form and not sent yet, on this machine and in this browser. */
export const keptOf = <T>(name: string): Partial<T> | null => {
  const kept = localStorage.getItem(PREFIX + name);
  return kept === null ? null : (JSON.parse(kept) as Partial<T>);
};
export const keep = (name: string, value: object): void => localStorage.setItem(PREFIX + name, JSON.stringify(value));
export const forget = (name: string): void => {
  localStorage.removeItem(PREFIX + name);
  localStorage.removeItem(WORDS + name);
  for (const hear of listeners) hear();
};
/** What forms are kept as, by what knows their fields. */
const names = new WeakMap<object, string>();
/** What was typed into a form has been given: nobody has it unsent any more, also where the page is left before it is shown. */
export function forgetGiven(control: object): void {
  const name = names.get(control);
  if (name !== undefined) forget(name);
}
/** When somebody logs out, what they typed is theirs alone. */
export const forgetAll = (): void => {
  for (const name of Object.keys(localStorage))
    if (name.startsWith(PREFIX) || name.startsWith(WORDS)) localStorage.removeItem(name);
};

const listeners = new Set<() => void>();
/** Calls back when something that was kept is forgotten, in this window or another. */
export function whenForgotten(hear: () => void): () => void {
  listeners.add(hear);
  window.addEventListener('storage', hear);
  return () => {
    listeners.delete(hear);
    window.removeEventListener('storage', hear);
  };
}

/** What the fields of a form are called in which people write words. */
const fields = new WeakMap<object, Map<string, string>>();
export function writesWords(control: object, name: string, label: string): void {
  const known = fields.get(control) ?? new Map<string, string>();
  fields.set(control, known.set(name, label));
}

interface Written {
  readonly label: string;
  readonly text: string;
}
/** The words that were typed into a form and not sent, as JSON, which is the same as long as they are. */
export const wordsOf = (name: string): string | null => localStorage.getItem(WORDS + name);
export const readWords = (kept: string): readonly Written[] => JSON.parse(kept) as readonly Written[];

/** What the forms are kept as that have words in them. */
export function useFormsWithWords(): readonly string[] {
  const names = useSyncExternalStore(whenForgotten, formsWithWords);
  return names === '' ? [] : names.split('\n');
}
/** As one text, which is the same as long as they are. */
const formsWithWords = (): string =>
  Object.keys(localStorage)
    .filter((name) => name.startsWith(WORDS))
    .map((name) => name.slice(WORDS.length))
    .toSorted()
    .join('\n');

/** Words count as somebody's own where the form did not begin with them. */
function keepWords<T extends FieldValues>(name: string, form: UseFormReturn<T>, values: object, initial: object): void {
  const { begun = initial } = values as { readonly begun?: object };
  const written = [...(fields.get(form.control) ?? [])].flatMap(([field, label]): Written[] => {
    const text = textAt(values, field);
    return text.trim() === '' || text === textAt(begun, field) ? [] : [{ label, text }];
  });
  if (written.length === 0) localStorage.removeItem(WORDS + name);
  else localStorage.setItem(WORDS + name, JSON.stringify(written));
}

/** What is typed in `proposals.0.text`; nothing where that is no text. */
function textAt(values: object, field: string): string {
  const at = (value: unknown, key: string): unknown =>
    typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>)[key] : undefined;
  const found = field.split('.').reduce<unknown>(at, values);
  return typeof found === 'string' ? found : '';
}

/** Saves as you type: a closed window, an expired login or an empty battery loses nothing. `initial` is nobody's words. */
export function useKept<T extends FieldValues>(name: string, form: UseFormReturn<T>, initial: object): void {
  const begun = useRef(initial);
  useEffect(() => {
    begun.current = initial;
  });
  useEffect(() => {
    names.set(form.control, name);
    const subscription = form.watch((values) => {
      keep(name, values);
      keepWords(name, form, values, begun.current);
    });
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
