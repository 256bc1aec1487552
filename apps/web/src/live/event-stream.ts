/** What changed that the reader may see: streams, or null where it may be any. Without streams something was told them. */
export interface Changed {
  readonly streams: readonly string[] | null;
}
/** What an open stream tells: `position` is what to begin from the next time, so that nothing between is missed. */
export interface Heard {
  readonly position: string;
  readonly changed: Changed | null;
}

const FIRST_PAUSE = 1_000;
const LONGEST_PAUSE = 60_000;
/** The server says every 20 seconds that it is there: a line that is silent for longer is dead, as after the machine slept. */
const SILENT = 50_000;

/** Twice as long each time, and for nobody as long as for others, who lost it at the same moment. */
const pauseAfter = (failures: number): number =>
  Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** failures) * (0.5 + Math.random() / 2);

/**
 * Hears what the server tells until it is closed. The browser's own reconnecting gives up for good at the first answer that is no
 * stream, as a gateway's 502 is one: so it is never left to that. `refused` is told where no stream came.
 */
export function openStream(
  from: () => string | null,
  { heard, refused }: { readonly heard: (heard: Heard) => void; readonly refused: () => void },
): () => void {
  let source: EventSource;
  let failures = 0;
  let again: ReturnType<typeof setTimeout> | undefined;
  let silent: ReturnType<typeof setTimeout> | undefined;

  const connect = (): void => {
    clearTimeout(again);
    const since = from();
    source = new EventSource(`/api/changes${since === null ? '' : `?since=${since}`}`);
    let isOpen = false;
    const hears = (changedBy: (data: string) => Changed | null) => (event: MessageEvent<string>) => {
      isOpen = true;
      failures = 0;
      expectMore();
      heard({ position: event.lastEventId, changed: changedBy(event.data) });
    };
    source.addEventListener(
      'here',
      hears(() => null),
    );
    source.addEventListener(
      'changed',
      hears((data) => JSON.parse(data) as Changed),
    );
    source.addEventListener('error', () => {
      lost();
      if (!isOpen) refused();
    });
    expectMore();
  };
  const close = (): void => {
    clearTimeout(silent);
    source.close();
  };
  const lost = (): void => {
    close();
    again = setTimeout(connect, pauseAfter(failures));
    failures += 1;
  };
  const expectMore = (): void => {
    clearTimeout(silent);
    silent = setTimeout(lost, SILENT);
  };
  const online = (): void => {
    close();
    failures = 0;
    connect();
  };

  addEventListener('online', online);
  connect();
  return () => {
    removeEventListener('online', online);
    clearTimeout(again);
    close();
  };
}
