import type { Pilot } from '../api/types.gen.js';

/** What whoever reads may do now, each with a page or a form of its own. */
export function YourTasks(_: { readonly pilot: Pilot }) {
  return null;
}
