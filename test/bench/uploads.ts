import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { LARGE_PDFS } from '@tiltaksmotor/persistence/testing';
import {
  HOSTILE_DOCUMENTS,
  HOSTILE_IMAGES,
  HOSTILE_LISTS,
  LARGE_DOCUMENTS,
  longList,
} from '@tiltaksmotor/persistence/testing/packages';
import type { Wait } from './asker.js';
import { record } from './figures.js';
import type { System } from './system.js';

const MB = 1024 * 1024;

/** Files that are slow to look into, and the largest that are taken, while others ask whether the API is there. */
export async function benchUploads({ apiPort, apiPid }: System): Promise<void> {
  const api = `http://127.0.0.1:${String(apiPort)}/api`;
  const send = sender(`${api}/committees/FSU/attachments`, await tokenFor(api, 'leader-harstad'));
  const secretary = await tokenFor(api, 'fsu-secretary');
  const sendList = sender(`${api}/editions/${await editionBy(api, secretary)}/imports`, secretary);
  // What is loaded once is loaded.
  await send(Buffer.from('%PDF'));
  await sendList(Buffer.from('a;b'));
  const before = residentOf(apiPid);
  const [took, memory]: [number[], number[]] = [[], []];
  const began: { readonly what: string; readonly at: number }[] = [];
  const most = { time: '', wait: '', memory: '' };
  const asker = new Worker(new URL('./asker.js', import.meta.url), { workerData: { address: `${api}/health/live` } });
  const looking = setInterval(() => {
    if (add(memory, residentOf(apiPid) - before)) most.memory = began.at(-1)?.what ?? '';
  }, 20);
  for (const { what, bytes, isList = false } of all()) {
    const file = bytes();
    await pause(50);
    const start = performance.now();
    began.push({ what, at: Date.now() });
    const status = await (isList ? sendList : send)(file);
    if (![200, 201, 413, 422].includes(status)) throw new Error(`${what}: ${String(status)}`);
    if (add(took, performance.now() - start)) most.time = what;
  }
  clearInterval(looking);
  asker.postMessage('stop');
  const [waits] = (await once(asker, 'message')) as [readonly Wait[]];
  const longest = waits.reduce((most, one) => (one.took > most.took ? one : most));
  most.wait = began.findLast(({ at }) => at <= longest.at)?.what ?? '';
  console.log('At most with:', most);
  record('an upload is taken or refused, longest', Math.max(...took), 'ms', 'lower', 3_000);
  record('health of others meanwhile, longest', longest.took, 'ms', 'lower', 200);
  record('memory of the API meanwhile, at most more', Math.max(...memory), 'MB', 'lower', 150);
}

/** Whether it is the most so far. */
function add(to: number[], value: number): boolean {
  to.push(value);
  return to.every((one) => one <= value);
}

const all = (): readonly { readonly what: string; readonly bytes: () => Buffer; readonly isList?: true }[] => [
  ...LARGE_DOCUMENTS,
  ...LARGE_PDFS.map(([what, bytes]) => ({ what: `PDF: ${what}`, bytes })),
  ...HOSTILE_DOCUMENTS,
  ...HOSTILE_IMAGES,
  ...HOSTILE_LISTS.map(([what, bytes]) => ({ what: `list: ${what}`, bytes, isList: true as const })),
  { what: 'list: 5,000 rows', bytes: () => longList(5_000), isList: true },
];

async function tokenFor(api: string, person: string): Promise<string> {
  const answer = await fetch(`${api}/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ person }),
  });
  return ((await answer.json()) as { token: string }).token;
}

async function editionBy(api: string, token: string): Promise<string> {
  const answer = await fetch(`${api}/editions`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'idempotency-key': randomUUID(), 'content-type': 'application/json' },
    body: '{}',
  });
  return ((await answer.json()) as { id: string }).id;
}

const sender = (address: string, token: string) => async (bytes: Buffer) => {
  const form = new FormData();
  form.append('file', new Blob([new Uint8Array(bytes)]), 'fil.docx');
  const { status } = await fetch(address, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'idempotency-key': randomUUID() },
    body: form,
  });
  return status;
};

/** As Linux counts it; elsewhere it is not known. */
function residentOf(pid: number): number {
  try {
    const pages = readFileSync(`/proc/${String(pid)}/statm`, 'utf8').split(' ')[1];
    return (Number(pages) * 4096) / MB;
  } catch {
    return NaN;
  }
}
