import { renderBook, type Paper } from '@tiltaksmotor/documents';
import { parentPort } from 'node:worker_threads';

/** What is asked of the thread, and what it answers: by number, since several may be asked at once. */
export interface RenderAsked {
  readonly n: number;
  readonly paper: Paper;
  readonly template: Uint8Array | null;
}
export type RenderAnswered =
  | { readonly n: number; readonly rendered: Readonly<Record<string, Uint8Array>> }
  | { readonly n: number; readonly failed: string };

parentPort?.on('message', ({ n, paper, template }: RenderAsked) => {
  renderBook(paper, template ?? undefined)
    .then((rendered): RenderAnswered => ({ n, rendered: { ...rendered } }))
    .catch((error: unknown): RenderAnswered => ({ n, failed: String(error instanceof Error ? error.stack : error) }))
    .then((answer) => parentPort?.postMessage(answer))
    .catch(() => process.exit(1)); // an answer that cannot be sent: whoever asks hears that the thread ended
});
