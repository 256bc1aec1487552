import { describe, expect, it, test } from '@jest/globals';
import { HOSTILE_PDFS } from '../../../testing/pdfs/hostile.js';
import { ORDINARY_PDFS } from '../../../testing/pdfs/ordinary.js';
import { randomBytes } from 'node:crypto';
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

const MB = 1024 * 1024;
const head = Buffer.from('%PDF-1.7\n');
const tail = Buffer.from('\nstartxref\n0\n%%EOF\n');

test.each([
  ['25 MB of names in hex', Buffer.alloc(25 * MB, '#41')],
  ['25 MB of names', Buffer.alloc(25 * MB, '/A')],
  ['25 MB of chance', randomBytes(25 * MB)],
  ['a million small objects', Buffer.alloc(25 * MB, '1 0 obj<<>>endobj\n')],
  ['nothing but the word obj', Buffer.alloc(25 * MB, 'obj ')],
  ['nothing but beginnings', Buffer.alloc(25 * MB, '1 0 obj<<')],
  ['nothing but strings', Buffer.alloc(25 * MB, '1 0 obj(')],
  ['nothing but comments', Buffer.alloc(25 * MB, '% ')],
  ['nothing but words in comments', Buffer.alloc(25 * MB, '1 obj%')],
  ['nothing but trailers', Buffer.alloc(25 * MB, 'trailer<<')],
  ['nothing but escapes', Buffer.concat([Buffer.from('1 0 obj('), Buffer.alloc(25 * MB, '\\1'), Buffer.from(')')])],
])('%s: each byte is looked at a few times at most', async (_, middle) => {
  const bytes = Buffer.concat([head, middle, tail]);
  const { answer, spent } = await look(bytes);
  expect(answer.ok).toBe(false);
  expect(spent.looked).toBeLessThanOrEqual(6 * bytes.length);
  expect(spent.nodes).toBeLessThanOrEqual(3_010_000);
});
