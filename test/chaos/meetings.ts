import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Answer, People } from '../support/people.js';

const PAUSE_MS = 1500;
const DAY_MS = 86_400_000;
const SUBMISSION = {
  title: 'Hospitering på tvers',
  summary: 'Kort fortalt',
  background: 'Bakgrunnen',
  proposal: 'Utvalget slutter seg til det',
  wantedBy: null,
};

/**
 * A secretary who plans one meeting after the other, puts a member's case on its agenda and freezes it, whatever is away
 * meanwhile: each command is sent again with its key until it is answered.
 */
export class Secretary {
  /** Meetings whose freezing was acknowledged. */
  readonly frozen: string[] = [];
  readonly refused: Answer[] = [];
  private stopping = false;
  private readonly working: Promise<void>;

  constructor(private readonly people: People) {
    this.working = this.work();
  }

  /** Lets the meeting under way be frozen. */
  async stop(): Promise<void> {
    this.stopping = true;
    await this.working;
  }

  private async work(): Promise<void> {
    for (let n = 1; !this.stopping; n++) {
      const startsAt = new Date(Date.now() + n * DAY_MS);
      const meeting = {
        kind: 'extraordinary',
        startsAt: startsAt.toISOString(),
        endsAt: new Date(startsAt.getTime() + 3_600_000).toISOString(),
        place: 'Teams',
        carriesStatus: false,
        policy: null,
      };
      const id = await this.gives('fsu-secretary', 'meetings', { meetings: [meeting] }, 'meetings');
      const one = await this.gives('fsu-member-2', 'cases', SUBMISSION, 'cases');
      await this.gives('fsu-secretary', `cases/${one}/placements`, { meeting: id });
      await this.gives('fsu-secretary', `meetings/${id}/freezes`, {});
      this.frozen.push(id);
      await sleep(PAUSE_MS);
    }
  }

  /** Answers the id of what the command made, where it makes something. */
  private async gives(person: string, to: string, body: object, makes?: 'meetings' | 'cases'): Promise<string> {
    const answer = await this.people.insists(person, `committees/FSU/${to}`, body, randomUUID());
    if (answer.status !== 200) this.refused.push(answer);
    const { created } = answer.body as unknown as { readonly created?: Readonly<Record<string, readonly string[]>> };
    return (makes === undefined ? undefined : created?.[makes]?.[0]) ?? '';
  }
}
