import { Inject, Injectable } from '@nestjs/common';
import {
  casesWith,
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
  eventsOf,
  findAttachment,
  storeAttachment,
  streamAttachment,
  type KeptAttachment,
  type ReadEvent,
} from '@tiltaksmotor/persistence';
import type { FastifyRequest } from 'fastify';
import type { Readable } from 'node:stream';
import { CONFIG, type Config } from '../config.js';
import { Engine } from '../engine.js';
import { Problem } from '../problems/problem.js';
import { Reading } from '../streams/reading.js';
import { uuidV5 } from '../streams/uuid.js';
import { looked, receive } from '../uploads/receive.js';
import { Turns } from '../uploads/turns.js';

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
    if (!directory.bodies.includes(committee)) throw new Problem('NotFound');
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
  private async filed({ id, committee, uploadedBy }: KeptAttachment): Promise<KeptFile> {
    const { pool } = this.engine.opened;
    const own = await this.filings([committee]);
    const { rows: cases } = await pool.query<FiledRow>({
      name: 'cases-of-attachment',
      text: `with recursive filed as (
          select unnest($1::text[]) as id union select c.id from filed f join agenda_case c on c.origin = f.id)
        select c.committee, c.case_id as case, c.matter as about, c.number, p.proposed_by, p.parties
        from filed f join agenda_case c using (id) left join pilot p on p.id = c.pilot`,
      values: [casesWith(filingsOf(own), id).map((one) => `${committee}/${one}`)],
    });
    const others = [...new Set(cases.map((one) => one.committee).filter((other) => other !== committee))];
    const filings = [...own, ...(others.length === 0 ? [] : await this.filings(others))];
    return {
      uploadedBy,
      cases: cases.map(({ committee: where, case: one, about, number, proposed_by, parties }) => {
        const inStream = filingsOf(filings.filter(({ stream }) => stream === streamOf(committeeEntity, where)));
        const pilot = proposed_by === null ? null : { proposedBy: proposed_by, parties: parties ?? [] };
        return { committee: where, about, number, pilot, ...filedIn(inStream, { file: id, case: one }) };
      }),
    };
  }

  private filings = (committees: readonly string[]): Promise<readonly ReadEvent<Filing>[]> =>
    eventsOf(this.engine.opened.pool, committeeEntity, {
      streams: committees.map((committee) => streamOf(committeeEntity, committee)),
      types: FILING,
    });
}

const filingsOf = (read: readonly ReadEvent<Filing>[]): readonly Filing[] => read.map(({ event }) => event);

interface FiledRow {
  readonly committee: string;
  readonly case: string;
  readonly about: Matter;
  readonly number: string | null;
  readonly proposed_by: string | null;
  readonly parties: readonly string[] | null;
}
