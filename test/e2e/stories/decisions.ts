import { expect, test } from '@jest/globals';
import { Committees, DECIDED } from '../../support/committees.js';
import type { Installation } from '../../support/installation.js';
import { goOn, leaderOf, pilotIn } from '../../support/lives.js';
import { adoption, LEAD, PARTIES } from '../../support/proposals.js';
import { until } from '../../support/until.js';
import type { Happening, Page, PilotView } from '../../support/views.js';

/** A decision in a committee's meeting moves the pilot, with nobody carrying it over. */
export function decisions(running: () => Installation): void {
  const fsu = () => new Committees(running(), 'FSU');
  const ssu = () => new Committees(running(), 'SSU');
  const view = (id: string) => running().people.sees<PilotView>(leaderOf(LEAD), `pilots/${id}`);
  const phaseOf = async (id: string) => (await view(id)).phase;
  const history = async (id: string) =>
    (await running().people.sees<Page<Happening>>(leaderOf(LEAD), `pilots/${id}/history?limit=200`)).items;
  const toldOf = async (id: string, about: string) => {
    const text = 'select distinct person from notice where stream = $1 and about = $2';
    const { rows } = await running().owner.query<{ person: string }>(text, [`pilot/${id}`, about]);
    return rows.map(({ person }) => person);
  };
  /** Until these have been told. */
  const areTold = (people: readonly string[], about: string, id: string) =>
    until(`${people.join(', ')} are told ${about}`, async () => {
      const told = await toldOf(id, about);
      return people.every((person) => told.includes(person));
    });

  test('a pilot that all consent to is a case for the FSU, frozen at the cut-off; endorsed, it goes on', async () => {
    const { people } = running();
    const id = await pilotIn(people, 'consent', DECIDED);
    const meeting = await fsu().plan(25);
    await goOn(people, id, 'consent', 'review');
    const booked = await fsu().booked(id, 'review');
    expect(booked).toMatchObject({ status: 'placed', meeting: meeting.id, number: null });

    await until('the agenda freezes', async () => (await fsu().state()).meetings[meeting.id]?.status === 'frozen');
    expect((await fsu().case(booked.id)).number).toMatch(/^\d\d\/\d\d$/);
    await fsu().hold(meeting.id);
    await fsu().decides(booked, 'endorse');
    expect(await fsu().moved(booked)).toBe('taken');
    expect(await phaseOf(id)).toBe('preparation');
    const [endorsed] = (await history(id)).filter(({ type }) => type === 'PilotEndorsed');
    expect(endorsed?.by.person).toBe('engine');
    await areTold(PARTIES.map(leaderOf), 'preparation-begun', id);
  });

  test('an evaluated pilot is recommended by the FSU and decided by the SSU, and then each party is asked', async () => {
    const { people } = running();
    const id = await pilotIn(people, 'preparation', DECIDED);
    await goOn(people, id, 'preparation', 'reporting');
    const recommendation = await fsu().booked(id, 'recommendation');
    await fsu().meet([recommendation]);
    await fsu().decides(recommendation, 'adopt', 'Tydelig effekt');
    expect(await fsu().moved(recommendation)).toBe('taken');

    const decision = await ssu().booked(id, 'decision');
    expect(decision.about).toMatchObject({ pilot: `pilot/${id}`, recommended: 'adopt' });
    expect(decision.proposals.map(({ effect }) => effect)).toEqual(['adopt', 'adapt', 'stop']);
    await ssu().meet([decision]);
    await ssu().decides(decision, 'adopt', 'SSU er enig');
    expect(await ssu().moved(decision)).toBe('taken');
    const { number } = await ssu().case(decision.id);
    const [decided] = (await history(id)).filter(({ type }) => type === 'AdoptionDecided');
    expect(decided?.data).toMatchObject({ caseNumber: number, reason: 'SSU er enig' });

    const asked = (await view(id)).waitingFor;
    expect(asked.map(({ who, turn }) => `${turn} ${who.at}`)).toEqual(PARTIES.map((party) => `adopt ${party}`));
    await areTold(PARTIES.map(leaderOf), 'decided-adopt', id);
    for (const party of PARTIES) await people.does(leaderOf(party), `pilots/${id}/adoptions`, adoption(party));
    expect(await view(id)).toMatchObject({ closed: true, waitingFor: [] });
  });

  test('one meeting returns one proposal and declines another, and all who take part are told', async () => {
    const { people } = running();
    const [returned, declined] = [await pilotIn(people, 'review', DECIDED), await pilotIn(people, 'review', DECIDED)];
    const cases = [await fsu().booked(returned, 'review'), await fsu().booked(declined, 'review')] as const;
    const meeting = await fsu().meet(cases);
    const numbers = (await fsu().state()).cases;
    expect(meeting.agenda.map((one) => numbers[one]?.number)).toEqual(
      meeting.agenda.map((one) => numbers[one]?.number).toSorted(),
    );
    await fsu().decides(cases[0], 'return', 'Slå den sammen med en annen');
    await fsu().decides(cases[1], 'decline', 'Dekkes av andre');
    expect([await fsu().moved(cases[0]), await fsu().moved(cases[1])]).toEqual(['taken', 'taken']);
    expect(await view(returned)).toMatchObject({ phase: 'consent', waitingFor: [{ turn: 'revise' }] });
    expect(await view(declined)).toMatchObject({ phase: 'declined', closed: true });
    const others = PARTIES.filter((party) => party !== LEAD).map(leaderOf);
    await areTold(others, 'changes-asked-of-lead', returned);
    await areTold([leaderOf(LEAD), ...others], 'pilot-declined', declined);
    expect(await toldOf(returned, 'proposal-returned')).toEqual([leaderOf(LEAD)]);
  });

  test('a pilot that is withdrawn, or endorsed directly, has no case any more', async () => {
    const { people } = running();
    const [withdrawn, endorsed] = [await pilotIn(people, 'review', DECIDED), await pilotIn(people, 'review', DECIDED)];
    const [first, second] = [await fsu().booked(withdrawn, 'review'), await fsu().booked(endorsed, 'review')];
    await people.does(leaderOf(LEAD), `pilots/${withdrawn}/withdrawals`, { reason: 'Vi har ikke folk nok' });
    await people.does('fsu-chair', `pilots/${endorsed}/endorsements`, { note: null });
    for (const { id } of [first, second])
      await until('the case is dropped', async () => (await fsu().case(id)).status === 'withdrawn');
  });

  test('what the pilot cannot do is refused there, and the committee sees why', async () => {
    const { people } = running();
    const id = await pilotIn(people, 'preparation', DECIDED);
    await goOn(people, id, 'preparation', 'trial');
    await people.does(leaderOf(LEAD), `pilots/${id}/endings`, { reason: null });
    await goOn(people, id, 'evaluation', 'reporting');
    const recommendation = await fsu().booked(id, 'recommendation');
    await fsu().meet([recommendation]);
    await fsu().decides(recommendation, 'adopt');
    expect(await fsu().moved(recommendation)).toEqual({ refused: 'NoEvaluationOfEffect' });
    expect(await phaseOf(id)).toBe('reporting');
  });
}
