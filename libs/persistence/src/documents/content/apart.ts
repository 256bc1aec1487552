import { Worker } from 'node:worker_threads';

/** What a thread may hold of JavaScript's own; what it unpacks besides is counted by its budget. */
const MEMORY = { maxOldGenerationSizeMb: 96, maxYoungGenerationSizeMb: 16, stackSizeMb: 4 } as const;
/** The budget ends a look within two seconds or so of a processor's time. This ends one that gets around it, also on a busy machine. */
const LONGEST = 10_000;

/** What a thread is given: the file's bytes are moved to it, not copied. */
export interface WithBytes {
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/**
 * Has a module look into a file on a thread of its own, so that nobody waits for it but its sender; and ends that thread when it
 * takes too long or too much memory, which is then answered with `tooMuch`. `bytes` are given away: they can't be read
 * afterwards. How many files are looked into at a time is for whoever asks.
 */
export function apart<Told>(
  thread: URL,
  { bytes, ...asked }: { readonly bytes: Uint8Array } & Readonly<Record<string, unknown>>,
  tooMuch: Told,
  longest = LONGEST,
): Promise<Told> {
  const own = movable(bytes);
  const workerData = { ...asked, bytes: own } satisfies WithBytes;
  // It needs nothing of what this process was told, secrets among it.
  const worker = new Worker(thread, { workerData, transferList: [own.buffer], resourceLimits: MEMORY, env: {} });
  return new Promise<Told>((resolve, reject) => {
    const late = setTimeout(() => resolve(tooMuch), longest);
    worker
      .once('message', resolve)
      .once('error', (error: NodeJS.ErrnoException) =>
        error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? resolve(tooMuch) : reject(error),
      )
      .once('exit', (code) => reject(new Error(`the thread that looks into files ended (${String(code)})`)))
      .once('exit', () => clearTimeout(late));
  }).finally(() => worker.terminate());
}

/** Bytes that are a part of something larger (small files are, in Node) can't be moved alone. */
function movable(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const { buffer } = bytes;
  return buffer instanceof ArrayBuffer && buffer.byteLength === bytes.byteLength
    ? new Uint8Array(buffer)
    : new Uint8Array(bytes);
}
