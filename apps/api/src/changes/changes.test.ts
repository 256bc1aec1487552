import { afterAll, afterEach, beforeAll, expect, jest, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { somebody } from '../testing/people.js';
import { LEADER, player, proposal } from '../testing/pilots.js';
import { startServing, type Serving } from '../testing/serving.js';

jest.setTimeout(120_000);

let serving: Serving;
let play: ReturnType<typeof player>;
beforeAll(async () => {
  serving = await startServing();
  play = player(serving);
});
afterAll(() => serving?.stop());

const open: Listening[] = [];
afterEach(() => open.splice(0).forEach((one) => one.close()));

/** Somebody with a page open. */
class Listening {
  readonly events: { readonly name: string; readonly id: string }[] = [];
  private readonly stopped = new AbortController();

  static async as(person: string, since?: string, address = serving.address): Promise<Listening> {
    const one = new Listening();
    const authorization = `Bearer ${await serving.tokenOf(person)}`;
    const query = since === undefined ? '' : `?since=${since}`;
    const answer = await fetch(`${address}/api/changes${query}`, {
      headers: { authorization },
      signal: one.stopped.signal,
    });
    if (answer.status !== 200) throw new Error(`${person} hears nothing: ${answer.status}`);
    void one.read(answer.body!).catch(() => {});
    await one.until(() => one.events.length > 0);
    open.push(one);
    return one;
  }

  get changes(): number {
    return this.events.filter(({ name }) => name === 'changed').length;
  }
  get position(): string {
    return this.events.at(-1)!.id;
  }

  async hears(changes = 1): Promise<void> {
    await this.until(() => this.changes >= changes);
  }

  close(): void {
    this.stopped.abort();
  }

  private async until(holds: () => boolean): Promise<void> {
    for (let n = 0; !holds(); n++) {
      if (n === 400) throw new Error(`heard only ${JSON.stringify(this.events)}`);
      await new Promise((wake) => setTimeout(wake, 25));
    }
  }

  private async read(body: ReadableStream<Uint8Array>): Promise<void> {
    let text = '';
    for await (const part of body) {
      text += Buffer.from(part).toString();
      const whole = text.split('\n\n');
      text = whole.pop() ?? '';
      for (const [, name = '', id = ''] of whole.map((one) => /^event: (\w+)\nid: (\d+)/.exec(one) ?? []))
        this.events.push({ name, id });
    }
  }
}

const submits = (id: string) => play.give(id, LEADER, 'submissions', {});

test('a draft is heard of by its unit, and by nobody who may not see it; once it is submitted, by everybody', async () => {
  const [own, colleague, ...others] = await Promise.all(
    [LEADER, 'coordinator-unn', 'leader-harstad', 'fsu-chair', 'administrator'].map((who) => Listening.as(who)),
  );
  const id = await play.drafted('Bare vårt');
  await own!.hears(1);
  await colleague!.hears(1);
  await play.give(id, LEADER, 'draft-edits', { proposal: proposal('Fortsatt bare vårt') });
  await own!.hears(2);
  expect(others.map(({ changes }) => changes)).toEqual([0, 0, 0]);
  await submits(id);
  for (const other of others) await other.hears(1);
  expect(others.map(({ changes }) => changes)).toEqual([1, 1, 1]);
});

test('what a committee writes in a paper is heard by its people and the case’s submitter, and by nobody else', async () => {
  const submitted = await somebody(serving, 'leader-harstad').gives<{ created: { cases: string[] } }>(
    '/api/committees/FSU/cases',
    { title: 'Felles velkomst', summary: 'Kort', background: 'Langt', proposal: 'FSU går inn for det.' },
  );
  expect(submitted.status).toBe(200);
  const id = submitted.body.created.cases[0];
  await new Promise((wake) => setTimeout(wake, 1_500));
  const [member, submitter, ...others] = await Promise.all(
    ['fsu-member-1', 'leader-harstad', 'leader-tromso', 'administrator'].map((who) => Listening.as(who)),
  );
  const written = { parts: { assessment: 'Vurdert' } };
  const paper = await somebody(serving, 'fsu-secretary').gives(`/api/committees/FSU/cases/${id}/papers`, written);
  expect(paper.status).toBe(200);
  await member!.hears(1);
  await submitter!.hears(1);
  expect(others.map(({ changes }) => changes)).toEqual([0, 0]);
});

test('an edition under work is heard of by its office alone, and by the committee too once it is sent', async () => {
  const [own, member, ...others] = await Promise.all(
    ['fsu-secretary', 'fsu-member-1', 'leader-harstad', 'administrator'].map((who) => Listening.as(who)),
  );
  const office = somebody(serving, 'fsu-secretary');
  const { id } = (await office.gives<{ id: string }>('/api/editions', {})).body;
  await own!.hears(1);
  expect((await office.gives(`/api/editions/${id}/measures/KOM-07/removals`)).status).toBe(200);
  await own!.hears(2);
  expect([member!, ...others].map(({ changes }) => changes)).toEqual([0, 0, 0]);
  expect((await office.gives(`/api/editions/${id}/submissions`, { startsOn: '2098-01-01' })).status).toBe(200);
  await member!.hears(1);
  expect(others.map(({ changes }) => changes)).toEqual([0, 0]);
});

test('whoever is told something hears of it when they are, though nothing else moved', async () => {
  await submits(await play.drafted('Sier fra'));
  await new Promise((wake) => setTimeout(wake, 1_500));
  const [told, other] = await Promise.all(['leader-brukerutvalg', 'administrator'].map((who) => Listening.as(who)));
  expect(await serving.deliver()).toBeGreaterThan(0);
  await told!.hears(1);
  expect(other!.changes).toBe(0);
});

test('an API whose clock is 15 seconds behind the database hears of what it and others record', async () => {
  const id = await behind(15_000, async () => {
    const listening = await Listening.as('leader-harstad');
    const late = await play.drafted('Etter klokka');
    await submits(late);
    await listening.hears(1);
    return late;
  });
  const { rows } = await serving.owner.query<{ behind: number }>(
    `select extract(epoch from now() - max(at))::float as behind from event where stream = $1`,
    [`pilot/${id}`],
  );
  expect(rows[0]!.behind).toBeGreaterThan(14);
});

/** This process's clock, turned back while something is done. */
async function behind<T>(ms: number, work: () => Promise<T>): Promise<T> {
  const Right = Date;
  globalThis.Date = class extends Right {
    constructor(...given: [] | [number | string]) {
      super(given.length === 0 ? Right.now() - ms : given[0]);
    }
    static override now = (): number => Right.now() - ms;
  } as DateConstructor;
  try {
    return await work();
  } finally {
    globalThis.Date = Right;
  }
}

test('what another process records is heard of in this one', async () => {
  const other = await serving.another();
  try {
    const listening = await Listening.as('leader-harstad', undefined, other.address);
    await submits(await play.drafted('Fra en annen'));
    await listening.hears(1);
  } finally {
    open.splice(0).forEach((one) => one.close());
    await other.stop();
  }
});

test('whoever comes back hears at once whether anything they may see changed meanwhile, in any process', async () => {
  const { position } = await Listening.as('leader-harstad');
  const draft = await play.drafted('Mens du var borte');
  expect((await Listening.as('leader-harstad', position)).events).toMatchObject([{ name: 'here' }]);
  await submits(draft);
  expect((await Listening.as('leader-harstad', position)).events).toMatchObject([{ name: 'changed' }]);
  const other = await serving.another();
  const there = await Listening.as('leader-harstad', position, other.address);
  expect(there.events).toMatchObject([{ name: 'changed' }]);
  expect((await Listening.as('leader-harstad', there.position)).events).toMatchObject([{ name: 'here' }]);
  open.splice(0).forEach((one) => one.close());
  await other.stop();
});

test('a position of a database that was ahead, as before a restore, is answered with a change; what is none is refused', async () => {
  expect((await Listening.as('leader-harstad', '999999999')).events).toMatchObject([{ name: 'changed' }]);
  const refused = await somebody(serving, 'leader-harstad').sees('/api/changes?since=yesterday');
  expect(refused).toMatchObject({ status: 422, body: { code: 'InvalidInput' } });
});

test('many who listen are told one after the other, and each once', async () => {
  const many = await Promise.all(Array.from({ length: 25 }, () => Listening.as('leader-harstad')));
  const id = await play.drafted(`Mange ${randomUUID()}`);
  await new Promise((wake) => setTimeout(wake, 1_500));
  const began = performance.now();
  await submits(id);
  const took = await Promise.all(many.map(async (one) => one.hears(1).then(() => performance.now() - began)));
  expect(Math.max(...took) - Math.min(...took)).toBeGreaterThan(500);
  expect(many.map(({ changes }) => changes)).toEqual(many.map(() => 1));
});
