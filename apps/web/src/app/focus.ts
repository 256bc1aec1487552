import { useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';

/** How long a page may take to have its title before whoever reads it has gone on by themselves. */
const PATIENCE_MS = 10_000;

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

/** Puts the focus on the page's title; on the page itself until it has one. */
export function toTitle(): void {
  const main = document.getElementById('main');
  if (main === null || focused(main.querySelector('h1'))) return;
  focused(main);
  const seen = new MutationObserver(() => {
    if (document.activeElement !== main || focused(main.querySelector('h1'))) seen.disconnect();
  });
  seen.observe(main, { childList: true, subtree: true });
  setTimeout(() => seen.disconnect(), PATIENCE_MS);
}

function focused(element: HTMLElement | null): boolean {
  if (element === null) return false;
  element.tabIndex = -1;
  element.focus({ preventScroll: true });
  return true;
}

/** Back to what opened a dialog that is gone; where that is gone too, to the page's title. */
export function backTo(opener: Element | null): void {
  if (opener instanceof HTMLElement && opener !== document.body && opener.isConnected) opener.focus();
  else toTitle();
}
