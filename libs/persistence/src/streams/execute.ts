import {
  apply,
  idOf,
  keyOf,
  type Context,
  type Actor,
  type Capacity,
  type Created,
  type Decision,
  type Reaction,
  type Typed,
} from '@tiltaksmotor/domain';
import { createHash } from 'node:crypto';
import type { Pool, PoolClient } from 'pg';
import type { Community } from '../community/community.js';
import { canonical, isStorable, link, type Recorded } from './chain.js';
import { duesOf, momentOf, stillWaiting } from './dues.js';
import { eventsDone, versionOf } from './events.js';
import { basisOf, type Found } from './command-basis.js';
import { engineRowsOf, newlySaid } from './engine-rows.js';
import { newlyShown } from './read-model.js';
import { ruled, type Answer, type AnyEntity, type Ask, type Refusal, type Registered } from './registered.js';
import { withReferences, wordsIn, type NewText } from './texts.js';
import { write, type Step, type StoredEvent, type StoredReaction } from './write.js';

const refused = (refusal: Refusal): Answered => ({ answer: { ok: false, refusal }, written: null });
const answered = (seq: number, repeated: boolean, created: readonly Created[] = []): Answered => ({
  answer: { ok: true, seq, repeated, created },
  written: null,
});

/** An answer, and the statement that makes it true: it is on its way, and a commit may go after it. */
export interface Answered {
  readonly answer: Answer;
  readonly written: Promise<void> | null;
}

/** The stream was created or moved on while this command was decided, which must be decided anew. */
export class MovedMeanwhile extends Error {}

/**
 * Answers a command: find the stream, answer a known key, decide, and in one statement append, move the read model and
 * queue reactions. That statement writes only onto what was found, so it stands by itself; in a transaction it is given a
 * client, and finds the stream under its lock.
 */
export async function execute(
  db: Pool | PoolClient,
  how: 'read' | 'lock',
  community: Community,
  registered: Registered,
  stream: string,
  ask: Ask,
  now: string,
): Promise<Answered> {
  const sent = canonical(ask.command);
  if (![sent, ask.key, stream, ask.actor].every(isStorable) || !isWritable(sent))
    return refused({ code: 'UnstorableText' });
  const basis = await basisOf(db, how, registered.entity, stream, { ...ask, words: wordsIn(ask.command) });
  const { command, texts } = withReferences(ask.command, basis.texts);
  // By references: a hash of the words themselves would let a redacted text be tried out.
  const body = createHash('sha256').update(canonical(command)).digest();
  const { known, actor } = basis;
  if (known !== null) {
    if (!known.body.equals(body)) return refused({ code: 'KeyUsedForAnotherCommand' });
    const created = known.created ?? (await createdBefore(db, registered.entity, stream, known.seq, ask));
    return answered(known.seq, true, created);
  }
  if (actor === null) return refused({ code: 'UnknownPerson', person: ask.actor });
  if (ask.expected !== undefined && ask.expected !== basis.stream.seq)
    return refused({ code: 'StaleVersion', version: basis.stream.seq });

  await community.agree(basis.community, db);
  const at = notBefore(now, basis.stream.at);
  const { policies, directory } = community;
  const context: Context = { now: at, actor, policies, directory, hash: sha256 };
  const decision = ruled(`decide ${ask.command.type}`, () =>
    registered.entity.decide(basis.stream.state, command, context),
  ) as Decision<Typed, Refusal>;
  if (!decision.ok) return refused(decision.refusal);
  if (decision.events.length === 0 && basis.stream.seq === 0) return answered(0, false);

  const step = stepOf(registered, stream, basis.stream, actor, decision, at, { ask, body, texts });
  const { seq, state, created } = step;
  return { answer: { ok: true, seq, repeated: false, created, state }, written: finish(db, step) };
}

/** More events than any command has made. */
const MOST_EVENTS = 500;
const causeOf = ({ command, key }: Ask): string => `${command.type} ${key}`;
const createdWith = (entity: AnyEntity, event: Typed): readonly Created[] =>
  ruled(`created with ${event.type}`, () => entity.created?.(event) ?? []);

