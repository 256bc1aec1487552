import type { Kind } from '../engine/kind.js';
import { edition } from './edition/index.js';

/** The only list of kinds. Another is a line here and nowhere else. */
export const KINDS: readonly Kind[] = [edition];
