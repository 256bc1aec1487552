import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';

const PAUSE = 300;

/** Asks anew for what is shown when somebody changed it. Forms keep what is typed: only what is read is read anew. */
export function useLive(): void {
  const queries = useQueryClient();
  useEffect(() => {
    const changes = new EventSource('/api/changes');
    let waiting: ReturnType<typeof setTimeout> | undefined;
    changes.addEventListener('changed', () => {
      clearTimeout(waiting);
      waiting = setTimeout(() => void queries.invalidateQueries(), PAUSE);
    });
    return () => {
      clearTimeout(waiting);
      changes.close();
    };
  }, [queries]);
}
