/**
 * Lets one window of a browser at a time do something that all of them need once, until it leaves; then the next has its turn. Where
 * the browser cannot tell windows apart (it does so only over https or on one's own machine), each does it.
 */
export function inOneWindow(name: string, begin: () => () => void): () => void {
  // Older browsers and plain http have none, whatever the types say.
  const locks: LockManager | undefined = navigator.locks;
  if (locks === undefined) return begin();
  const leaving = new AbortController();
  let leave = (): void => leaving.abort();
  const turn = (): Promise<void> =>
    new Promise((left) => {
      if (leaving.signal.aborted) return left();
      const end = begin();
      leave = () => {
        end();
        left();
      };
    });
  // Who leaves before it was their turn is taken out of the queue, which is told as a failure.
  locks.request(name, { signal: leaving.signal }, turn).catch(() => {});
  return () => leave();
}
