import { parentPort, workerData } from 'node:worker_threads';
import { Budget, limitsFor } from './budget.js';
import type { Asked, Looked, TemplateLook } from './inspect.js';
import { DOCX } from './kinds.js';
import { lookInto, readTemplateFile, TEMPLATE_LIMITS } from './look.js';

/** The thread on which one file is looked into. It ends with it. */
const { bytes, template } = workerData as Asked;
const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
const budget = new Budget(template === null ? limitsFor(file.length) : TEMPLATE_LIMITS);
parentPort?.postMessage({ ...(await looked()), spent: budget.spent } satisfies Looked);

async function looked(): Promise<Omit<Looked, 'spent'>> {
  if (template === null) return { inspected: await lookInto(file, budget), wrong: null };
  const read = await readTemplateFile(file, budget);
  if (!read.ok) return { inspected: read, wrong: null };
  const tags = (await import(template)) as TemplateLook;
  return { inspected: { ok: true, mediaType: DOCX }, wrong: tags.look(read.parts) };
}
