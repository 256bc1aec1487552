import type { Installation } from '../support/installation.js';
import { leaderOf, OPEN_STOPS, pilotIn, type Stop } from '../support/lives.js';
import { nudge } from '../support/nudges.js';
import { adoption, day, LEAD, PARTIES } from '../support/proposals.js';
import { countOf, untilAllTold } from '../support/record.js';
import { until } from '../support/until.js';
import { DRILL } from './policy.js';

/** A pilot in every phase. */
export class Flock {
  private constructor(
    private readonly installation: Installation,
    readonly open: ReadonlyMap<Stop, string>,
    readonly ended: readonly string[],
  ) {}

  static async gather(installation: Installation): Promise<Flock> {
    const { people } = installation;
    const open = await Promise.all(OPEN_STOPS.map(async (stop) => [stop, await pilotIn(people, stop, DRILL)] as const));
    const ended = await Promise.all(
      (['draft', 'preparation', 'review'] as const).map((stop) => pilotIn(people, stop, DRILL)),
    );
    const [discarded, withdrawn, declined] = ended as [string, string, string];
    await people.does(leaderOf(LEAD), `pilots/${discarded}/discards`);
    await people.does(leaderOf(LEAD), `pilots/${withdrawn}/withdrawals`, { reason: 'Omorganisering' });
    await people.does('fsu-member-1', `pilots/${declined}/objections`, { reason: 'Finnes fra før' });
    await people.does('fsu-chair', `pilots/${declined}/rejections`, { reason: 'Finnes fra før' });
    return new Flock(installation, new Map(open), ended);
  }

  /** Ends them all, so that the next drill has the machine to itself. */
  async retire(): Promise<void> {
    const { people } = this.installation;
    const lead = leaderOf(LEAD);
    for (const id of this.open.values()) {
      // One of these is taken in every phase but two, where it is for the SSU to decide, and then for each party.
      await people.gives(lead, `pilots/${id}/withdrawals`, { reason: 'Øvelsen er over' });
      await people.gives(lead, `pilots/${id}/discards`);
      await people.gives('fsu-chair', `pilots/${id}/recommendations`, { verdict: 'stop', reason: 'Øvelsen er over' });
      const decision = { verdict: 'stop', caseNumber: '01/27', decidedOn: day(0), reason: 'Øvelsen er over' };
      await people.gives('ssu-secretary', `pilots/${id}/decisions`, decision);
      for (const party of PARTIES) await people.gives(leaderOf(party), `pilots/${id}/adoptions`, adoption(party));
    }
    const left = await countOf(this.installation.owner, 'pilot', 'id = any ($1) and not closed', [
      [...this.open.values()],
    ]);
    expectNone(left, 'pilots that are not ended');
  }

  /** Everyone gives their pilot its n-th command. Answers which version each is then at. */
  async nudge(n: number, besides: readonly Stop[] = []): Promise<ReadonlyMap<string, number>> {
    const { people } = this.installation;
    const nudged = [...this.open].filter(([stop]) => !besides.includes(stop));
    return new Map(
      await Promise.all(nudged.map(async ([stop, id]) => [id, (await nudge(people, id, stop, n)).version] as const)),
    );
  }

  /** Takes commands, each is seen by its workflow and told of, and timers fire: for every pilot that is open. */
  async works(n: number, besides: readonly Stop[] = []): Promise<void> {
    const { owner } = this.installation;
    const versions = await this.nudge(n, besides);
    for (const [id, version] of versions) await this.untilDriven(id, version);
    await untilAllTold(owner);
    expectNone(await countOf(owner, 'alarm', 'settled_at is null'), 'alarms');
  }

  /** Until the engine has given a pilot a command that was due, after an event. A draft and a closed one wait for nothing. */
  async untilDriven(id: string, after: number, ms = 60_000): Promise<void> {
    const { owner } = this.installation;
    const stream = `pilot/${id}`;
    if ((await countOf(owner, 'stream', 'id = $1 and due is null', [stream])) > 0) return;
    await until(
      `a timer fires for ${id}`,
      async () => (await countOf(owner, 'event', `stream = $1 and seq > $2 and actor = 'engine'`, [stream, after])) > 0,
      ms,
    );
  }
}

function expectNone(count: number, what: string): void {
  if (count > 0) throw new Error(`${count} ${what}`);
}
