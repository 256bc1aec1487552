import type { ContentFault } from './kinds.js';

/** Thrown from wherever in a file it is found why it is not taken. */
export class Refused extends Error {
  constructor(readonly fault: ContentFault) {
    super(fault.code);
  }
}

export const damaged = (): Refused => new Refused({ code: 'FileDamaged' });
