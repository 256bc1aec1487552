import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import { aPdf } from '../testing/files.js';
import { startServing, type Serving } from '../testing/serving.js';
import { download, upload } from '../testing/uploads.js';

jest.setTimeout(120_000);
let serving: Serving;
beforeAll(async () => {
  serving = await startServing();
});
afterAll(() => serving.stop());

const ME = 'leader-harstad';
const MB = 1024 * 1024;
const BOUNDARY = 'b';
const HEAD = Buffer.from(
  `--${BOUNDARY}\r\nContent-Disposition: form-data; name="file"; filename="stor.pdf"\r\nContent-Type: application/pdf\r\n\r\n%PDF-1.7\n`,
);
/** Of this process alone: others on this machine receive files too. */
const folders = (): string[] => readdirSync(tmpdir()).filter((name) => name.startsWith(`upload-${process.pid}-`));
const attachments = async (): Promise<number> =>
  Number((await serving.owner.query<{ n: string }>('select count(*) as n from attachment')).rows[0]?.n);

interface Sending {
  readonly megabytes: number;
  readonly announced?: boolean;
  /** Breaks the connection after so many. */
  readonly abortAfter?: number;
}

/** Sends a file as a stream: what is answered, how much was sent before that, and how memory grew. */
async function stream({ megabytes, announced = false, abortAfter = Infinity }: Sending) {
  const token = await serving.tokenOf(ME);
  const part = Buffer.alloc(MB, 'x');
  const tail = Buffer.from(`\r\n--${BOUNDARY}--\r\n`);
  const length = HEAD.length + megabytes * MB + tail.length;
  let sent = 0;
  let most = 0;
  const before = process.memoryUsage().rss;
  return new Promise<{ status: number | null; text: string; sent: number; grown: number }>((resolve) => {
    const done = (status: number | null, text: string) => resolve({ status, text, sent, grown: (most - before) / MB });
    const asked = request(`${serving.address}/api/committees/FSU/attachments`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${token}`,
        'idempotency-key': randomUUID(),
        'content-type': `multipart/form-data; boundary=${BOUNDARY}`,
        ...(announced ? { 'content-length': length } : {}),
      },
    });
    let answered = false;
    asked.on('response', (answer) => {
      answered = true;
      let text = '';
      answer
        .on('data', (some: Buffer) => (text += some.toString()))
        .on('end', () => {
          asked.destroy();
          done(answer.statusCode ?? 0, text);
        });
    });
    asked.on('error', () => (answered ? undefined : done(null, '')));
    void (async () => {
      asked.write(HEAD);
      while (sent < megabytes && !answered && !asked.destroyed) {
        if (sent >= abortAfter) return void asked.destroy();
        if (!asked.write(part)) await Promise.race([new Promise((go) => asked.once('drain', go)), pause(2_000)]);
        sent += 1;
        most = Math.max(most, process.memoryUsage().rss);
      }
      if (!answered && !asked.destroyed) asked.end(tail);
    })();
  });
}

it('refuses 200 MB that are announced before reading them', async () => {
  const { status, text, sent } = await stream({ megabytes: 200, announced: true });
  expect([status, JSON.parse(text)]).toEqual([413, expect.objectContaining({ code: 'FileTooLarge', megabytes: 25 })]);
  expect(sent).toBeLessThan(25);
});

it('refuses 200 MB that are not announced when 25 have come, and holds none of them in memory', async () => {
  await stream({ megabytes: 30 }); // what is loaded once is loaded
  globalThis.gc?.();
  const { status, text, sent, grown } = await stream({ megabytes: 200 });
  expect([status, JSON.parse(text)]).toEqual([
    413,
    expect.objectContaining({ code: 'FileTooLarge', detail: 'Filen er for stor. Grensen er 25 MB.' }),
  ]);
  expect(sent).toBeGreaterThan(24);
  expect(sent).toBeLessThan(60);
  expect(grown).toBeLessThan(80);
  expect(folders()).toEqual([]);
  expect(await attachments()).toBe(0);
});

it('keeps nothing of an upload that breaks off, and goes on serving', async () => {
  const before = await attachments();
  expect((await stream({ megabytes: 20, abortAfter: 5 })).status).toBeNull();
  for (let tries = 0; folders().length > 0 && tries < 100; tries++) await pause(20);
  expect(folders()).toEqual([]);
  expect(await attachments()).toBe(before);
  expect((await upload(serving, ME, aPdf())).status).toBe(201);
});

it('takes 20 at once, each as it was sent', async () => {
  const files = Array.from({ length: 20 }, (_, n) =>
    Buffer.concat([aPdf(), Buffer.alloc(n * 50_000, '%'), Buffer.from('\n%%EOF\n')]),
  );
  const answers = await Promise.all(files.map((bytes, n) => upload(serving, ME, bytes, { name: `${n}.pdf` })));
  expect(answers.map(({ status }) => status)).toEqual(files.map(() => 201));
  const kept = await Promise.all(
    answers.map(({ body }) => download(serving, ME, `/api/attachments/${body.id}/content`)),
  );
  expect(kept.every(({ bytes }, n) => bytes.equals(files[n] as Buffer))).toBe(true);
  expect(folders()).toEqual([]);
});

it('answers the same key sent twenty times at once with one attachment', async () => {
  const bytes = aPdf();
  const key = randomUUID();
  const before = await attachments();
  const answers = await Promise.all(Array.from({ length: 20 }, () => upload(serving, ME, bytes, { key })));
  expect(new Set(answers.map(({ status, body }) => `${status} ${body.id}`)).size).toBe(1);
  expect(answers[0]?.status).toBe(201);
  expect((await attachments()) - before).toBe(1);
});
