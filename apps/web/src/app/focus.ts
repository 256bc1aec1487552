import { useLocation, useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';

/** How long a page may take to have its title before whoever reads it has gone on by themselves. */
const PATIENCE_MS = 5_000;

/** On another page the focus is on its title, so that it is heard and Tab goes on from there. */
export function useArrival(): void {
  const router = useRouter();
  useEffect(
    () =>
      router.subscribe('onRendered', ({ fromLocation, pathChanged }) => {
        if (fromLocation !== undefined && pathChanged) toTitle();
      }),
    [router],
  );
}

let forget = (): void => {};

/** Puts the focus on the page's title, on the page itself until it has one, and there again where a page takes its place. */
export function toTitle(): void {
  forget();
  const main = document.getElementById('main');
  if (main === null) return;
  const title = (): HTMLElement => main.querySelector('h1') ?? main;
  focus(title());
  const seen = new MutationObserver(() => {
    const at = document.activeElement;
    if (at === document.body || at === main) focus(title());
    else if (at !== title()) forget();
  });
  seen.observe(main, { childList: true, subtree: true });
  const later = setTimeout(() => seen.disconnect(), PATIENCE_MS);
  forget = () => {
    seen.disconnect();
    clearTimeout(later);
  };
}

function focus(element: HTMLElement): void {
  element.tabIndex = -1;
  element.focus({ preventScroll: true });
}

/** Back to what opened a dialog that is gone; where that is gone too, to the page's title. */
export function backTo(opener: Element | null): void {
  if (opener instanceof HTMLElement && opener !== document.body && opener.isConnected) opener.focus();
  else toTitle();
}

/** The part of the page that a link led to (`#f3`). Once it is there, it is scrolled to and has the focus. */
export function useLanding(isThere: boolean): string {
  const { hash } = useLocation();
  useEffect(() => {
    if (!isThere || hash === '') return;
    const landed = document.getElementById(hash);
    landed?.scrollIntoView({ block: 'center' });
    landed?.focus({ preventScroll: true });
  }, [hash, isThere]);
  return hash;
}

/** The page's name, first in the window's. */
export function useTitle(title: string | null | undefined): void {
  useEffect(() => {
    document.title = title ? `${title} – Tiltaksmotor` : 'Tiltaksmotor';
  }, [title]);
}
