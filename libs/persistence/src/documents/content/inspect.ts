import { Worker } from 'node:worker_threads';
import type { Limits } from './budget.js';
import type { ContentFault, Inspected } from './kinds.js';
import type { TemplateParts } from './look.js';

export type { ContentFault } from './kinds.js';

/** What the thread is given: the file's bytes are moved to it, not copied. */
export interface Asked {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** For a Word template, the module that looks at its tags. */
  readonly template: string | null;
}

/** Looks at a template's tags, after its file was found good. */
export interface TemplateLook {
  /** Null where nothing is wrong; else something that can be sent from thread to thread. */
  look(parts: TemplateParts): unknown;
}

export interface Looked {
  readonly inspected: Inspected;
  /** What is wrong with a template's tags. */
  readonly wrong: unknown;
  /** Null where the thread was ended before it could tell. */
  readonly spent: Limits | null;
}

/** What a thread may hold of JavaScript's own; what it unpacks besides is counted by its budget. */
const MEMORY = { maxOldGenerationSizeMb: 96, maxYoungGenerationSizeMb: 16, stackSizeMb: 4 } as const;
/** The budget ends a look within two seconds or so of a processor's time. This ends one that gets around it, also on a busy machine. */
const LONGEST = 10_000;

/**
 * Looks into a file on a thread of its own, so that nobody waits for it but its sender; and ends that thread when it takes too
 * long or too much memory. `bytes` are given away: they can't be read afterwards. How many files are looked into at a time is
 * for whoever asks.
 *
 * @param template for a Word template, the module that looks at its tags (`TemplateLook`)
 */
export function inspect(bytes: Uint8Array, template: URL | null = null, longest = LONGEST): Promise<Looked> {
  const own = movable(bytes);
  const asked: Asked = { bytes: own, template: template?.href ?? null };
  // It needs nothing of what this process was told, secrets among it.
  const thread = new Worker(THREAD, { workerData: asked, transferList: [own.buffer], resourceLimits: MEMORY, env: {} });
  return new Promise<Looked>((resolve, reject) => {
    const late = setTimeout(() => resolve(refused('FileTooComplex')), longest);
    thread
      .once('message', resolve)
      .once('error', (error: NodeJS.ErrnoException) =>
        error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? resolve(refused('FileTooComplex')) : reject(error),
      )
      .once('exit', (code) => reject(new Error(`the thread that looks into files ended (${String(code)})`)))
      .once('exit', () => clearTimeout(late));
  }).finally(() => thread.terminate());
}

const THREAD = new URL('./thread.js', import.meta.url);

const refused = (code: ContentFault['code'] & 'FileTooComplex'): Looked => ({
  inspected: { ok: false, fault: { code } },
  wrong: null,
  spent: null,
});

/** Bytes that are a part of something larger (small files are, in Node) can't be moved alone. */
function movable(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const { buffer } = bytes;
  return buffer instanceof ArrayBuffer && buffer.byteLength === bytes.byteLength
    ? new Uint8Array(buffer)
    : new Uint8Array(bytes);
}
