import { useEffect, useRef, useState } from 'react';
import { pilotCommandsEditDraft, pilotsCreate } from '../../../api/sdk.gen.js';
import type { Proposal } from '../../../api/types.gen.js';
import { isProblem, type Problem } from '../../../app/queries.js';

/** A draft on the server, at the version that is on the screen. */
export interface Saved {
  readonly id: string;
  readonly version: number;
}
interface Attempt {
  readonly key: string;
  readonly proposal: Proposal;
}
const PAUSE_MS = 800;
/** When the server was away, or the login had run out. */
const AGAIN_MS = 3000;

/** Where the draft begun on a measure, or on a new one, is kept. */
export const startedAs = (code: string): string => `draft:${code}`;

async function sent({ key, proposal }: Attempt, saved: Saved | null): Promise<Saved> {
  const headers = { 'Idempotency-Key': key };
  const { data } =
    saved === null
      ? await pilotsCreate({ body: { proposal }, headers, throwOnError: true })
      : await pilotCommandsEditDraft({
          path: { id: saved.id },
          body: { proposal },
          headers: { ...headers, 'If-Match': `"${saved.version}"` },
          throwOnError: true,
        });
  return { id: data.id, version: data.version };
}

/**
 * Saves a draft on the server a moment after the last key. One save at a time; one that was not answered is sent again
 * as it was, with its key, before anything newer. Where somebody else changed the draft, nothing is saved before
 * `overwrite` says which version is meant.
 */
export function useSavedDraft(first: Saved | null, onSaved: (saved: Saved, isNew: boolean) => void) {
  const saved = useRef(first);
  const unanswered = useRef<Attempt | null>(null);
  const wanted = useRef<Proposal | null>(null);
  const held = useRef<string | null>(first === null ? null : '');
  const running = useRef<Promise<void> | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const [state, setState] = useState<'unsaved' | 'saving' | 'saved'>(first === null ? 'unsaved' : 'saved');
  const [problem, setProblem] = useState<Problem | 'away' | null>(null);
  useEffect(() => () => clearTimeout(timer.current), []);

  const once = async (): Promise<void> => {
    const proposal = unanswered.current?.proposal ?? wanted.current;
    if (proposal === null) return;
    const attempt = (unanswered.current ??= { key: crypto.randomUUID(), proposal });
    const before = saved.current;
    saved.current = await sent(attempt, before);
    held.current = JSON.stringify(attempt.proposal);
    unanswered.current = null;
    onSaved(saved.current, before === null);
  };
  const run = async (): Promise<void> => {
    setState('saving');
    try {
      do await once();
      while (wanted.current !== null && JSON.stringify(wanted.current) !== held.current);
      setProblem(null);
      setState('saved');
    } catch (error) {
      const isAnswered = isProblem(error) && error.status !== 401;
      if (isAnswered) unanswered.current = null;
      else timer.current = setTimeout(() => void flush(), AGAIN_MS);
      setProblem(isProblem(error) ? error : 'away');
      setState('unsaved');
    }
  };
  const flush = async (): Promise<Saved | null> => {
    clearTimeout(timer.current);
    running.current ??= run().finally(() => (running.current = null));
    await running.current;
    const isHeld = wanted.current === null || JSON.stringify(wanted.current) === held.current;
    return isHeld ? saved.current : null;
  };
  /** What is typed now. Saved soon, unless it is what is saved already. */
  const write = (proposal: Proposal | null): void => {
    if (proposal === null || JSON.stringify(proposal) === held.current) return;
    wanted.current = proposal;
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void flush(), PAUSE_MS);
  };
  const overwrite = (version: number): Promise<Saved | null> => {
    if (saved.current !== null) saved.current = { ...saved.current, version };
    return flush();
  };
  return { write, flush, overwrite, state, problem };
}
