import { Inject, Injectable } from '@nestjs/common';
import {
  committeeEntity,
  filedIn,
  FILING,
  mayAttach,
  maySeeFile,
  mayUpload,
  streamOf,
  type Filing,
  type KeptFile,
  type Matter,
} from '@tiltaksmotor/domain';
import {
  claimAttachment,
  findAttachment,
  storeAttachment,
  streamAttachment,
  type KeptAttachment,
} from '@tiltaksmotor/persistence';
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

  /** For the command that attaches it; null where it is not theirs to attach, or not there. */
  async claim(committee: string, id: string, me: string): Promise<KeptAttachment | null> {
    const { archive } = this.engine.opened;
    const found = await findAttachment(archive, id);
    if (found === null) return null;
    const may = mayAttach(committee, await this.filed(found), await this.reading.context(me));
    return may ? claimAttachment(archive, committee, id) : null;
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

  /** With the cases it is or was attached to, and those that these were forwarded as. */
  private async filed({ id, uploadedBy }: KeptAttachment): Promise<KeptFile> {
    const { pool } = this.engine.opened;
    const { rows: cases } = await pool.query<FiledRow>({
      name: 'cases-of-attachment',
      text: `with recursive filed as (
          select substr(stream, 11) || '/' || (data->>'case') as id from event
            where type = 'Attached' and data->'attachment'->>'id' = $1
          union select c.id from filed f join agenda_case c on c.origin = f.id)
        select c.committee, c.case_id as case, c.matter as about, c.number, p.proposed_by, p.parties
        from filed f join agenda_case c using (id) left join pilot p on p.id = c.pilot`,
      values: [id],
    });
    if (cases.length === 0) return { uploadedBy, cases: [] };
    const { rows: events } = await pool.query<{ stream: string; type: Filing['type']; data: object }>({
      name: 'filing',
      text: `select stream, type, data from event where stream = any ($1) and type = any ($2) order by stream, seq`,
      values: [[...new Set(cases.map(({ committee }) => streamOf(committeeEntity, committee)))], FILING],
    });
    return {
      uploadedBy,
      cases: cases.map(({ committee, case: one, about, number, proposed_by, parties }) => {
        const inStream = events.filter(({ stream }) => stream === streamOf(committeeEntity, committee));
        const filings = inStream.map(({ type, data }) => ({ ...data, type }) as Filing);
        const pilot = proposed_by === null ? null : { proposedBy: proposed_by, parties: parties ?? [] };
        return { committee, about, number, pilot, ...filedIn(filings, { file: id, case: one }) };
      }),
    };
  }
}

interface FiledRow {
  readonly committee: string;
  readonly case: string;
  readonly about: Matter;
  readonly number: string | null;
  readonly proposed_by: string | null;
  readonly parties: readonly string[] | null;
}
