import { expect, test } from '@jest/globals';
import { localDate, type Case } from '@tiltaksmotor/domain';
import { Committees, DECIDED } from '../../support/committees.js';
import type { Installation } from '../../support/installation.js';
import { until } from '../../support/until.js';

const SECRETARY = 'fsu-secretary';
interface Edition {
  readonly status: string;
  readonly rows: readonly ({ readonly code: string } & object)[];
  readonly approval: { readonly caseNumber: string } | null;
  readonly returned: string | null;
}
interface List {
  readonly items: readonly { readonly code: string; readonly title: { readonly nb: string } }[];
  readonly edition: { readonly id: string; readonly case: string };
}

/** A new edition of the list goes through a meeting of the committee whose list it is, and takes over by itself. */
export function editions(running: () => Installation): void {
  const fsu = () => new Committees(running(), 'FSU');
  const give = (path: string, body: object = {}) => running().people.does(SECRETARY, `editions${path}`, body);
  const seen = (id: string) => running().people.sees<Edition>(SECRETARY, `editions/${id}`);
  const list = () => running().people.sees<List>('leader-harstad', 'measures');
  const titled = (nb: string) => ({ nb, nn: null, en: null });
  const today = () => localDate(new Date().toISOString());

  /** One that rewords KOM-07, sent to the committee, and its case. */
  async function submitted(title: string): Promise<{ readonly id: string; readonly one: Case }> {
    const { id } = await give('', { policy: DECIDED });
    const { code: _, ...row } = (await seen(id)).rows.find(({ code }) => code === 'KOM-07') ?? { code: '' };
    await give(`/${id}/measures/KOM-07/changes`, { ...row, title: titled(title) });
    await give(`/${id}/submissions`, { startsOn: today() });
    const booked = async () =>
      Object.values((await fsu().state()).cases).find(
        ({ about, status }) => about.kind === 'stream' && about.stream === `edition/${id}` && status !== 'withdrawn',
      );
    await until('the FSU has the case', async () => (await booked()) !== undefined);
    return { id, one: (await booked()) as Case };
  }

  test('an edition that the committee approves takes over when its day comes, and is what everybody sees', async () => {
    const { id, one } = await submitted('Hospitere hos hverandre');
    expect(one.proposals.map(({ effect }) => effect)).toEqual(['approve', 'return']);
    await fsu().meet([one]);
    await fsu().decides(one, 'approve', 'Listen er god');
    expect(await fsu().moved(one)).toBe('taken');
    await until('the edition is in force', async () => (await seen(id)).status === 'in-force');
    const { number } = await fsu().case(one.id);
    expect((await seen(id)).approval?.caseNumber).toBe(number);
    const { edition, items } = await list();
    expect([edition.id, edition.case]).toEqual([id, number]);
    expect(items.find(({ code }) => code === 'KOM-07')?.title.nb).toBe('Hospitere hos hverandre');
    expect(items).toHaveLength(65);
  });

  test.each(['csv', 'xlsx'])('its rows as %s come back as they were, by the API as it is installed', async (format) => {
    const { id, version } = await give('', { policy: DECIDED });
    const authorization = `Bearer ${await running().people.token(SECRETARY)}`;
    const at = `${running().people.address}/api/editions/${id}`;
    const file = await fetch(`${at}/file?format=${format}`, { headers: { authorization } });
    const form = new FormData();
    form.append('file', await file.blob(), `liste.${format}`);
    const headers = { authorization, 'idempotency-key': id };
    const answer = await fetch(`${at}/imports`, { method: 'POST', body: form, headers });
    expect([file.status, answer.status]).toEqual([200, 200]);
    expect(await answer.json()).toMatchObject({ version, questions: [], ignored: [] });
  });

  test('one that is returned is a draft again, with the reason; withdrawn, its case goes from the queue', async () => {
    const { id, one } = await submitted('Noe annet');
    await fsu().meet([one]);
    await fsu().decides(one, 'return', 'For kort');
    expect(await fsu().moved(one)).toBe('taken');
    expect(await seen(id)).toMatchObject({ status: 'draft', returned: 'For kort' });
    const other = await submitted('Noe tredje');
    await give(`/${other.id}/withdrawals`);
    await until('its case is gone', async () => (await fsu().case(other.one.id)).status === 'withdrawn');
  });
}
