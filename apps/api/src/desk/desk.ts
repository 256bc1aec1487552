import { Inject, Injectable } from '@nestjs/common';
import {
  keysOf,
  onDesk,
  pilotEntity,
  type CommitteeTurn,
  type Context,
  type Pilot,
  type Turn,
  type Waiting,
} from '@tiltaksmotor/domain';
import type { Language } from '@tiltaksmotor/texts';
import { pathOf } from '@tiltaksmotor/texts/pages';
import { Engine } from '../engine.js';
import { Pilots } from '../pilots/pilots.js';
import { Reading } from '../streams/reading.js';
import { CommitteeTasks } from './committee-tasks.js';

/** More than this nobody reads on one desk. */
const MOST = 200;

interface Row {
  readonly id: string;
  readonly title: string | null;
  readonly fold: number;
  readonly state: Pilot;
}
/** Something that is waited for: in a pilot, or in a committee. */
export interface Task {
  readonly pilot: string | null;
  readonly committee: string | null;
  readonly title: string | null;
  /** Of the pilot. */
  readonly phase: string | null;
  /** The page where it is done. */
  readonly path: string;
  readonly waiting: Omit<Waiting, 'turn'> & { readonly turn: Turn | CommitteeTurn };
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
    @Inject(CommitteeTasks) private readonly committees: CommitteeTasks,
  ) {}

  async of(me: string, language: Language): Promise<Desk> {
    const context = await this.reading.context(me);
    const keys = keysOf(context);
    const [pilots, committees] = await Promise.all([
      this.inPilots(me, keys, context),
      this.committees.of({ person: me, keys }, language),
    ]);
    return {
      mine: [...pilots.mine, ...committees.mine].sort(byDue),
      others: [...pilots.others, ...committees.others].sort(byDue),
    };
  }

  private async inPilots(me: string, keys: readonly string[], context: Context): Promise<Desk> {
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
        const task = (waiting: Waiting): Task => ({
          pilot: id,
          committee: null,
          title,
          phase: pilot.phase,
          path: pathOf(`pilot/${id}`, { turn: waiting.turn }),
          waiting,
        });
        return { mine: mine.map(task), others: others.map(task) };
      }),
    );
    return { mine: tasks.flatMap(({ mine }) => mine), others: tasks.flatMap(({ others }) => others) };
  }
}

/** What falls due first; what never does comes last, the oldest of it first. */
const byDue = (a: Task, b: Task): number =>
  (a.waiting.due ?? '9').localeCompare(b.waiting.due ?? '9') || a.waiting.since.localeCompare(b.waiting.since);
