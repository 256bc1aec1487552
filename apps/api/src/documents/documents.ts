import { Inject, Injectable } from '@nestjs/common';
import { maySeeDocument, type KeptPaper } from '@tiltaksmotor/domain';
import {
  findDocument,
  listDocuments,
  streamDocument,
  type DocumentFilter,
  type DocumentPlace,
  type KeptDocument,
} from '@tiltaksmotor/persistence';
import type { Readable } from 'node:stream';
import { Engine } from '../engine.js';
import { Problem } from '../problems/problem.js';
import { Reading } from '../streams/reading.js';
import type { PublicMinutes } from './documents.schema.js';
import { publicMinutes } from './public-minutes.js';

interface Paging {
  readonly after: DocumentPlace | undefined;
  readonly limit: number;
}
interface Page<T> {
  readonly items: T[];
  readonly next: DocumentPlace | null;
}
/** Rows looked through for one page at most: who may see few of many is shown them page by page. */
const MOST_LOOKED_AT = 2_000;

/** Documents as people may see them. */
@Injectable()
export class Documents {
  constructor(
    @Inject(Engine) private readonly engine: Engine,
    @Inject(Reading) private readonly reading: Reading,
  ) {}

  async page(me: string, sent: Partial<Record<keyof DocumentFilter, string | undefined>>, { after, limit }: Paging) {
    const { archive } = this.engine.opened;
    const filter = { ...defined(sent), person: me };
    const reader = await this.reading.context(me);
    const items: KeptDocument[] = [];
    let last = after;
    for (let looked = 0; looked < MOST_LOOKED_AT; looked += limit) {
      const found = await listDocuments(archive, filter, { after: last, limit });
      const papers = await this.papers(found);
      for (const [n, document] of found.entries()) {
        last = [document.createdAt, document.id];
        if (maySeeDocument(papers[n] as KeptPaper, reader)) items.push(document);
        if (items.length === limit) return page(items, last);
      }
      if (found.length < limit) return page(items, null);
    }
    return page(items, last ?? null);
  }

  async seenBy(id: string, me: string): Promise<KeptDocument> {
    const document = await findDocument(this.engine.opened.archive, id);
    const [paper] = document === null ? [] : await this.papers([document]);
    if (document === null || paper === undefined) throw new Problem('NotFound');
    if (!maySeeDocument(paper, await this.reading.context(me))) throw new Problem('NotFound');
    return document;
  }

  async bytes(id: string): Promise<Readable> {
    const found = await streamDocument(this.engine.opened.archive, id);
    if (found === null) throw new Problem('NotFound');
    return found.stream;
  }

  async publicMinutes({ after, limit }: Paging): Promise<Page<PublicMinutes>> {
    const { pool, community } = this.engine.opened;
    const rows = await publicMinutes(pool, community.policies, { after, limit: limit + 1 });
    const items = rows.slice(0, limit);
    const last = items.at(-1);
    return page(items, rows.length > limit && last !== undefined ? [last.startsAt, last.id] : null);
  }

  /** Only the version that was approved: the last. Earlier ones are the committee's own. */
  async publicOne(id: string): Promise<PublicMinutes> {
    const { pool, community } = this.engine.opened;
    const [found] = await publicMinutes(pool, community.policies, { id, after: undefined, limit: 1 });
    if (found === undefined) throw new Problem('NotFound');
    return found;
  }

  /** What the rules need to know of each. */
  private async papers(documents: readonly KeptDocument[]): Promise<readonly KeptPaper[]> {
    const { pool, community } = this.engine.opened;
    const meetings = new Map<string, Approved>();
    const ids = documents.filter(({ kind }) => kind === 'minutes').map(({ subject }) => meetingOf(subject));
    if (ids.length > 0) {
      const { rows } = await pool.query<Approved>({
        name: 'meetings-approved',
        text: `select id, status = 'approved' as approved, policy,
          (select max(version) from document where subject = 'committee/' || m.id and kind = 'minutes') as version
          from meeting m where id = any ($1)`,
        values: [ids],
      });
      for (const row of rows) meetings.set(row.id, row);
    }
    return documents.map(({ subject, kind, version }) => {
      const meeting = meetings.get(meetingOf(subject));
      const policy = community.policies[meeting?.policy ?? '']?.committees[subject.split('/')[1] ?? ''];
      return {
        subject,
        kind,
        // Earlier versions were drafts.
        approved: meeting?.approved === true && meeting.version === version,
        publishes: policy?.publishes ?? false,
        reportsTo: policy?.reportsTo ?? null,
      };
    });
  }
}

interface Approved {
  readonly id: string;
  readonly approved: boolean;
  readonly policy: string;
  /** The last of its minutes. */
  readonly version: number | null;
}

/** `committee/FSU/m3` is the meeting `FSU/m3`. */
const meetingOf = (subject: string): string => subject.slice(subject.indexOf('/') + 1);
const page = <T>(items: readonly T[], next: DocumentPlace | null): Page<T> => ({ items: [...items], next });
const defined = (filter: object): DocumentFilter =>
  Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined));
