import { expect, test } from '@jest/globals';
import type { Installation } from '../../support/installation.js';
import { doing, leaderOf, pilotIn } from '../../support/lives.js';
import { codeOf } from '../../support/people.js';
import { figure, indicator, initiative, LEAD, PARTIES, proposal, termsOf } from '../../support/proposals.js';
import { eventsOf, untilAllTold } from '../../support/record.js';
import type { Notice, Page, PilotView } from '../../support/views.js';

export function trials(running: () => Installation): void {
  const view = (id: string) => running().people.sees<PilotView>(leaderOf(LEAD), `pilots/${id}`);
  const joined = async (id: string) =>
    (await view(id)).parties.filter(({ answer }) => (answer?.joinedAt ?? null) !== null).map(({ party }) => party);

  test('is joined by consenting and left with a reason, and ends where too few are left', async () => {
    const { people, owner } = running();
    const id = await pilotIn(people, 'trial');
    const does = doing(people, id);
    const parties = [...PARTIES, 'tjeldsund'].map((party) => termsOf(party));
    await does(leaderOf(LEAD), 'revisions', { proposal: proposal({ parties, indicators: [indicator()] }) });
    expect(await joined(id)).toEqual([...PARTIES]);
    // Only the party that is invited is asked.
    expect((await view(id)).waitingFor.filter(({ turn }) => turn === 'consent')).toMatchObject([
      { who: { at: 'tjeldsund' } },
    ]);
    await does('leader-tjeldsund', 'consents', { parties: ['tjeldsund'], version: 2 });
    expect(await joined(id)).toEqual([...PARTIES, 'tjeldsund']);

    const lead = await people.gives(leaderOf(LEAD), `pilots/${id}/departures`, { party: LEAD, reason: 'Nei' });
    expect([lead.status, codeOf(lead)]).toEqual([422, 'LeadMayNotLeave']);
    for (const party of ['harstad', 'kvaefjord']) await does(leaderOf(party), 'departures', { party, reason: 'Ferie' });
    expect(await view(id)).toMatchObject({ phase: 'trial', left: [{ party: 'harstad' }, { party: 'kvaefjord' }] });
    await does('leader-tjeldsund', 'departures', { party: 'tjeldsund', reason: 'Alene' });
    expect(await view(id)).toMatchObject({ phase: 'evaluation' });
    expect((await eventsOf(owner, id)).slice(-2)).toEqual(['PartyLeft', 'TrialEnded']);
  });

  test('is not needed for a joint initiative: it goes from consent to its outcome', async () => {
    const { people, owner } = running();
    const id = await pilotIn(people, 'joint-action');
    expect(await view(id)).toMatchObject({ phase: 'joint-action', waitingFor: [{ turn: 'report-outcome' }] });
    const does = doing(people, id);
    await does(leaderOf(LEAD), 'outcomes', { achieved: 'partly', account: 'Kravet er endret ved to studier' });
    expect(await view(id)).toMatchObject({ phase: 'concluded', closed: true, waitingFor: [] });
    await untilAllTold(owner);
    const { items } = await people.sees<Page<Notice>>('ssu-secretary', 'notices?limit=100');
    expect(items.filter(({ stream }) => stream === `pilot/${id}`)).toMatchObject([{ about: 'outcome-recorded' }]);
    const { evidence } = await people.sees<{ evidence: readonly object[] }>('leader-senja', 'measures/ANN-04');
    expect(evidence).toHaveLength(1);

    const lacking = { policy: 'standard', proposal: initiative({ initiative: null }) };
    const draft = await people.does(leaderOf(LEAD), 'pilots', lacking);
    const submitted = await people.gives(leaderOf(LEAD), `pilots/${draft.id}/submissions`);
    expect([submitted.status, codeOf(submitted)]).toEqual([409, 'ProposalIncomplete']);
  });

  test('shows no figure about so few that it could point at somebody, whoever looks', async () => {
    const { people, owner } = running();
    const id = await pilotIn(people, 'trial');
    await people.does('leader-harstad', `pilots/${id}/figures`, { party: 'harstad', ...figure(4711, 3) });
    await people.does('leader-kvaefjord', `pilots/${id}/figures`, { party: 'kvaefjord', ...figure(4712, 25) });
    for (const person of ['leader-harstad', 'fsu-chair', 'administrator']) {
      const pilot = await people.sees<PilotView>(person, `pilots/${id}`);
      expect(pilot.results.map(({ party, latest }) => [party, latest?.value])).toEqual([
        ['harstad', null],
        ['kvaefjord', 4712],
      ]);
      for (const path of [`pilots/${id}`, `pilots/${id}/history?limit=200`, 'reports/deciding-status']) {
        const text = JSON.stringify(await people.sees(person, path));
        expect(text).not.toContain('4711');
        expect(text).toContain('4712');
      }
    }
    const { rows } = await owner.query<{ data: object }>(
      `select data from event where stream = $1 and type = 'FigureRecorded' order by seq desc limit 2`,
      [`pilot/${id}`],
    );
    expect(rows.map(({ data }) => data)).toMatchObject([{ value: 4712 }, { value: 4711, groupSize: 3 }]);
  });
}
