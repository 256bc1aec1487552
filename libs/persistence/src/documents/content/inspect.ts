import { apart, type WithBytes } from './apart.js';
import type { Limits } from './budget.js';
import type { Inspected } from './kinds.js';
import type { TemplateParts } from './look.js';

export type { ContentFault } from './kinds.js';

/** What the thread is given. */
export interface Asked extends WithBytes {
  /** For a Word template, the module that looks at its tags. */
  readonly template: string | null;
}

/** Looks at a template's tags, after its file was found good. */
export interface TemplateLook {
  /** Null where nothing is wrong; else something that can be sent from thread to thread. */
  look(parts: TemplateParts): unknown;
}

export interface Looked {
  readonly inspected: Inspected;
  /** What is wrong with a template's tags. */
  readonly wrong: unknown;
  /** Null where the thread was ended before it could tell. */
  readonly spent: Limits | null;
}

/**
 * Looks into a file on a thread of its own: see `apart`.
 *
 * @param template for a Word template, the module that looks at its tags (`TemplateLook`)
 */
export const inspect = (bytes: Uint8Array, template: URL | null = null, longest?: number): Promise<Looked> =>
  apart(THREAD, { bytes, template: template?.href ?? null }, TOO_MUCH, longest);

const THREAD = new URL('./thread.js', import.meta.url);
const TOO_MUCH: Looked = {
  inspected: { ok: false, fault: { code: 'FileTooComplex' } },
  wrong: null,
  spent: null,
};
