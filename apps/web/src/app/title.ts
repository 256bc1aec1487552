import { useEffect } from 'react';

/** The page's name, first in the window's. */
export function useTitle(title: string | null | undefined): void {
  useEffect(() => {
    document.title = title ? `${title} – Tiltaksmotor` : 'Tiltaksmotor';
  }, [title]);
}
