import { expect, test } from '@jest/globals';
import type { Case } from '@tiltaksmotor/domain';
import { Committees, DECIDED } from '../../support/committees.js';
import type { Installation } from '../../support/installation.js';
import { goOn, leaderOf, pilotIn } from '../../support/lives.js';
import { adoption, LEAD } from '../../support/proposals.js';
import { countOf } from '../../support/record.js';
import { asOperator } from '../../support/temporal.js';
import { until } from '../../support/until.js';
import type { PilotView } from '../../support/views.js';

/** A decision that was recorded wrongly is undone as long as nothing is built on it, and whatever it closed goes on. */
export function undoings(running: () => Installation): void {
  const fsu = () => new Committees(running(), 'FSU');
  const ssu = () => new Committees(running(), 'SSU');
  const view = (id: string) => running().people.sees<PilotView>(leaderOf(LEAD), `pilots/${id}`);
  const workflowOf = (id: string) =>
    asOperator(running().temporalAddress, async (client) => {
      const { status, runId } = await client.workflow.getHandle(`pilot/${id}`).describe();
      return { status: status.name, runId };
    });
  /** Brings a pilot before the SSU, in a meeting that is held. */
  async function beforeSsu(): Promise<readonly [string, Case]> {
    const id = await pilotIn(running().people, 'preparation', DECIDED);
    await goOn(running().people, id, 'preparation', 'reporting');
    const recommendation = await fsu().booked(id, 'recommendation');
    await fsu().meet([recommendation]);
    await fsu().decides(recommendation, 'adopt');
    const decision = await ssu().booked(id, 'decision');
    await ssu().meet([decision]);
    return [id, decision];
  }
  const undo = (committee: Committees, { id }: Case) => committee.does(`cases/${id}/undoings`, { reason: 'Ført feil' });

  test('a pilot that was stopped by mistake is woken, decided anew, and stands once a party has answered', async () => {
    const { people, owner } = running();
    const [id, decision] = await beforeSsu();
    await ssu().decides(decision, 'stop');
    expect(await ssu().moved(decision)).toBe('taken');
    expect(await view(id)).toMatchObject({ phase: 'concluded', closed: true });
    await until('its workflow is over', async () => (await workflowOf(id)).status === 'COMPLETED', 60_000);
    const over = await workflowOf(id);

    await undo(ssu(), decision);
    await until('the pilot is as it was', async () => (await view(id)).phase === 'reporting');
    expect(await view(id)).toMatchObject({ closed: false, waitingFor: [{ turn: 'decide' }] });
    await until('its workflow runs', async () => (await workflowOf(id)).status === 'RUNNING');
    expect((await workflowOf(id)).runId).not.toBe(over.runId);
    await until('the case can be decided anew', async () => (await ssu().case(decision.id)).decision === null);
    expect((await ssu().case(decision.id)).undone).toMatchObject([{ effect: 'stop' }]);

    await ssu().decides(decision, 'adopt');
    await until('it is decided anew', async () => (await view(id)).phase === 'concluded');
    await people.does('leader-harstad', `pilots/${id}/adoptions`, adoption('harstad'));
    await undo(ssu(), decision);
    const refused = async () => (await ssu().case(decision.id)).decision?.undoing?.refused;
    await until('the undoing is refused', async () => (await refused()) === 'MovedOn');
    expect((await view(id)).phase).toBe('concluded');
    const told = "stream = $1 and about = 'decision-taken-back' and person = 'leader-kvaefjord'";
    await until('all are told', async () => (await countOf(owner, 'notice', told, [`pilot/${id}`])) === 1);
  });

  test('a pilot that was declined by mistake is before the FSU again, on the same agenda', async () => {
    const id = await pilotIn(running().people, 'review', DECIDED);
    const review = await fsu().booked(id, 'review');
    await fsu().meet([review]);
    await fsu().decides(review, 'decline');
    expect(await fsu().moved(review)).toBe('taken');
    await undo(fsu(), review);
    await until('the pilot is as it was', async () => (await view(id)).phase === 'review');
    expect((await fsu().casesOf(id, 'review')).length).toBe(1);
    await until('the case can be decided anew', async () => (await fsu().case(review.id)).decision === null);
    await fsu().decides(review, 'endorse');
    await until('it is decided anew', async () => (await view(id)).phase === 'preparation');
  });

  test('a recommendation that is undone takes its case in the SSU with it; the SSU gets another with the next', async () => {
    const id = await pilotIn(running().people, 'preparation', DECIDED);
    await goOn(running().people, id, 'preparation', 'reporting');
    const recommendation = await fsu().booked(id, 'recommendation');
    await fsu().meet([recommendation]);
    await fsu().decides(recommendation, 'stop');
    const first = await ssu().booked(id, 'decision');
    await undo(fsu(), recommendation);
    await until('the SSU’s case is dropped', async () => (await ssu().case(first.id)).status === 'withdrawn');
    await until('the case can be decided anew', async () => (await fsu().case(recommendation.id)).decision === null);
    await fsu().decides(recommendation, 'adopt');
    await until('the SSU has another', async () => (await ssu().casesOf(id, 'decision')).length === 2);
    const [, second] = await ssu().casesOf(id, 'decision');
    expect(second?.about).toMatchObject({ recommended: 'adopt' });
  });
}
