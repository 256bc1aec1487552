import { randomUUID } from 'node:crypto';
import type { Send } from './wire.js';

const MEDISIN = 'unn-harstad-medisin';
const proposal = {
  measure: { code: 'KOM-07' },
  title: 'Gjensidig hospitering',
  aim: 'Flere blir værende',
  lead: MEDISIN,
  parties: [MEDISIN, 'harstad', 'kvaefjord'].map((party) => ({ party, hours: 100, kroner: 10_000, paidBy: party })),
  indicators: [
    {
      id: 'dager',
      name: 'Hospiteringsdager',
      unit: 'dager',
      direction: 'up',
      source: 'Turnusplanen',
      countingRule: 'Hele dager',
      reportedBy: [{ party: 'harstad' }, { party: 'kvaefjord' }],
    },
  ],
};

/** People logged in, who give commands over the wire. */
export class Actors {
  private readonly tokens = new Map<string, string>();

  constructor(private readonly send: Send) {}

  async give(person: string, path: string, body: object): Promise<{ id: string; version: number }> {
    const headers = { authorization: `Bearer ${await this.token(person)}`, 'idempotency-key': randomUUID() };
    const answer = await this.send(path, JSON.stringify(body), headers);
    if (answer.status >= 300) throw new Error(`${path} answered ${answer.status}: ${answer.body}`);
    return JSON.parse(answer.body) as { id: string; version: number };
  }

  async token(person: string): Promise<string> {
    const known = this.tokens.get(person);
    if (known !== undefined) return known;
    const { token } = JSON.parse((await this.send('/api/login', JSON.stringify({ person }))).body) as { token: string };
    this.tokens.set(person, token);
    return token;
  }

  /** A draft that only the hospital's unit may see. */
  drafted = (title: string): Promise<{ id: string }> =>
    this.give(`leader-${MEDISIN}`, '/api/pilots', { policy: 'standard', proposal: { ...proposal, title } });

  /** A pilot in preparation, by the commands that bring every pilot there. */
  async prepared(): Promise<string> {
    const { id } = await this.give(`leader-${MEDISIN}`, '/api/pilots', { policy: 'standard', proposal });
    const does = (person: string, to: string, body: object = {}) => this.give(person, `/api/pilots/${id}/${to}`, body);
    await does(`leader-${MEDISIN}`, 'submissions');
    await does('leader-brukerutvalg', 'user-representatives', { person: 'user-representative-2' });
    await does('user-representative-2', 'confirmations');
    for (const party of ['harstad', 'kvaefjord'])
      await does(`leader-${party}`, 'consents', { parties: [party], version: 1 });
    await does('fsu-member-1', 'objections', { reason: 'Til drøfting' });
    await does('fsu-chair', 'endorsements', { note: null });
    return id;
  }
}

/** The command that is measured: who represents a party, one and the other by turns. It leaves a pilot as large as it was. */
export const MEASURED = 'representatives';
export const measuredBody = (n: number) => ({
  party: 'harstad',
  person: n % 2 === 0 ? 'leader-harstad' : 'coordinator-harstad',
});
