import { committee } from './committee/index.js';
import { edition } from './edition/index.js';
import type { Kind } from './kind.js';
import { pilot } from './pilot/index.js';

/** Every kind of stream: the only list of them in the web. */
const ALL = [pilot, committee, edition] as const;
export const KINDS: readonly Kind[] = ALL;
/** The routes of all, each of its own type, so that links are checked. */
export const ROUTES = ALL.flatMap(({ routes }): (typeof ALL)[number]['routes'][number][] => routes);
