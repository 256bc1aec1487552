import { useLocation } from '@tanstack/react-router';
import { useEffect } from 'react';

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
