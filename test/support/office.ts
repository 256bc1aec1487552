import type { Case, Meeting } from '@tiltaksmotor/domain';
import { Committees } from './committees.js';
import type { Installation } from './installation.js';
import { until } from './until.js';

const WEEKS = 8 * 7 * 86_400_000;
const HOUR = 3_600_000;

/** Moments from now, as the API takes them. */
const at = (ms: number): string => new Date(Date.now() + ms).toISOString();

/** What a meeting is made of, given over HTTP, so that a test of its pages begins where there is something to see. */
export class Office extends Committees {
  constructor(
    private readonly site: { readonly installation: Installation },
    id: 'FSU' | 'SSU' = 'FSU',
  ) {
    super(site.installation, id);
  }

  /** A case that a leader submits, by its id. It waits in the queue. */
  async submit(title: string, changes: object = {}): Promise<string> {
    const given = await this.site.installation.people.does('leader-harstad', `committees/${this.id}/cases`, {
      title,
      summary: `Kort om ${title}`,
      background: 'Tre kommuner har prøvd det.',
      proposal: 'Utvalget ber om at det utredes.',
      wantedBy: null,
      ...changes,
    });
    return createdBy(given).cases[0] ?? '';
  }

  /** A meeting weeks from now, with new cases by these titles, in this order. */
  async ahead(...titles: readonly string[]): Promise<Gathered> {
    return this.gather('ordinary', WEEKS, titles);
  }

  /** A meeting today, with new cases by these titles: to be frozen by hand. */
  async today(...titles: readonly string[]): Promise<Gathered> {
    return this.gather('extraordinary', 5_000, titles);
  }

  /** Gives the cases their numbers, and waits for the book. */
  async freeze({ id }: Gathered): Promise<void> {
    await this.does(`meetings/${id}/freezes`);
    await until('the book is made', async () => (await this.meeting(id)).book?.documents != null, 90_000);
  }

  /** Decides what is not decided yet, as proposed; notes the rest; sends the minutes, and waits for them. */
  async sendMinutes({ id }: Gathered): Promise<void> {
    for (const one of (await this.meeting(id)).agenda) {
      const { decision, proposals } = await this.case(one);
      const outcome =
        proposals[0] === undefined ? { outcome: 'noted' } : { outcome: 'proposal', proposal: proposals[0].id };
      if (decision === null) await this.does(`cases/${one}/decisions`, { ...outcome, reason: null });
    }
    await this.does(`meetings/${id}/minutes-dispatches`);
    await until('the minutes are made', async () => (await this.meeting(id)).minutes?.documents != null, 90_000);
  }

  async meeting(id: string): Promise<Meeting> {
    return (await this.state()).meetings[id] as Meeting;
  }

  async cases(of: Gathered): Promise<readonly Case[]> {
    return Promise.all(of.cases.map((id) => this.case(id)));
  }

  /** How many such events the committee has of this meeting or case. */
  async count(type: string, of: string): Promise<number> {
    const { rows } = await this.site.installation.owner.query<{ count: number }>(
      `select count(*)::int as count from event where stream = $1 and type = $2
         and (data ->> 'meeting' = $3 or data ->> 'case' = $3 or data -> 'followUp' ->> 'case' = $3)`,
      [`committee/${this.id}`, type, of],
    );
    return rows[0]?.count ?? 0;
  }

  private async gather(kind: string, inMs: number, titles: readonly string[]): Promise<Gathered> {
    const meetings = [{ kind, startsAt: at(inMs), endsAt: at(inMs + HOUR), place: 'Teams' }];
    const [id = ''] = createdBy(await this.does('meetings', { meetings })).meetings;
    const cases: string[] = [];
    for (const title of titles) {
      const one = await this.submit(title);
      await this.does(`cases/${one}/placements`, { meeting: id });
      cases.push(one);
    }
    return { id, cases };
  }
}

export interface Gathered {
  /** Of the meeting. */
  readonly id: string;
  /** In the order they were placed. */
  readonly cases: readonly string[];
}

interface Created {
  readonly cases: readonly string[];
  readonly meetings: readonly string[];
}
const createdBy = (given: unknown): Created => (given as { created: Created }).created;
