import type { Problem } from '../problems/problem.js';

/** What is wrong with a template, by the tag that is wrong. Filled in when libs/documents has its check. */
export const wrongWith = (_template: Buffer): Problem | null => null;
export const standardTemplate = (_language: 'nb' | 'en'): Buffer => Buffer.alloc(0);
