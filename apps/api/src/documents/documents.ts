import { Inject, Injectable } from '@nestjs/common';
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
import { documentsSeen } from '../kinds/index.js';
import { Problem } from '../problems/problem.js';
import { Reading } from '../streams/reading.js';

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
    const { opened } = this.engine;
    const filter = { ...defined(sent), person: me };
    const reader = await this.reading.context(me);
    const items: KeptDocument[] = [];
    let last = after;
    for (let looked = 0; looked < MOST_LOOKED_AT; looked += limit) {
      const found = await listDocuments(opened.archive, filter, { after: last, limit });
      const seen = await documentsSeen(opened, found, reader);
      for (const document of found) {
        last = [document.createdAt, document.id];
        if (seen.includes(document)) items.push(document);
        if (items.length === limit) return page(items, last);
      }
      if (found.length < limit) return page(items, null);
    }
    return page(items, last ?? null);
  }

  async seenBy(id: string, me: string): Promise<KeptDocument> {
    const { opened } = this.engine;
    const document = await findDocument(opened.archive, id);
    const [seen] = document === null ? [] : await documentsSeen(opened, [document], await this.reading.context(me));
    if (seen === undefined) throw new Problem('NotFound');
    return seen;
  }

  async bytes(id: string): Promise<Readable> {
    const found = await streamDocument(this.engine.opened.archive, id);
    if (found === null) throw new Problem('NotFound');
    return found.stream;
  }
}

const page = <T>(items: readonly T[], next: DocumentPlace | null): Page<T> => ({ items: [...items], next });
const defined = (filter: object): DocumentFilter =>
  Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined));
