import { renderBook, type Paper, type TemplateParts } from '@tiltaksmotor/documents';
import { readTemplateFile } from '@tiltaksmotor/persistence/content';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { parentPort } from 'node:worker_threads';

/** What is asked of the thread, and what it answers: by number, since several may be asked at once. */
export interface RenderAsked {
  readonly n: number;
  readonly paper: Paper;
  readonly template: Uint8Array | null;
}
export type RenderAnswered =
  | {
      readonly n: number;
      readonly rendered: Readonly<Record<string, Uint8Array>>;
      /** Why the standard template was used instead of the committee's. */
      readonly refused: string | null;
    }
  | { readonly n: number; readonly failed: string };

setFlagsFromString('--expose-gc');
/** The typesetter's pages are freed when what stands for them is collected. It is small, and would wait for several books. */
const collect = runInNewContext('gc') as () => void;

parentPort?.on('message', ({ n, paper, template }: RenderAsked) => {
  rendered(n, paper, template)
    .catch((error: unknown): RenderAnswered => ({ n, failed: String(error instanceof Error ? error.stack : error) }))
    .then((answer) => parentPort?.postMessage(answer))
    .finally(collect)
    .catch(() => process.exit(1)); // an answer that cannot be sent: whoever asks hears that the thread ended
});

async function rendered(n: number, paper: Paper, template: Uint8Array | null): Promise<RenderAnswered> {
  const { parts, refused } = template === null ? { parts: null, refused: null } : await read(template);
  return { n, rendered: { ...(await renderBook(paper, parts)) }, refused };
}

/** One that was kept when less was looked for must not bring what it holds into a paper; and the paper has to be made. */
async function read(template: Uint8Array): Promise<{ parts: TemplateParts | null; refused: string | null }> {
  const found = await readTemplateFile(Buffer.from(template));
  return found.ok ? { parts: found.parts, refused: null } : { parts: null, refused: JSON.stringify(found.fault) };
}
