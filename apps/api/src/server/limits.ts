/** Bytes of a body. The largest command, a plan with every text at its longest, is a third of it. */
export const BODY_LIMIT = 256 * 1024;
/** How deep a body may be nested. Commands need five. */
export const DEPTH_LIMIT = 16;
/** A file of 25 MB over a line of 2 Mbit/s takes 100 seconds. */
export const REQUEST_TIMEOUT_MS = 120_000;
export const HEADERS_TIMEOUT_MS = 30_000;
