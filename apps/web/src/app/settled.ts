import { useEffect, useState } from 'react';

const PAUSE_MS = 200;

/** What was typed, when the typing has paused. */
export function useSettled(value: string): string {
  const [settled, settle] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => settle(value), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}
