import { openStream, type Changed, type Heard } from './event-stream.js';
import { inOneWindow } from './one-window.js';

const NAME = 'tiltaksmotor-changes';

/**
 * Hears of changes while this window is shown, and when it is shown again whether there were any meanwhile. All windows of a browser
 * share one stream, as a browser opens six at most: one of those that are shown has it and tells the others. While none is
 * shown there is none.
 */
export function followChanges(changed: (what: Changed) => void, refused: () => void): () => void {
  const others = new BroadcastChannel(NAME);
  let position: string | null = null;
  /** A window that was opened behind others has heard nothing since it fetched. */
  let missed = document.hidden;
  let stop: (() => void) | null = null;

  const heard = (one: Heard): void => {
    position = one.position;
    if (one.changed === null) return;
    if (document.hidden) missed = true;
    else changed(one.changed);
  };
  const follow = (): (() => void) =>
    openStream(() => position, {
      heard: (one) => {
        others.postMessage(one);
        heard(one);
      },
      refused,
    });
  const showOrHide = (): void => {
    if (document.hidden) {
      stop?.();
      stop = null;
      return;
    }
    stop ??= inOneWindow(NAME, follow);
    if (missed) changed({ streams: null });
    missed = false;
  };

  others.addEventListener('message', ({ data }: MessageEvent<Heard>) => heard(data));
  document.addEventListener('visibilitychange', showOrHide);
  showOrHide();
  return () => {
    document.removeEventListener('visibilitychange', showOrHide);
    stop?.();
    others.close();
  };
}
