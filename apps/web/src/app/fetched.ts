import { lazyRouteComponent } from '@tanstack/react-router';

/** A part of the pages that did not come: the network is away, or a newer release has taken the place of its file. */
export class NotFetched extends Error {
  constructor(cause: unknown) {
    super('a part of the pages did not come', { cause });
  }
}

/**
 * A page or a part of one that is fetched when it is needed. What did not come is said on the page: the router would load the
 * whole page anew, which without a network ends on the browser's own.
 */
export const fetched: typeof lazyRouteComponent = (load, name) =>
  lazyRouteComponent(
    () =>
      load().catch((error: unknown) => {
        throw new NotFetched(error);
      }),
    name,
  );

const LOADED_ANEW = 'loaded-anew';
/** One that was loaded anew so lately is not loaded anew again by itself. */
const LATELY_MS = 60_000;
export const isLoadedAnewLately = (): boolean => Date.now() - Number(sessionStorage.getItem(LOADED_ANEW)) < LATELY_MS;

/** Loads the whole page anew, with the newest release's names, once there is somebody who answers. Whether there is. */
export async function loadAnew(): Promise<boolean> {
  const there = await fetch('/', { cache: 'no-store' }).then(
    ({ ok }) => ok,
    () => false,
  );
  if (!there) return false;
  sessionStorage.setItem(LOADED_ANEW, String(Date.now()));
  location.reload();
  return true;
}
