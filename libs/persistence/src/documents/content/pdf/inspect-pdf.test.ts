import { describe, expect, it, test } from '@jest/globals';
import { onePage, pdfOf } from '../../../testing/pdfs/build.js';
import { HOSTILE_PDFS } from '../../../testing/pdfs/hostile.js';
import { LARGE_PDFS } from '../../../testing/pdfs/large.js';
import { ORDINARY_PDFS } from '../../../testing/pdfs/ordinary.js';
import { Budget, limitsFor } from '../budget.js';
import { lookInto } from '../look.js';

const look = async (bytes: Buffer) => {
  const budget = new Budget(limitsFor(bytes.length));
  return { answer: await lookInto(bytes, budget), spent: budget.spent };
};

describe('a PDF is taken', () => {
  it.each(ORDINARY_PDFS)('that is %s', async (_, bytes) => {
    expect((await look(bytes)).answer).toEqual({ ok: true, mediaType: 'application/pdf' });
  });
});

describe('a PDF is refused', () => {
  it.each(HOSTILE_PDFS)('with %s', async (_, [code, found], bytes) => {
    const { answer } = await look(bytes());
    expect(answer).toMatchObject({ ok: false, fault: { code, ...(found === undefined ? {} : { found }) } });
  });
});

test.each(LARGE_PDFS)('25 MB of %s are refused, each byte looked at a few times at most', async (_, made) => {
  const bytes = made();
  const { answer, spent } = await look(bytes);
  expect(answer.ok).toBe(false);
  expect(spent.looked).toBeLessThanOrEqual(6 * bytes.length);
  expect(spent.nodes).toBeLessThanOrEqual(3_010_000);
});

test.each([
  ['addresses', (n: number) => `<< /URI (https://${String(n)}${'x'.repeat(1_900)}) >>`],
  ['names', (n: number) => `<< /S /${String(n)}${'x'.repeat(900)} >>`],
])('long %s count by the memory they take', async (_, object) => {
  const many = Object.fromEntries(Array.from({ length: 1_000 }, (_none, n) => [10 + n, object(n)]));
  const { spent } = await look(pdfOf({ ...onePage(), ...many }));
  expect(spent.nodes).toBeGreaterThan(100_000);
});
