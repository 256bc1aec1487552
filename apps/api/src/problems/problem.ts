import type { Language, Naming } from '@tiltaksmotor/texts';
import type { Code } from './statuses.js';

/** Why a request was not done. Thrown from anywhere below the HTTP layer; becomes an RFC 9457 document at its edge. */
export class Problem extends Error {
  constructor(
    readonly code: Code,
    /** Facts that the sentence names, and that the document carries beside it. */
    readonly details: Readonly<Record<string, unknown>> = {},
    readonly headers: Readonly<Record<string, string>> = {},
    /** What the ids among the facts are called, where more is known than what places are called. */
    readonly called?: (language: Language) => Naming,
  ) {
    super(code);
  }
}

export const typeOf = (code: Code): string => `/api/problems/${code}`;
