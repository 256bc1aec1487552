import type { Registered } from '../streams/registered.js';
import { COMMITTEE_STREAMS } from './committee-rows.js';
import { PILOTS } from './pilot-row.js';

/** Every kind of stream there is. */
export const ENTITIES: readonly Registered[] = [PILOTS, COMMITTEE_STREAMS];
