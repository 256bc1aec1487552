import { useEffect, useEffectEvent, useState } from 'react';
import { useForm } from 'react-hook-form';
import type { Pilot } from '../../../api/types.gen.js';
import { forget, keep, keptOf, useKept } from '../../../app/kept.js';
import type { Answers, Asking } from './answers.js';
import { startedAs, useSavedDraft, type Saved } from './draft.js';
import { proposalOf } from './sent.js';

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
