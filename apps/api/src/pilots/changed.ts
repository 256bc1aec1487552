import { Inject, Injectable } from '@nestjs/common';
import {
  CHANGED_TERMS,
  changedTerms,
  lastAnswered,
  pilotEntity,
  PUT_AND_ANSWERED,
  streamOf,
  versionPut,
  type ChangedTerm,
  type Told,
} from '@tiltaksmotor/domain';
import { eventsOf } from '@tiltaksmotor/persistence';
import { z } from 'zod';
import { Engine } from '../engine.js';
import { slug } from '../streams/fields.js';
import { resolved } from '../streams/words.js';
import { Pilots } from './pilots.js';

export const WantedChanges = z.strictObject({
  party: slug,
  /** The version to compare with; without one, the version the party answered last. */
  since: z.coerce.number().int().min(1).max(1_000_000).optional(),
});
const value = z.union([z.string(), z.number()]).nullable();
export const ChangesView = z
  .strictObject({
    /** The version compared with: null for a party that never answered. */
    since: z.int().nullable(),
    items: z.array(
      z
        .strictObject({
          what: z.enum(CHANGED_TERMS),
          indicator: z.string().nullable(),
          before: value,
          after: value,
        })
        .meta({ id: 'ChangedTerm' }),
    ),
  })
  .meta({ id: 'ChangedTerms' }) satisfies z.ZodType<{ since: number | null; items: Told<ChangedTerm>[] }>;

/** What became otherwise in a proposal, as one party sees it. */
@Injectable()
export class ChangedProposals {
  constructor(
    @Inject(Engine) private readonly engine: Engine,
    @Inject(Pilots) private readonly pilots: Pilots,
  ) {}

  async since(
    id: string,
    me: string,
    { party, since }: z.infer<typeof WantedChanges>,
  ): Promise<z.infer<typeof ChangesView>> {
    const { pilot, texts } = await this.pilots.one(id, me);
    const events = await eventsOf(this.engine.opened.pool, pilotEntity, {
      streams: [streamOf(pilotEntity, id)],
      types: PUT_AND_ANSWERED,
    });
    const put = events.map(({ event }) => event);
    const version = since ?? lastAnswered(put, party);
    const before = version === null ? null : versionPut(put, version);
    if (before === null) return { since: null, items: [] };
    return { since: version, items: resolved([...changedTerms(before, pilot.proposal, party)], texts) };
  }
}
