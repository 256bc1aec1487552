import { expect, test } from '@jest/globals';
import type { Installation } from '../../support/installation.js';
import { doing, leaderOf, pilotIn, seenByUsers } from '../../support/lives.js';
import { codeOf } from '../../support/people.js';
import { day, indicator, LEAD, proposal, termsOf } from '../../support/proposals.js';
import { countOf, eventsOf } from '../../support/record.js';
import type { Happening, Page } from '../../support/views.js';

export function answers(running: () => Installation): void {
  const consent = (...parties: string[]) => ({ parties, version: 1 });
  const given = async (id: string) => {
    const { items } = await running().people.sees<Page<Happening>>('administrator', `pilots/${id}/history?limit=200`);
    return items.filter(({ type }) => type === 'ConsentGiven');
  };
  async function asked(): Promise<string> {
    const id = await pilotIn(running().people, 'consent');
    await seenByUsers(doing(running().people, id));
    return id;
  }

  test('by two people at once is taken from both, one after the other', async () => {
    const { people, owner } = running();
    const id = await asked();
    const both = ['harstad', 'kvaefjord'].map((party) =>
      people.gives(leaderOf(party), `pilots/${id}/consents`, consent(party)),
    );
    const versions = (await Promise.all(both)).map(({ status, body }) => (status === 200 ? body.version : status));
    expect(versions.toSorted()).toEqual([5, 7]);
    // What the engine does next may have come already.
    const given = (await eventsOf(owner, id)).slice(4, 7);
    expect(given).toEqual(['ConsentGiven', 'ConsentGiven', 'ConsentCompleted']);
  });

  test('to what one saw goes to the first of two who saw the same', async () => {
    const { people, owner } = running();
    const id = await asked();
    const { headers } = await people.looks('leader-harstad', `pilots/${id}`);
    const seen = { headers: { 'if-match': headers.get('etag') ?? '' } };
    const twice = ['leader-harstad', 'leader-kvaefjord', 'leader-harstad', 'leader-kvaefjord'].map((person) =>
      people.gives(person, `pilots/${id}/consents`, consent(person.slice('leader-'.length)), seen),
    );
    const answered = await Promise.all(twice);
    expect(answered.map(({ status }) => status).toSorted()).toEqual([200, 412, 412, 412]);
    expect(await countOf(owner, 'event', `stream = $1 and type = 'ConsentGiven'`, [`pilot/${id}`])).toBe(1);
  });

  test('is given once by somebody who answers for two municipalities, and is each one’s own', async () => {
    const { people } = running();
    const parties = [LEAD, 'ibestad', 'gratangen'].map((party) => termsOf(party));
    const draft = { policy: 'standard', proposal: proposal({ parties, indicators: [indicator(['ibestad'])] }) };
    const { id } = await people.does(leaderOf(LEAD), 'pilots', draft);
    const does = doing(people, id);
    await does(leaderOf(LEAD), 'submissions');
    await seenByUsers(does);
    expect(await does('leader-ibestad-gratangen', 'consents', consent('ibestad', 'gratangen'))).toMatchObject({
      phase: 'review',
    });
    expect((await given(id)).map(({ by, data }) => [by.organisation, data['party']])).toEqual([
      ['ibestad', 'ibestad'],
      ['gratangen', 'gratangen'],
    ]);
  });

  test('is given by a deputy on the days they are one, and history says for whom', async () => {
    const { people } = running();
    const id = await asked();
    await people.does('deputy-kvaefjord', `pilots/${id}/consents`, consent('kvaefjord'));
    const late = await people.gives('deputy-unn-harstad-medisin', `pilots/${id}/consents`, consent(LEAD));
    expect([late.status, codeOf(late)]).toEqual([403, 'NoActiveRole']);
    expect((await given(id)).map(({ by }) => by)).toEqual([
      expect.objectContaining({
        person: 'deputy-kvaefjord',
        role: 'leader',
        organisation: 'kvaefjord',
        deputyFor: 'leader-kvaefjord',
      }),
    ]);
  });

  test('is registered by a coordinator who names who decided', async () => {
    const { people } = running();
    const id = await asked();
    const unnamed = await people.gives('coordinator-harstad', `pilots/${id}/consents`, consent('harstad'));
    expect([unnamed.status, codeOf(unnamed)]).toEqual([422, 'DecidedByMissing']);
    const elsewhere = await people.gives('coordinator-harstad', `pilots/${id}/consents`, consent('kvaefjord'));
    expect([elsewhere.status, codeOf(elsewhere)]).toEqual([403, 'NotYours']);
    const decidedBy = { name: 'Kommunedirektøren', on: day(0) };
    await people.does('coordinator-harstad', `pilots/${id}/consents`, { ...consent('harstad'), decidedBy });
    expect(await given(id)).toMatchObject([
      { by: { person: 'coordinator-harstad', role: 'coordinator', organisation: 'harstad' }, data: { decidedBy } },
    ]);
  });
}
