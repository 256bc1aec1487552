import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { renderBook } from '@tiltaksmotor/documents';
import { book, minutes } from '@tiltaksmotor/documents/testing';
import { HOSTILE_PDFS, LARGE_PDFS, ORDINARY_PDFS } from '@tiltaksmotor/persistence/testing';
import { heldMeanwhile } from '../testing/meanwhile.js';
import { startServing, type Serving } from '../testing/serving.js';
import { upload } from '../testing/uploads.js';

jest.setTimeout(240_000);
let serving: Serving;
beforeAll(async () => {
  serving = await startServing();
});
afterAll(() => serving.stop());

const ME = 'leader-harstad';
/** Of a processor's time. A file that was looked into where others are answered held them up for two seconds and more. */
const HELD_AT_MOST = 1_000;

/** The first of each that is found: that all of them are refused is shown where files are looked into. */
const FIRST_OF_EACH = HOSTILE_PDFS.filter(
  ([, found], n) => HOSTILE_PDFS.findIndex(([, other]) => String(other) === String(found)) === n,
);

it('refuses hostile PDFs with a sentence that says what was found, while others are answered', async () => {
  const made = FIRST_OF_EACH.map(([what, verdict, bytes]) => [what, verdict, bytes()] as const);
  const held = await heldMeanwhile(serving, async () => {
    for (const [what, [code, found], bytes] of made) {
      const { status, body } = await upload(serving, ME, bytes, { name: 'a.pdf' }).catch((error: unknown) => {
        throw new Error(what, { cause: error });
      });
      expect([what, status, body.code, body['found']]).toEqual([what, 422, code, found]);
      expect(body.detail).toMatch(/^\p{Lu}.{10,}\.$/u);
      if (found !== undefined) expect(body.detail).not.toContain(`inneholder ${found}.`);
    }
  });
  expect(held).toBeLessThan(HELD_AT_MOST);
});

it.each(LARGE_PDFS.filter((_, n) => n % 5 === 0))(
  'refuses 24 MB of %s, made to take long, while others are answered',
  async (_, made) => {
    const bytes = made();
    const held = await heldMeanwhile(serving, async () => {
      expect((await upload(serving, ME, bytes, { name: 'a.pdf' })).status).toBe(422);
    });
    expect(held).toBeLessThan(HELD_AT_MOST);
  },
);

it('takes ordinary PDFs, our own meeting book and minutes among them, while others are answered', async () => {
  const own = [book(), minutes()].map(async (paper) => (await renderBook(paper)).pdf);
  const [ourBook, ourMinutes] = await Promise.all(own);
  const held = await heldMeanwhile(serving, async () => {
    for (const [what, bytes] of [...ORDINARY_PDFS, ['our book', ourBook], ['our minutes', ourMinutes]] as const) {
      const { status, body } = await upload(serving, ME, Buffer.from(bytes!));
      expect([what, status, body.code]).toEqual([what, 201, undefined]);
    }
  });
  expect(held).toBeLessThan(HELD_AT_MOST);
});
