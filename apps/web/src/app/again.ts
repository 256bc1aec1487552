import { useState } from 'react';
import { loadAnew } from './fetched.js';

/** Fetches what did not come again. A browser may keep it that a file did not come, so the page is loaded anew. */
export function useAgain(): { readonly again: () => void; readonly asking: boolean; readonly still: boolean } {
  const [state, now] = useState<'before' | 'asking' | 'still'>('before');
  const ask = async (): Promise<void> => {
    now('asking');
    if (!(await loadAnew())) now('still');
  };
  return { again: () => void ask(), asking: state === 'asking', still: state === 'still' };
}
