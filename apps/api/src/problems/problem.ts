import type { Code } from './statuses.js';

/** Why a request was not done. Thrown from anywhere below the HTTP layer; becomes an RFC 9457 document at its edge. */
export class Problem extends Error {
  constructor(
    readonly code: Code,
    /** Facts that the sentence names, and that the document carries beside it. */
    readonly details: Readonly<Record<string, unknown>> = {},
    readonly headers: Readonly<Record<string, string>> = {},
  ) {
    super(code);
  }
}

export const typeOf = (code: Code): string => `/api/problems/${code}`;
