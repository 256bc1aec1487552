import { setTimeout as sleep } from 'node:timers/promises';
import { addDays, localDate, momentOf } from '@tiltaksmotor/domain';
import type { Case, Committee, Effect, Meeting, Stage } from '@tiltaksmotor/domain';
import type { Pool } from 'pg';
import type { Installation } from './installation.js';
import { addPolicy } from './policies.js';
import { until } from './until.js';

/** Committees decide what is proposed, days are seconds, and nothing ends or reminds by itself while a test lasts. */
export const DECIDED = 'decided-in-meetings';
const never = { n: 100_000, unit: 'days' };

export async function addDecidingPolicy(owner: Pool): Promise<void> {
  const changes = {
    consent: { remindAfter: never, lapseAfter: never },
    review: { mode: 'decide', objectWithin: never, remindAfter: never },
    preparation: { remindAfter: never },
    trial: { statusEvery: never, remindAfter: never },
    evaluation: { dueAfter: never, remindAfter: never },
    reporting: { remindAfter: never },
    adoption: { remindAfter: never },
  };
  await addPolicy(owner, DECIDED, changes);
}

const OFFICE = {
  FSU: { secretary: 'fsu-secretary', chair: 'fsu-chair' },
  SSU: { secretary: 'ssu-secretary', chair: 'leader-tromso' },
} as const;

/** A meeting is held on its day: one that begins tomorrow cannot be held in a moment. */
export async function notAcrossMidnight(seconds: number): Promise<void> {
  const left = Date.parse(momentOf(addDays(localDate(new Date().toISOString()), 1), 0)) - Date.now();
  if (left < seconds * 1000) await sleep(left + 1000);
}

/** One committee as its secretary drives it over HTTP, seen as PostgreSQL holds it. */
export class Committees {
  constructor(
    private readonly installation: Installation,
    readonly id: 'FSU' | 'SSU',
  ) {}

  /** As its secretary; what only the chair may, as the chair. */
  does(to: string, body: object = {}, as: 'secretary' | 'chair' = 'secretary') {
    return this.installation.people.does(this.person(as), `committees/${this.id}/${to}`, body);
  }

  gives(to: string, body: object = {}, as: 'secretary' | 'chair' = 'secretary') {
    return this.installation.people.gives(this.person(as), `committees/${this.id}/${to}`, body);
  }

  async state(): Promise<Committee> {
    const { rows } = await this.installation.owner.query<{ state: Committee }>(
      'select state from stream where id = $1',
      [`committee/${this.id}`],
    );
    const [row] = rows;
    if (row === undefined) throw new Error(`${this.id} is not established`);
    return row.state;
  }

  async case(id: string): Promise<Case> {
    const found = (await this.state()).cases[id];
    if (found === undefined) throw new Error(`${this.id} has no case ${id}`);
    return found;
  }

  /** The cases it has of a pilot at a stage, the latest last. */
  async casesOf(pilot: string, stage: Stage): Promise<readonly Case[]> {
    return Object.values((await this.state()).cases).filter(
      ({ about }) => about.kind === 'pilot' && about.pilot === `pilot/${pilot}` && about.stage === stage,
    );
  }

  /** The case that a pilot asked for, once it is there. */
  async booked(pilot: string, stage: Stage): Promise<Case> {
    await until(`${this.id} has the case`, async () => (await this.casesOf(pilot, stage)).length > 0);
    return (await this.casesOf(pilot, stage)).at(-1) as Case;
  }

  /** Plans a meeting that begins so many seconds from now: on a policy whose days are seconds, its cut-off is 7 before. */
  async plan(seconds: number): Promise<Meeting> {
    await notAcrossMidnight(2 * seconds);
    const at = (s: number) => new Date(Date.now() + s * 1000).toISOString();
    const meeting = { kind: 'ordinary', startsAt: at(seconds), endsAt: at(seconds + 3600), place: 'Teams' };
    await this.does('meetings', { meetings: [{ ...meeting, carriesStatus: false, policy: DECIDED }] });
    return Object.values((await this.state()).meetings).at(-1) as Meeting;
  }

  /** Holds a frozen meeting with everybody there. */
  async hold(meeting: string): Promise<void> {
    const { rows } = await this.installation.owner.query<{ person: string }>(
      `select distinct person from assignment where at = $1 and role in ('chair', 'member') and deputy_for is null
       and valid_from <= now() and (valid_to is null or valid_to >= now()) order by person`,
      [this.id],
    );
    await this.does(`meetings/${meeting}/holdings`, {
      present: rows.map(({ person }) => ({ person, deputyFor: null })),
      chairedBy: this.person('chair'),
      recordedBy: this.person('secretary'),
    });
  }

  /** A meeting soon, frozen by its cut-off or by hand, and held. */
  async meet(cases: readonly Case[]): Promise<Meeting> {
    const { id } = await this.plan(40);
    for (const one of cases)
      if ((await this.case(one.id)).meeting !== id) await this.does(`cases/${one.id}/placements`, { meeting: id });
    await this.does(`meetings/${id}/freezes`);
    await this.hold(id);
    return (await this.state()).meetings[id] as Meeting;
  }

  decides(one: Case, effect: Effect, reason = 'Slik ble det vedtatt'): Promise<unknown> {
    return this.does(`cases/${one.id}/decisions`, { outcome: 'proposal', proposal: effect, reason });
  }

  /** Until what was decided has moved the pilot, or been refused. */
  async moved(one: Case): Promise<NonNullable<Case['decision']>['moved']> {
    const moved = async () => (await this.case(one.id)).decision?.moved;
    await until(
      'the decision has moved the pilot',
      async () => !['asked', undefined].includes((await moved()) as string),
    );
    return (await moved()) as NonNullable<Case['decision']>['moved'];
  }

  private person(role: 'secretary' | 'chair'): string {
    return OFFICE[this.id][role];
  }
}
