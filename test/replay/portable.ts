import proto from '@temporalio/proto';
import { hostname } from 'node:os';

// The SDK's own conversion fails where npm installs its protobufjs twice, as it does here.
const { History } = proto.temporal.api.history.v1;
type History = proto.temporal.api.history.v1.IHistory;

/** A history as JSON, one event a line, without what is this machine's: its name, its paths. */
export function portable(history: History): string {
  const { events } = History.toObject(History.fromObject(history), { longs: String, enums: String, bytes: String }) as {
    events: unknown[];
  };
  const lines = events.map((event) => JSON.stringify(event, impersonal).replaceAll(hostname(), 'worker'));
  return `{"events":[\n${lines.join(',\n')}\n]}\n`;
}

const impersonal = (key: string, value: unknown): unknown => (['stackTrace', 'identity'].includes(key) ? '' : value);

export const historyOf = (json: string): History => History.fromObject(JSON.parse(json) as object);
