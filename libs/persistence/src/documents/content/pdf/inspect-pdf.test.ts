import { describe, expect, it, test } from '@jest/globals';
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
