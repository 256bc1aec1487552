/** What the composition root puts in, and controllers ask for. */
export const CONFIG = Symbol('config');
