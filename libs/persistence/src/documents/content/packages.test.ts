import { describe, expect, test } from '@jest/globals';
import {
  HOSTILE_DOCUMENTS,
  HOSTILE_IMAGES,
  ORDINARY_DOCUMENTS,
  ORDINARY_IMAGES,
  type Hostile,
} from '../../testing/packages/index.js';
import { threadTime } from '../../testing/thread-time.js';
import { Budget, limitsFor } from './budget.js';
import { lookInto, readTemplateFile, TEMPLATE_LIMITS } from './look.js';

const named = <T extends { readonly what: string }>(all: readonly T[]) => all.map((one) => [one.what, one] as const);
const isPicture = ({ bytes }: Hostile): boolean => bytes()[0] !== 0x50;

/** Milliseconds of a processor's time: on a slow one a budget is spent in two seconds. */
const LONGEST = 6_000;

describe('As an attachment, it is refused with what was found, within the budget:', () => {
  test.each(named([...HOSTILE_DOCUMENTS, ...HOSTILE_IMAGES]))('%s', async (_, { bytes, code, place }) => {
    const file = bytes();
    const limits = limitsFor(file.length);
    const budget = new Budget(limits);
    const began = threadTime();
    const found = await lookInto(file, budget);
    expect(threadTime() - began).toBeLessThan(LONGEST);
    expect(found).toEqual({
      ok: false,
      fault: expect.objectContaining({ code, ...(place === undefined ? {} : { place }) }),
    });
    // Bytes are counted before they are gone through or unpacked, and what passes the limit is not; elements as they come.
    expect(budget.spent.nodes).toBeLessThan(limits.nodes + 10_000);
  });
});

describe('As a template, it is refused as well:', () => {
  const files = [...HOSTILE_DOCUMENTS, ...HOSTILE_IMAGES.filter((one) => !isPicture(one))];
  test.each(named(files))('%s', async (_, { bytes, code }) => {
    const found = await readTemplateFile(bytes());
    // A template may ask for less, so one that is large is refused for that before more is known of it.
    expect(['FileSwells', 'FileTooComplex', code]).toContain(found.ok ? null : found.fault.code);
  });

  test.each(named(HOSTILE_IMAGES.filter(isPicture)))('what is no document: %s', async (_, { bytes }) => {
    expect(await readTemplateFile(bytes())).toMatchObject({ ok: false, fault: { code: 'FileTypeRefused' } });
  });
});

describe('What people have is taken:', () => {
  test.each(named([...ORDINARY_DOCUMENTS, ...ORDINARY_IMAGES]))('%s', async (_, { bytes }) => {
    expect(await lookInto(bytes())).toMatchObject({ ok: true });
  });

  test.each(named(ORDINARY_DOCUMENTS))('as a template: %s', async (_, { bytes }) => {
    const read = await readTemplateFile(bytes(), new Budget(TEMPLATE_LIMITS));
    expect(read).toMatchObject({ ok: true });
  });
});
