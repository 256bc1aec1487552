import type { ResolveHook } from 'node:module';

const CHANGED = new URL('./pilot.js', import.meta.url).href;
const RELEASED = /\/libs\/domain\/dist\/kinds\/pilot\/pilot\.js$/;

/** Whoever imports the released pilot gets the changed one, which alone gets the released. */
export const resolve: ResolveHook = async (specifier, context, next) => {
  const found = await next(specifier, context);
  if (!RELEASED.test(found.url) || context.parentURL?.startsWith(CHANGED) === true) return found;
  return { url: `${CHANGED}?released=${encodeURIComponent(found.url)}`, format: 'module', shortCircuit: true };
};
