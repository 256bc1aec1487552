import { Inject, Injectable } from '@nestjs/common';
import {
  hears,
  isOfCommittee,
  isTheirPilot,
  kindOfStream,
  maySee,
  pilotsIn,
  type Actor,
  type Committee,
  type Context,
  type Happened,
  type Kind,
} from '@tiltaksmotor/domain';
import type { Moved } from '@tiltaksmotor/persistence';
import { Engine } from '../engine.js';
import { asListed, knownOf, type KnownPilot } from '../pilots/known.js';
import { Reading } from '../streams/reading.js';

/** Whether somebody may see something of what moved. */
export type Concerns = (actor: Actor) => boolean;

interface InCommittee {
  readonly id: string;
  readonly state: Committee;
  readonly happened: readonly Happened[];
}

interface OfKind {
  readonly kind: Kind;
  readonly state: unknown;
}

/** Who may see what moved: each thing is looked up once, for all who listen. */
@Injectable()
export class Audience {
  constructor(
    @Inject(Engine) private readonly engine: Engine,
    @Inject(Reading) private readonly reading: Reading,
  ) {}

  async of({ streams, told, more }: Moved): Promise<Concerns> {
    if (more) return () => true;
    const committees = await this.committees(streams);
    const about = committees.flatMap(({ state, happened }) => happened.flatMap((one) => pilotsIn(one, state)));
    const moved = streams.map(({ stream }) => stream).filter(isPilot);
    const pilots = await knownOf(this.engine.opened.pool, [...moved, ...about]);
    const ofKinds = await this.ofKinds(streams);
    const isOther = streams.some(
      ({ stream, event }) => event === null && !isPilot(stream) && kindOfStream(stream) === undefined,
    );
    const verdicts = new Map<string, boolean>();
    const concerns = (actor: Actor): boolean => {
      const context = this.reading.contextOf(actor);
      return (
        moved.some((stream) => sees(pilots.get(stream), context)) ||
        ofKinds.some(({ kind, state }) => kind.maySee(state, context)) ||
        committees.some((one) => hearsOf(one, pilots, context))
      );
    };
    return (actor) => {
      if (isOther || told.includes(actor.person)) return true;
      const verdict = verdicts.get(actor.person) ?? concerns(actor);
      verdicts.set(actor.person, verdict);
      return verdict;
    };
  }

  private async ofKinds(streams: Moved['streams']): Promise<readonly OfKind[]> {
    const found = await Promise.all(
      streams.map(async ({ stream, event }) => {
        const kind = kindOfStream(stream);
        // Of what happened in a committee, each event is heard of by those whom it concerns.
        if (kind === undefined || event !== null) return [];
        const read = await this.engine.opened.streams.read(stream);
        return read === null ? [] : [{ kind, state: read.state }];
      }),
    );
    return found.flat();
  }

  private async committees(streams: Moved['streams']): Promise<readonly InCommittee[]> {
    const ids = new Set(streams.flatMap(({ stream, event }) => (event === null ? [] : [stream])));
    const found = await Promise.all(
      [...ids].map(async (stream) => {
        const read = await this.engine.opened.streams.read<Committee>(stream);
        const happened = streams.flatMap((one) => (one.stream === stream && one.event !== null ? [one.event] : []));
        return read === null ? [] : [{ id: read.state.id, state: read.state, happened }];
      }),
    );
    return found.flat();
  }
}

const isPilot = (stream: string): boolean => stream.startsWith('pilot/');
/** A pilot that is not known yet is asked for in vain at most. */
const sees = (pilot: KnownPilot | undefined, context: Context): boolean =>
  pilot === undefined || maySee(asListed(pilot), context);

function hearsOf(
  { id, state, happened }: InCommittee,
  pilots: ReadonlyMap<string, KnownPilot>,
  context: Context,
): boolean {
  const theirs = [...pilots].filter(([, pilot]) => isTheirPilot(pilot, context));
  const reader = {
    person: context.actor.person,
    all: isOfCommittee(id, context),
    pilots: new Set(theirs.map(([stream]) => stream)),
  };
  return happened.some((one) => hears(one, state, reader));
}
