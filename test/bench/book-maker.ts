import { bookIn, gatherMeeting } from '@tiltaksmotor/papers';
import { Community, openArchive, openDatabase, poolOf, storeDocuments } from '@tiltaksmotor/persistence';
import { renderApart } from '@tiltaksmotor/worker';

/** Milliseconds that each part of making a book took. */
export type Took = Readonly<Record<'gather' | 'say' | 'render' | 'store', number>>;

const RUNS = 5;

/** Makes a book of meeting m1 of the FSU some times over, as the worker does. */
const db = await openDatabase(process.env['DATABASE_URL'] ?? '', { poolSize: 4 });
const community = await Community.open(db);
const renderer = renderApart((why) => console.error(why));
const took: Took[] = [];
for (let version = 1; version <= RUNS; version++) took.push(await madeBook(version));
renderer.close();
await db.destroy();
process.send?.(took, () => process.disconnect());

async function madeBook(version: number): Promise<Took> {
  const t0 = performance.now();
  const gathered = await gatherMeeting({ pool: poolOf(db), community }, 'FSU', 'm1', new Date().toISOString());
  const t1 = performance.now();
  const paper = bookIn('nb', gathered);
  const t2 = performance.now();
  const rendered = await renderer.render(paper, null);
  const t3 = performance.now();
  const book = { subject: 'committee/FSU/m1', kind: 'meeting-book', version, language: 'nb' as const };
  const documents = Object.entries(rendered).map(([format, bytes]) => ({
    ...book,
    asOf: paper.asOf,
    format,
    name: `book.${format}`,
    mediaType: 'application/octet-stream',
    bytes: Buffer.from(bytes),
  }));
  await storeDocuments(openArchive(db), documents);
  return { gather: t1 - t0, say: t2 - t1, render: t3 - t2, store: performance.now() - t3 };
}
