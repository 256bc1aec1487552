import { Inject, Injectable } from '@nestjs/common';
import { maySeeFile, mayUpload, type KeptFile } from '@tiltaksmotor/domain';
import { findAttachment, storeAttachment, streamAttachment, type KeptAttachment } from '@tiltaksmotor/persistence';
import type { FastifyRequest } from 'fastify';
import type { Readable } from 'node:stream';
import type { Config } from '../config.js';
import { Engine } from '../engine.js';
import { CONFIG } from '../parts.js';
import { uuidV5 } from '../pilots/uuid.js';
import { Problem } from '../problems/problem.js';
import { Reading } from '../streams/reading.js';
import { looked } from './looked.js';
import { receive } from './receive.js';
import { Turns } from './turns.js';

/** Files that people upload to a committee. */
@Injectable()
export class Attachments {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    @Inject(Engine) private readonly engine: Engine,
    @Inject(Reading) private readonly reading: Reading,
    @Inject(Turns) private readonly turns: Turns,
  ) {}

  /** The same key again, with the same file, is the same attachment. */
  async upload(committee: string, key: string, me: string, request: FastifyRequest): Promise<KeptAttachment> {
    const { directory } = this.engine.opened.community;
    if (!directory.committees.includes(committee)) throw new Problem('NotFound');
    if (!mayUpload(await this.reading.context(me))) throw new Problem('UploadNotYours');
    const id = uuidV5(`attachment ${me} ${key}`);
    return receive(request, this.config.uploadLimit, (file) =>
      this.turns.take(me, async () => {
        const { name, mediaType } = await looked(file);
        const attachment = { id, committee, name, mediaType, uploadedBy: me };
        const kept = await storeAttachment(this.engine.opened.archive, attachment, file.content);
        if (kept === null) throw new Problem('KeyUsedForAnotherCommand');
        return kept;
      }),
    );
  }

  async seenBy(id: string, me: string): Promise<KeptAttachment & { bytes: () => Promise<Readable> }> {
    const { archive } = this.engine.opened;
    const attachment = await findAttachment(archive, id);
    const reader = await this.reading.context(me);
    if (attachment === null || !maySeeFile(await this.filed(attachment), reader)) throw new Problem('NotFound');
    return {
      ...attachment,
      bytes: async () => {
        const streamed = await streamAttachment(archive, id);
        if (streamed === null) throw new Problem('NotFound');
        return streamed.stream;
      },
    };
  }

  /** With the cases it is attached to, and those that these were forwarded as. */
  private async filed({ id, committee, uploadedBy }: KeptAttachment): Promise<KeptFile> {
    const { rows } = await this.engine.opened.pool.query<{
      committee: string;
      proposed_by: string | null;
      parties: readonly string[] | null;
    }>({
      name: 'cases-of-attachment',
      text: `with own as (select substr(stream, 11) || '/' || (data->>'case') as id from event
          where type = 'Attached' and data->'attachment'->>'id' = $1)
        select c.committee, p.proposed_by, p.parties from agenda_case c left join pilot p on p.id = c.pilot
        where c.id in (select id from own) or c.origin in (select id from own)`,
      values: [id],
    });
    const cases = rows.map(({ committee: at, proposed_by, parties }) => ({
      committee: at,
      pilot: proposed_by === null ? null : { proposedBy: proposed_by, parties: parties ?? [] },
    }));
    return { committee, uploadedBy, cases };
  }
}
