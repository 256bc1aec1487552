import { expect, test } from '@jest/globals';
import { refused } from './refused.js';

const RULE = 'streams/one-event-reader';
const CONTENT = `declare const what: string;
    export const a = \`select data->>'phase' from event where stream = $1\`;
    export const b = 'select n.id from notice n left join event e on e.stream = n.stream';
    export const c = \`select \${what} from whereabouts w, event e where e.at < w.restored_at\`;
    export const d = 'delete from event';
    export const e = 'Broken at x, event 3, of all from events';
    export const f = 'insert into event_copy select * from mine';`;

test('SQL that reads or writes events past their one reader is refused, wherever it stands', () => {
  const lines = [2, 3, 4, 5].map((at) => `line ${at}`);
  for (const file of [
    'apps/api/src/pilots/pilots.ts',
    'libs/papers/src/speech.ts',
    'libs/persistence/src/streams/head.ts',
  ])
    expect(refused(RULE, file, CONTENT)).toEqual(lines);
});

test('the reader itself is let through, and a test that looks at what is stored', () => {
  for (const file of ['libs/persistence/src/streams/events.ts', 'libs/persistence/src/streams/streams.test.ts'])
    expect(refused(RULE, file, CONTENT)).toEqual([]);
});
