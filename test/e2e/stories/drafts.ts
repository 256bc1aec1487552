import { expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { Installation } from '../../support/installation.js';
import { leaderOf, pilotIn } from '../../support/lives.js';
import { codeOf } from '../../support/people.js';
import { LEAD, proposal } from '../../support/proposals.js';
import { countOf } from '../../support/record.js';
import type { Listed, Page } from '../../support/views.js';

const TABLES = ['stream', 'event', 'command', 'reaction', 'text', 'notice', 'pilot'];
const PROPOSER = leaderOf(LEAD);

export function drafts(running: () => Installation): void {
  const rows = () => Promise.all(TABLES.map((table) => countOf(running().owner, table)));

  test('is its proposing unit’s own: to everybody else it is not there, whatever they ask', async () => {
    const { people } = running();
    const id = await pilotIn(people, 'draft');
    const listedTo = async (person: string) =>
      (await people.sees<Page<Listed>>(person, 'pilots?phase=draft&limit=100')).items.some((one) => one.id === id);

    for (const person of [PROPOSER, 'coordinator-unn']) {
      expect(await people.looks(person, `pilots/${id}`)).toMatchObject({ status: 200 });
      expect(await listedTo(person)).toBe(true);
    }
    for (const person of ['leader-harstad', 'fsu-chair', 'administrator']) {
      for (const path of [`pilots/${id}`, `pilots/${id}/history`])
        expect(await people.looks(person, path)).toMatchObject({ status: 404 });
      expect(await people.gives(person, `pilots/${id}/submissions`)).toMatchObject({ status: 404 });
      expect(await listedTo(person)).toBe(false);
    }
    // The proposer's deputy was one until last year, and is nothing else.
    const none = { status: 403, body: { code: 'NoActiveRole' } };
    expect(await people.looks('deputy-unn-harstad-medisin', `pilots/${id}`)).toMatchObject(none);
    expect(await people.gives('deputy-unn-harstad-medisin', `pilots/${id}/submissions`)).toMatchObject(none);
    await people.does(PROPOSER, `pilots/${id}/submissions`);
    expect(await people.looks('leader-harstad', `pilots/${id}`)).toMatchObject({ status: 200 });
  });

  test('is created once for each key, however often and at once it is asked for', async () => {
    const { people } = running();
    const key = randomUUID();
    const body = { policy: 'standard', proposal: proposal() };
    const all = await Promise.all(Array.from({ length: 8 }, () => people.gives(PROPOSER, 'pilots', body, { key })));
    expect(all.map(({ status }) => status)).toEqual(all.map(() => 201));
    const [id, ...others] = [...new Set(all.map((answer) => answer.body.id))];
    expect(others).toEqual([]);
    expect(await countOf(running().owner, 'event', 'stream = $1', [`pilot/${id}`])).toBe(1);

    const before = await rows();
    const other = await people.gives(
      PROPOSER,
      'pilots',
      { ...body, proposal: proposal({ aim: 'Noe annet' }) },
      { key },
    );
    expect([other.status, codeOf(other)]).toEqual([422, 'KeyUsedForAnotherCommand']);
    // The same key is another command's when somebody else uses it.
    const theirs = await people.gives('coordinator-unn', 'pilots', body, { key });
    expect(theirs.status).toBe(201);
    expect(theirs.body.id).not.toBe(id);
    expect((await rows())[0]).toBe((before[0] ?? 0) + 1);
  });

  test('that is refused leaves no row behind', async () => {
    const { people } = running();
    const before = await rows();
    const refused: readonly [object, string][] = [
      [{ measure: { code: 'KOM-01' } }, 'MeasureIsInternal'],
      [{ measure: { code: 'KOM-99' } }, 'UnknownMeasure'],
      [{ lead: 'unn' }, 'NotYours'],
      [{ parties: [{ party: 'brukerutvalg-unn' }] }, 'CannotBeParty'],
    ];
    for (const [changes, code] of refused) {
      const answer = await people.gives(PROPOSER, 'pilots', { policy: 'standard', proposal: proposal(changes) });
      expect([codeOf(answer), answer.status]).toEqual([code, code === 'NotYours' ? 403 : 422]);
    }
    expect(await rows()).toEqual(before);
  });
}
