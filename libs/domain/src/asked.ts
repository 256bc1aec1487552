import { KINDS } from './kinds/index.js';

/** What somebody is asked to do by being told of this, in a stream of any kind. Null where it only tells. */
export const askedBy = (about: string): string | null =>
  KINDS.map((kind) => kind.turnAskedBy(about)).find((turn) => turn !== null) ?? null;
