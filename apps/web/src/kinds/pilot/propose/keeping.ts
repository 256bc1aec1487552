import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { useForm } from 'react-hook-form';
import { useNavigate } from '@tanstack/react-router';
import type { Pilot, Proposal } from '../../../api/types.gen.js';
import { forget, keep, keptOf, useCommand, useKept } from '../../../form/index.js';
import { type Answers, type Asking, proposalOf } from './answers.js';
import {
  pilotCommandsEditDraft,
  pilotCommandsRevise,
  pilotCommandsSubmit,
  pilotsCreate,
} from '../../../api/sdk.gen.js';
import { isProblem, type Problem } from '../../../app/index.js';

/** What a proposal's form begins with. */
export interface Begun {
  readonly start: Answers;
  readonly asking: Asking;
  /** Null for one that is not drafted yet. */
  readonly pilot: Pilot | null;
}
export type KeptProposal = ReturnType<typeof useKeptProposal>;

const nameOf = (id: string): string => `proposal:${id}`;
/** What is typed on a measure before there is a draft. Forgotten when what was begun is gone. */
export const begunAs = (code: string): string => `proposal:new:${code}`;
/** Which version was on the screen when what is kept here was typed. */
const seenName = (name: string): string => `${name}:seen`;

/** A proposal's form: kept in this browser as it is typed and, a draft, on the server too. */
export function useKeptProposal({ start, asking, pilot }: Begun) {
  const drafting = pilot === null || pilot.phase === 'draft';
  const code = asking.measure?.code ?? '';
  const [name, rename] = useState(pilot === null ? begunAs(code) : nameOf(pilot.id));
  const [base] = useState<Saved | null>(() => baseOf(name, pilot));
  const [seen, see] = useState(base?.version);
  const form = useForm<Answers>({ shouldFocusError: false, defaultValues: { ...start, ...keptOf<Answers>(name) } });
  const draft = useSavedDraft(base, (saved, isNew) => {
    see(saved.version);
    keep(seenName(nameOf(saved.id)), { version: saved.version });
    if (!isNew) return;
    keep(startedAs(code), { id: saved.id });
    keep(nameOf(saved.id), form.getValues());
    forget(begunAs(code));
    rename(nameOf(saved.id));
  });
  useKept(name, form, start);
  useEffect(() => {
    if (base !== null) keep(seenName(name), { version: base.version });
  }, [base, name]);
  const write = useEffectEvent(() => draft.write(proposalOf(form.getValues(), asking)));
  useEffect(
    () => (drafting ? form.subscribe({ formState: { values: true }, callback: () => write() }) : undefined),
    [form, drafting],
  );
  const leaveNothing = (): void => [name, begunAs(code), seenName(name), startedAs(code)].forEach(forget);
  /** Goes on from a version that somebody else made: with what is typed here, or with theirs. */
  const goOn = (version: number, theirs?: Answers): void => {
    see(version);
    if (theirs !== undefined) {
      form.reset(theirs);
      keep(name, theirs);
    }
    if (drafting) void draft.overwrite(version);
  };
  return { form, drafting, draft, seen, id: pilot?.id ?? name.slice(nameOf('').length), goOn, leaveNothing };
}

/** A draft is saved over the version it was typed on, also when that was another day. */
function baseOf(name: string, pilot: Pilot | null): Saved | null {
  if (pilot === null) return null;
  const seen = keptOf<{ version: number }>(seenName(name))?.version;
  const version = keptOf(name) === null ? pilot.version : (seen ?? pilot.version);
  return { id: pilot.id, version };
}

/** A draft on the server, at the version that is on the screen. */
interface Saved {
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
function useSavedDraft(first: Saved | null, onSaved: (saved: Saved, isNew: boolean) => void) {
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

/** Sends a proposal: submits a draft once it is saved as it stands, or revises what was submitted before. */
export function useSending(kept: KeptProposal, asking: Asking) {
  const navigate = useNavigate();
  const { drafting, draft, seen, form } = kept;
  /** How often it was sent since something was typed: what is said of it is then said to somebody who waits for an answer. */
  const [pressed, press] = useState(0);
  useEffect(() => form.subscribe({ formState: { values: true }, callback: () => press(0) }), [form]);
  const leave = (id: string): void => {
    kept.leaveNothing();
    void navigate({ to: '/piloter/$id', params: { id } });
  };
  const submit = useCommand(
    async ({ id, version }: Saved, headers) => {
      await pilotCommandsSubmit({
        path: { id },
        body: {},
        headers: { ...headers, 'If-Match': `"${version}"` },
        throwOnError: true,
      });
      return id;
    },
    { done: leave },
  );
  const revise = useCommand(
    async (values: Answers, headers) => {
      const { id } = kept;
      await pilotCommandsRevise({
        path: { id },
        body: { proposal: proposalOf(values, asking)! },
        headers,
        throwOnError: true,
      });
      return id;
    },
    { seen, done: leave },
  );
  const send = async (values: Answers, given: () => void): Promise<void> => {
    press((times) => times + 1);
    if (!drafting) return revise.send(values, given);
    draft.write(proposalOf(values, asking));
    const saved = await draft.flush();
    if (saved !== null) submit.send(saved, given);
  };
  const { pending, problem: refused, forget } = drafting ? submit : revise;
  const problem: Problem | 'away' | null = refused ?? draft.problem;
  const isStale = problem !== null && problem !== 'away' && problem.code === 'StaleVersion';
  return { send, pending, problem: isStale ? null : problem, isStale, forget, pressed };
}
