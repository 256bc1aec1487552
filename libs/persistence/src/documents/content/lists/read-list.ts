import type { ReadAgainst } from '@tiltaksmotor/domain/list-file';
import { apart, type WithBytes } from '../apart.js';
import type { ListRead } from './look.js';

/** What the thread is given. */
export interface ListAsked extends WithBytes {
  readonly against: ReadAgainst;
}

/**
 * Reads a file as the rows of a new edition, on a thread of its own: see `apart`. Answers rows that `importRows` takes, or every
 * fault with its row and column, or which rows must be asked about: the same bytes are then sent again with the choices.
 * `bytes` are given away.
 */
export const readList = (bytes: Uint8Array, against: ReadAgainst, longest?: number): Promise<ListRead> =>
  apart<ListRead>(THREAD, { bytes, against }, { is: 'refused', fault: { code: 'FileTooComplex' } }, longest);

const THREAD = new URL('./thread.js', import.meta.url);