/** What a command made before that was written down with it, by its events. */
async function createdBefore(
  db: Pool | PoolClient,
  entity: AnyEntity,
  stream: string,
  upTo: number,
  ask: Ask,
): Promise<readonly Created[]> {
  const wanted = { streams: [stream], after: upTo - MOST_EVENTS, upTo, cause: causeOf(ask) };
  const events = await eventsDone(db, entity, wanted);
  return events.flatMap(({ event, by }) => (by.person === ask.actor ? createdWith(entity, event as Typed) : []));
}

async function finish(db: Pool | PoolClient, step: Step): Promise<void> {
  if (!(await write(db, step))) throw new MovedMeanwhile();
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
/** Where a decision does not say in which capacity, nobody's is claimed. */
const AS_NOBODY: Capacity = { role: 'none', at: null };

/** JSON writes NUL and broken surrogates as escapes. */
const isWritable = (json: string): boolean => !/\\u0000|\\ud[89a-f]/.test(json.replaceAll('\\\\', ''));

/** No event is dated before the one before it. */
function notBefore(now: string, last: string | null): string {
  const moment = Math.max(Date.parse(now), last === null ? -Infinity : Date.parse(last));
  return new Date(moment).toISOString();
}

interface Cause {
  readonly ask: Ask;
  readonly body: Buffer;
  readonly texts: readonly NewText[];
}

function stepOf(
  { entity, readModels = [] }: Registered,
  stream: string,
  before: Found,
  actor: Actor,
  { events, as }: { readonly events: readonly Typed[]; readonly as: readonly Capacity[] },
  at: string,
  { ask, body, texts }: Cause,
): Step {
  let { seq, state, hash } = before;
  const stored: StoredEvent[] = [];
  const reactions: StoredReaction[] = [];
  const created: Created[] = [];
  for (const [i, event] of events.entries()) {
    const capacity = as[i] ?? AS_NOBODY;
    const { type, ...data } = JSON.parse(JSON.stringify(event)) as Typed & Record<string, unknown>;
    seq += 1;
    const was = state;
    const done = ruled(`apply ${type}`, () => apply(entity, was, event, at));
    state = done.state as typeof state;
    const entry: Omit<Recorded, 'stream' | 'at'> = {
      seq,
      type,
      version: versionOf(entity, type),
      data,
      actor: actor.person,
      role: capacity.role,
      at_organisation: capacity.at,
      deputy_for: capacity.deputyFor ?? null,
      cause: causeOf(ask),
    };
    const next = link(hash, { ...entry, stream, at });
    stored.push({ ...entry, prev_hash: `\\x${hash.toString('hex')}`, hash: `\\x${next.toString('hex')}` });
    hash = next;
    created.push(...createdWith(entity, event));
    done.reactions.forEach((reaction, n) => reactions.push(reactionRow(stream, seq, n, reaction)));
  }
  const dues = ruled('deadlines', () => duesOf(entity, state, before.waits));
  return {
    stream,
    from: before.seq,
    seq,
    fold: entity.fold,
    state,
    hash,
    at,
    due: momentOf(dues[0]),
    closed: ruled('isClosed', () => entity.isClosed(state)),
    waits: stillWaiting(before.waits, dues),
    command: { actor: actor.person, key: ask.key, body },
    created,
    events: stored,
    reactions,
    texts,
    engineRows: newlySaid(
      before.seq === 0 ? null : engineRowsOf(entity, stream, before.state),
      engineRowsOf(entity, stream, state),
    ),
    shown: newlyShown(readModels, idOf(stream), before, state, at),
  };
}

/** What is told one after the other: all that one recipient is told, one stream is given, or that starts one process. */
function laneOf(reaction: Reaction<Typed>): string {
  switch (reaction.type) {
    case 'notify':
      return keyOf(reaction.to);
    case 'give':
      return `stream:${reaction.stream}`;
    case 'start':
      return `process:${reaction.process}`;
  }
}

const reactionRow = (stream: string, seq: number, n: number, reaction: Reaction<Typed>): StoredReaction => ({
  id: `${stream}/${seq}/${n}`,
  seq,
  n,
  lane: laneOf(reaction),
  body: reaction,
});
