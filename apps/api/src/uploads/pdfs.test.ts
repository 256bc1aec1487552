import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { renderBook } from '@tiltaksmotor/documents';
import { book, minutes } from '@tiltaksmotor/documents/testing';
import { HOSTILE_PDFS, LARGE_PDFS, ORDINARY_PDFS } from '@tiltaksmotor/persistence/testing';
import { askedMeanwhile } from '../testing/meanwhile.js';
import { startServing, type Serving } from '../testing/serving.js';
import { upload } from '../testing/uploads.js';

jest.setTimeout(240_000);
let serving: Serving;
beforeAll(async () => {
  serving = await startServing();
});
afterAll(() => serving.stop());

const ME = 'leader-harstad';
/** Generous: the machine may be busy with other tests. A file that held everybody up did so for ten seconds and more. */
const AT_MOST = 5_000;

it('refuses hostile PDFs with a sentence that says what was found, while others are answered', async () => {
  const longest = await askedMeanwhile(serving, async () => {
    for (const [what, [code, found], bytes] of HOSTILE_PDFS) {
      const { status, body } = await upload(serving, ME, bytes(), { name: 'a.pdf' }).catch((error: unknown) => {
        throw new Error(what, { cause: error });
      });
      // One is larger than files may be, and is not looked into at all.
      const expected = status === 413 ? [what, 413, 'FileTooLarge', undefined] : [what, 422, code, found];
      expect([what, status, body.code, body['found']]).toEqual(expected);
      expect(body.detail).toMatch(/^\p{Lu}.{10,}\.$/u);
      if (found !== undefined) expect(body.detail).not.toContain(`inneholder ${found}.`);
    }
  });
  expect(longest).toBeLessThan(AT_MOST);
});

it('refuses large PDFs that are made to take long, while others are answered', async () => {
  const longest = await askedMeanwhile(serving, async () => {
    for (const [what, bytes] of LARGE_PDFS) {
      const began = performance.now();
      const { status } = await upload(serving, ME, bytes(), { name: 'a.pdf' });
      expect([what, status]).toEqual([what, 422]);
      expect(performance.now() - began).toBeLessThan(3 * AT_MOST);
    }
  });
  expect(longest).toBeLessThan(AT_MOST);
});

it('takes ordinary PDFs, our own meeting book and minutes among them', async () => {
  const own = [book(), minutes()].map(async (paper) => (await renderBook(paper)).pdf);
  const [ourBook, ourMinutes] = await Promise.all(own);
  for (const [what, bytes] of [...ORDINARY_PDFS, ['our book', ourBook], ['our minutes', ourMinutes]] as const) {
    const { status, body } = await upload(serving, ME, Buffer.from(bytes!));
    expect([what, status, body.code]).toEqual([what, 201, undefined]);
  }
});
