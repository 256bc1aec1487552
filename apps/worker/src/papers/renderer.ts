import type { Paper } from '@tiltaksmotor/documents';
import { Worker } from 'node:worker_threads';
import type { RenderAnswered, RenderAsked } from './render-thread.js';

/** A paper as documents, by format: docx, pdf, xlsx, csv. */
export type Rendering = Readonly<Record<string, Uint8Array>>;
export type Render = (paper: Paper, template: Uint8Array | null) => Promise<Rendering>;

interface Asked {
  readonly resolve: (rendering: Rendering) => void;
  readonly reject: (error: Error) => void;
}

/** The largest books hold some 60 MB of JavaScript's own; what the typesetter holds besides is not counted here. */
const MEMORY = { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 8 } as const;

/**
 * Renders on a thread of its own: a book keeps a processor busy for a second, in which this one goes on hearing of
 * commands and deadlines. The thread is started when it is first needed, and anew where it ended.
 *
 * @param onRefused hears why a committee's template was not used: the standard one was
 */
export function renderOnThread(onRefused: (why: string) => void): {
  readonly render: Render;
  readonly close: () => Promise<void>;
} {
  const asked = new Map<number, Asked>();
  let thread: Worker | null = null;
  let count = 0;

  function end(error: Error): void {
    thread = null;
    for (const { reject } of asked.values()) reject(error);
    asked.clear();
  }
  function start(): Worker {
    const started = new Worker(new URL('./render-thread.js', import.meta.url), { resourceLimits: MEMORY });
    started.on('message', (answer: RenderAnswered) => {
      const waiting = asked.get(answer.n);
      asked.delete(answer.n);
      if (asked.size === 0) started.unref();
      if (!('rendered' in answer)) return waiting?.reject(new Error(answer.failed));
      if (answer.refused !== null) onRefused(answer.refused);
      waiting?.resolve(answer.rendered);
    });
    started.on('error', end);
    started.on('exit', (code) => {
      if (thread === started) end(new Error(`the rendering thread ended (${code})`));
    });
    return started;
  }
  return {
    render: (paper, template) =>
      new Promise((resolve, reject) => {
        thread ??= start();
        thread.ref();
        count += 1;
        asked.set(count, { resolve, reject });
        thread.postMessage({ n: count, paper, template } satisfies RenderAsked);
      }),
    async close() {
      await thread?.terminate();
    },
  };
}
