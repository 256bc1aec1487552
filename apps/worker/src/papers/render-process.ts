import { renderBook, type Paper, type TemplateParts } from '@tiltaksmotor/documents';

/** What the process is asked, once, and what it answers before it ends. */
export interface RenderAsked {
  readonly paper: Paper;
  readonly template: Uint8Array | null;
}
export type RenderAnswered =
  | {
      readonly rendered: Readonly<Record<string, Uint8Array>>;
      /** Why the standard template was used instead of the committee's. */
      readonly refused: string | null;
    }
  | { readonly failed: string };

// Whoever started this process says when it ends: Ctrl-C in a terminal reaches both, and the worker finishes what is under way.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => {});
// At once: Node's own way out can wait for ever for one of its threads.
process.once('disconnect', () => process.kill(process.pid, 'SIGKILL'));
process.once('message', (asked: RenderAsked) => {
  void rendered(asked)
    .catch((error: unknown): RenderAnswered => ({ failed: String(error instanceof Error ? error.stack : error) }))
    .then((answer) => process.send?.(answer));
});

async function rendered({ paper, template }: RenderAsked): Promise<RenderAnswered> {
  const { parts, refused } = template === null ? { parts: null, refused: null } : await read(template);
  return { rendered: { ...(await renderBook(paper, parts)) }, refused };
}

/** One that was kept when less was looked for must not bring what it holds into a paper; and the paper has to be made. */
async function read(template: Uint8Array): Promise<{ parts: TemplateParts | null; refused: string | null }> {
  const { readTemplateFile } = await import('@tiltaksmotor/persistence/content');
  const found = await readTemplateFile(Buffer.from(template));
  return found.ok ? { parts: found.parts, refused: null } : { parts: null, refused: JSON.stringify(found.fault) };
}
