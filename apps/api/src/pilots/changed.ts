import { Inject, Injectable } from '@nestjs/common';
import { changedTerms, pilotEntity, streamOf, type ChangedTerm, type Proposal } from '@tiltaksmotor/domain';
import { z } from 'zod';
import { Engine } from '../engine.js';
import { slug } from '../streams/fields.js';
import { resolved, type Resolved } from '../streams/words.js';
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
          what: z.enum([
            'measure',
            'title',
            'aim',
            'contribution',
            'hours',
            'kroner',
            'paidBy',
            'recipient',
            'followUpOn',
            'party',
            'indicator',
            'unit',
            'direction',
            'source',
            'countingRule',
            'extractedBy',
          ]),
          indicator: z.string().nullable(),
          before: value,
          after: value,
        })
        .meta({ id: 'ChangedTerm' }),
    ),
  })
  .meta({ id: 'ChangedTerms' }) satisfies z.ZodType<{ since: number | null; items: Resolved<ChangedTerm>[] }>;

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
    const version = since ?? (await this.answered(id, party));
    const before = version === null ? null : await this.proposal(id, version);
    if (before === null) return { since: null, items: [] };
    return { since: version, items: resolved([...changedTerms(before, pilot.proposal, party)], texts) };
  }

  /** The version that a party answered last. */
  private async answered(id: string, party: string): Promise<number | null> {
    const { rows } = await this.engine.opened.pool.query<{ version: number | null }>({
      name: 'version-answered',
      text: `select (data->>'version')::int as version from event where stream = $1 and data->>'party' = $2
        and type in ('ConsentGiven', 'ConsentDeclined', 'ChangeRequested') order by seq desc limit 1`,
      values: [streamOf(pilotEntity, id), party],
    });
    return rows[0]?.version ?? null;
  }

  /** As it was put before the parties in a version: every version is an event. */
  private async proposal(id: string, version: number): Promise<Proposal | null> {
    const { rows } = await this.engine.opened.pool.query<{ proposal: Proposal }>({
      name: 'proposal-version',
      text: `select data->'proposal' as proposal from event where stream = $1
        and type in ('ProposalSubmitted', 'ProposalRevised') and data->>'version' = $2::text`,
      values: [streamOf(pilotEntity, id), String(version)],
    });
    return rows[0]?.proposal ?? null;
  }
}
