import { parentPort, workerData } from 'node:worker_threads';
import { Budget, limitsFor } from './budget.js';
import { lookInto } from './look.js';
import type { Asked, FurtherLook, Looked } from './inspect.js';

/** The thread on which one file is looked into. It ends with it. */
const { bytes, further } = workerData as Asked;
const budget = new Budget(limitsFor(bytes.length));
const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
const inspected = await lookInto(file, budget);
const more = inspected.ok && further !== null ? ((await import(further)) as FurtherLook).look(file) : null;
parentPort?.postMessage({ inspected, further: more, spent: budget.spent } satisfies Looked);
