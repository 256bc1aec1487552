import { MAIL, type DrivingActivities, type MailActivities } from '@tiltaksmotor/workflows/contract';
import { Memory } from '@tiltaksmotor/workflows/testing';
import { setTimeout as sleep } from 'node:timers/promises';
import { until } from '../support/until.js';

type Tell = (signal: string) => Promise<void>;
interface Corner {
  /** The workflow that meets it: a pilot's, where nothing else is said. */
  readonly type?: string;
  readonly activities: DrivingActivities & Partial<MailActivities>;
  happens(tell: Tell): Promise<void>;
}

const inMs = (ms: number): string => new Date(Date.now() + ms).toISOString();

/** What workflows may meet, besides the usual. */
export const CORNERS: Readonly<Record<string, () => Corner>> = {
  'many-reactions'() {
    const memory = new Memory();
    for (let lane = 0; lane < 15; lane++) memory.owe(`lane-${lane}`, lane === 0 ? 80 : 10);
    memory.closed = true;
    return { activities: memory, happens: (tell) => toldAll(memory, tell) };
  },
  'unreachable-recipients'() {
    const memory = new Memory({ deliver: (id) => (id.startsWith('deaf') ? fails('nobody there') : sleep(1)) });
    for (let lane = 0; lane < 4; lane++) memory.owe(`deaf-${lane}`, 60);
    memory.owe('cook', 40);
    return {
      activities: memory,
      happens: async (tell) => {
        await tell('propose');
        await until('all who can be told are', async () => memory.told.length === 40);
        await sleep(500);
      },
    };
  },
  'database-away'() {
    let failures = 4;
    const memory = new Memory({
      look: async () => (failures-- > 0 ? fails('the database is away') : (undefined as never)),
      fallDue: () => fails('a fault in the program'),
    });
    memory.due = inMs(-1000);
    memory.owe('cook');
    return {
      activities: memory,
      happens: async (tell) => {
        await tell('propose');
        await until('it is told', async () => memory.told.length === 1 && memory.fell.length === 1);
        await tell('consent');
        await sleep(500);
      },
    };
  },
  'slow-database'() {
    const memory = new Memory({ look: async () => (await sleep(12_000), undefined as never) });
    memory.due = inMs(3_600_000);
    return {
      activities: memory,
      happens: async (tell) => {
        await tell('propose');
        await until('it has looked', async () => memory.looks > 0, 60_000);
        await sleep(14_000);
        await tell('consent');
        await sleep(14_000);
      },
    };
  },
  'signal-in-a-long-task'() {
    const slowly = async () => (await sleep(4500), undefined as never);
    const memory = new Memory({ look: slowly, deliver: slowly });
    memory.owe('cook', 2);
    memory.due = inMs(6000);
    return {
      activities: memory,
      happens: async (tell) => {
        await tell('propose');
        for (let n = 0; n < 3; n++) {
          await sleep(5500);
          await tell('consent');
        }
        await until('all is told', async () => memory.told.length === 2 && memory.looks >= 3, 60_000);
        await sleep(6000);
      },
    };
  },
  'leaving-for-the-next-run'() {
    const memory: Memory = new Memory({
      deliver: () => sleep(5),
      fallDue: async () => {
        memory.due = memory.fell.length < 12 ? new Date(Date.parse(memory.due!) + 300).toISOString() : null;
        memory.closed = memory.due === null;
        return memory.head();
      },
    });
    memory.due = inMs(300);
    return {
      activities: memory,
      happens: async (tell) => {
        for (let n = 0; n < 20; n++) {
          memory.owe(`lane-${n % 3}`);
          await tell('answer');
          await sleep(50);
        }
        await until('it is over', async () => memory.closed && memory.told.length >= 20);
        await sleep(1000);
      },
    };
  },
  'mails-that-cannot-be-tried'() {
    const waiting = new Map(Array.from({ length: 30 }, (_, n) => [`mail-${n}`, Date.now()]));
    let failures = 6;
    const mails: MailActivities = {
      mailsToSend: async () => {
        const due = [...waiting].filter(([, from]) => from <= Date.now()).map(([id]) => id);
        const again = [...waiting.values()].find((from) => from > Date.now());
        return { ids: due.slice(0, 20), again: again === undefined ? null : new Date(again).toISOString() };
      },
      sendMail: async (id) => {
        if (id === 'mail-0' && failures-- > 0) return fails('the database is away');
        // One is put off by its relay, once.
        if (id === 'mail-1' && waiting.delete('mail-1')) return void waiting.set('mail-1-again', Date.now() + 30_000);
        waiting.delete(id);
      },
    };
    return {
      type: MAIL.workflowType,
      activities: { ...new Memory(), ...mails },
      happens: async (tell) => {
        await tell(MAIL.signal);
        await until('one is left, to be tried again', async () => waiting.size === 1, 60_000);
        await sleep(2000);
        await tell(MAIL.signal);
        await until('all are sent', async () => waiting.size === 0, 60_000);
        await sleep(1000);
      },
    };
  },
};

async function toldAll(memory: Memory, tell: Tell): Promise<void> {
  await tell('propose');
  await until('all is told', async () => memory.told.length === memory.reactions.length);
  await sleep(500);
}

const fails = async (why: string): Promise<never> => {
  throw new Error(why);
};
