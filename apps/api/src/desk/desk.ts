import { Inject, Injectable } from '@nestjs/common';
import { keysOf, onDesk, pilotEntity, type Pilot, type Waiting } from '@tiltaksmotor/domain';
import { Engine } from '../engine.js';
import { Pilots } from '../pilots/pilots.js';
import { Reading } from '../streams/reading.js';

/** More than this nobody reads on one desk. */
const MOST = 200;

interface Row {
  readonly id: string;
  readonly title: string | null;
  readonly fold: number;
  readonly state: Pilot;
}
export interface Task {
  readonly pilot: string;
  readonly title: string | null;
  readonly phase: string;
  readonly waiting: Waiting;
}
export interface Desk {
  readonly mine: readonly Task[];
  readonly others: readonly Task[];
}

/** What waits for a person, and what they wait for: in pilots they take part in, or have the next word in. */
@Injectable()
export class Desks {
  constructor(
    @Inject(Engine) private readonly engine: Engine,
    @Inject(Reading) private readonly reading: Reading,
    @Inject(Pilots) private readonly pilots: Pilots,
  ) {}

  async of(me: string): Promise<Desk> {
    const context = await this.reading.context(me);
    const keys = keysOf(context);
    const places = context.actor.assignments.map(({ at }) => at);
    const { rows } = await this.engine.opened.pool.query<Row>({
      name: 'desk',
      text: `select p.id, t.words as title, s.fold, s.state from pilot p join stream s on s.id = 'pilot/' || p.id
        left join text t on t.ref = p.title_ref
        where not p.closed and (p.waiting && $1::text[] or p.parties && $2::text[] and p.phase <> 'draft' or p.proposed_by = $3)
        order by p.next_due nulls last, p.id limit ${MOST}`,
      values: [keys, places, me],
    });
    const tasks = await Promise.all(
      rows.map(async ({ id, title, fold, state }) => {
        const pilot = fold === pilotEntity.fold ? state : ((await this.pilots.read(id))?.state ?? state);
        const { mine, others } = onDesk(pilot, keys);
        const task = (waiting: Waiting): Task => ({ pilot: id, title, phase: pilot.phase, waiting });
        return { mine: mine.map(task), others: others.map(task) };
      }),
    );
    const sorted = (own: readonly Task[]): readonly Task[] => [...own].sort(byDue);
    return { mine: sorted(tasks.flatMap(({ mine }) => mine)), others: sorted(tasks.flatMap(({ others }) => others)) };
  }
}

/** What falls due first; what never does comes last, the oldest of it first. */
const byDue = (a: Task, b: Task): number =>
  (a.waiting.due ?? '9').localeCompare(b.waiting.due ?? '9') || a.waiting.since.localeCompare(b.waiting.since);
