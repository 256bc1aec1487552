import { useEffect, useState } from 'react';
import { forget, keep, keptOf } from '../../../form/index.js';

/** How far down the screen a case must have come to be the one that is read. */
const READ_AT = 0.35;
const open = (key: string): string => `place ${key}`;

/**
 * Where somebody is in a book, by the id of the case they read. A page that is loaded again, or come back to in the same tab,
 * opens there once the book has come; else, what they last read in this browser is answered, to be offered. An address that
 * names a case wins.
 */
export function useReadingPlace(book: string, cases: readonly string[], ready: boolean): string | null {
  const [last] = useState(() => keptOf<{ at: string }>(open(book))?.at ?? null);
  const all = cases.join(' ');
  useEffect(() => {
    if (!ready) return;
    const [, named] = location.hash.split('#');
    document.getElementById(named || (sessionStorage.getItem(open(book)) ?? ''))?.scrollIntoView();
    return followed(book, all.split(' '));
  }, [book, all, ready]);
  return last !== null && cases.includes(last) ? last : null;
}

/** Keeps the place as somebody reads on, a while after each move: until what this answers is called. */
function followed(book: string, cases: readonly string[]): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const note = (): void => {
    const at = readNow(cases);
    if (at === null) sessionStorage.removeItem(open(book));
    else {
      sessionStorage.setItem(open(book), at);
      keep(open(book), { at });
    }
    if (at !== null && at === cases.at(-1)) forget(open(book));
  };
  const moved = (): void => {
    clearTimeout(timer);
    timer = setTimeout(note, 200);
  };
  addEventListener('scroll', moved, { passive: true });
  return () => {
    clearTimeout(timer);
    removeEventListener('scroll', moved);
  };
}

/** The last case that has come so far up; null above the first. */
function readNow(cases: readonly string[]): string | null {
  const top = (id: string): number => document.getElementById(id)?.getBoundingClientRect().top ?? Infinity;
  return cases.findLast((id) => top(id) < innerHeight * READ_AT) ?? null;
}
