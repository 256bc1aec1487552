import { expect, test } from '@jest/globals';
import { setImmediate as soon } from 'node:timers/promises';
import { Turns } from './turns.js';

test('Whoever sends one file waits for one of those of somebody who sends many, not for all of them', async () => {
  const turns = new Turns();
  const done: string[] = [];
  const send = (person: string, file: string) =>
    turns.take(person, async () => {
      await soon();
      done.push(file);
    });
  const many = Array.from({ length: 8 }, (_, n) => send('one', `many ${n}`));
  const single = send('another', 'single');
  await Promise.all([...many, single]);
  expect(done).toHaveLength(9);
  expect(done.indexOf('single')).toBeLessThan(4);
  expect(done.filter((file) => file !== 'single')).toEqual(Array.from({ length: 8 }, (_, n) => `many ${n}`));
});

test('At most two are at work, and one that fails gives its place to the next', async () => {
  const turns = new Turns();
  let [working, most] = [0, 0];
  const all = await Promise.allSettled(
    Array.from({ length: 10 }, (_, n) =>
      turns.take(`person ${n % 3}`, async () => {
        working += 1;
        most = Math.max(most, working);
        await soon();
        working -= 1;
        if (n % 2 === 0) throw new Error('no');
      }),
    ),
  );
  expect([all.length, most, working]).toEqual([10, 2, 0]);
});
