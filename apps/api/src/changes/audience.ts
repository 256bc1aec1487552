import { Inject, Injectable } from '@nestjs/common';
import { isSeenBy, type Actor, type Happened } from '@tiltaksmotor/domain';
import { entityOf, type Moved } from '@tiltaksmotor/persistence';
import { Engine } from '../engine.js';
import { Reading } from '../streams/reading.js';

/** What of it somebody may see: the streams, none where only something was told them; null where that is not known. */
export type Heard = { readonly streams: readonly string[] | null };
/** Null where nothing concerns them. */
export type Concerns = (actor: Actor) => Heard | null;

interface WithParts {
  readonly stream: string;
  readonly state: unknown;
  readonly happened: readonly Happened[];
}

/** Who may see what moved: each thing is looked up once, for all who listen. */
@Injectable()
export class Audience {
  constructor(
    @Inject(Engine) private readonly engine: Engine,
    @Inject(Reading) private readonly reading: Reading,
  ) {}

  async of({ streams, told, more }: Moved): Promise<Concerns> {
    if (more) return () => ({ streams: null });
    const withParts = await Promise.all(streams.filter(hasParts).map((one) => this.stateOf(one)));
    const people = await this.peopleOf(withParts);
    const concerning = (actor: Actor): readonly string[] => {
      const context = this.reading.contextOf(actor);
      const theirs = new Set([...people].filter(([, keys]) => isSeenBy(keys, context)).map(([stream]) => stream));
      return [
        ...streams.filter((one) => !hasParts(one) && isSeenBy(one.visibleTo, context)),
        ...withParts.filter(({ stream, state, happened }) =>
          happened.some((event) => entityOf(stream)?.hearing?.hears(event, state, context, theirs) === true),
        ),
      ].map(({ stream }) => stream);
    };
    const verdicts = new Map<string, readonly string[]>();
    return (actor) => {
      const found = verdicts.get(actor.person) ?? concerning(actor);
      verdicts.set(actor.person, found);
      return found.length > 0 || told.includes(actor.person) ? { streams: found } : null;
    };
  }

  private async stateOf({ stream, happened }: Moved['streams'][number]): Promise<WithParts> {
    return { stream, happened, state: (await this.engine.opened.streams.read(stream))?.state ?? null };
  }

  /** Whose the streams are that something is about, by key. */
  private async peopleOf(all: readonly WithParts[]): Promise<ReadonlyMap<string, readonly string[]>> {
    const about = all.flatMap(({ stream, state, happened }) =>
      happened.flatMap((event) => entityOf(stream)?.hearing?.others(event, state) ?? []),
    );
    const found = await Promise.all(
      [...new Set(about)].map(async (stream) => {
        const read = await this.engine.opened.streams.read(stream);
        return [stream, read === null ? [] : (entityOf(stream)?.people?.(read.state) ?? [])] as const;
      }),
    );
    return new Map(found);
  }
}

const hasParts = ({ stream }: { readonly stream: string }): boolean => entityOf(stream)?.hearing !== undefined;
