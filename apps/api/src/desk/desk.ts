import { Inject, Injectable } from '@nestjs/common';
import {
  byDue,
  keysOf,
  onDesk,
  organisationsOf,
  pilotEntity,
  waitedForAs,
  type Context,
  type Pilot,
  type Waiting,
} from '@tiltaksmotor/domain';
import type { Language } from '@tiltaksmotor/texts';
import { Engine } from '../engine.js';
import { Pilots } from '../pilots/pilots.js';
import { Reading } from '../streams/reading.js';
import { CommitteeTasks } from './committee-tasks.js';
import type { Desk, Task } from './desk.schema.js';
import { heldRole } from './held.js';

/** More pilots than this nobody reads of what others are to do. Whatever waits for the reader is shown. */
const MOST_OF_OTHERS = 200;

interface Row {
  readonly id: string;
  readonly title: string | null;
  readonly fold: number;
  readonly state: Pilot;
  /** How many there are in all. */
  readonly total: number;
}
type OfPilots = Pick<Desk, 'mine' | 'others' | 'more'>;

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
    const [pilots, committees] = await Promise.all([this.inPilots(context), this.committees.of(context, language)]);
    const byTask = (a: Task, b: Task): number => byDue(a.waiting, b.waiting);
    return {
      mine: [...pilots.mine, ...committees.mine].sort(byTask),
      others: [...pilots.others, ...committees.others].sort(byTask),
      more: pilots.more,
      meetings: committees.meetings.toSorted((a, b) => Date.parse(a.startsAt) - Date.parse(b.startsAt)),
    };
  }

  private async inPilots(context: Context): Promise<OfPilots> {
    const keys = keysOf(context);
    const [own, others] = await Promise.all([
      this.rows('desk', `p.waiting && $1::text[] order by p.next_due nulls last, p.id`, [keys]),
      this.rows(
        'desk-others',
        `p.waiting <> '{}' and not p.waiting && $1::text[]
          and (p.parties && $2::text[] and p.phase <> 'draft' or p.proposed_by = $3)
          order by p.next_due nulls last, p.id limit ${MOST_OF_OTHERS}`,
        [keys, organisationsOf(context), context.actor.person],
      ),
    ]);
    const tasks = await Promise.all([...own, ...others].map((row) => this.inPilot(row, keys, context)));
    return {
      mine: tasks.flatMap(({ mine }) => mine),
      others: tasks.flatMap(({ others }) => others),
      more: (others[0]?.total ?? 0) - others.length,
    };
  }

  private async rows(name: string, which: string, values: readonly unknown[]): Promise<readonly Row[]> {
    const { rows } = await this.engine.opened.pool.query<Row>({
      name,
      text: `select p.id, t.words as title, s.fold, s.state, (count(*) over ())::int as total
        from pilot p join stream s on s.id = 'pilot/' || p.id left join text t on t.ref = p.title_ref
        where not p.closed and ${which}`,
      values: [...values],
    });
    return rows;
  }

  private async inPilot(row: Row, keys: readonly string[], context: Context): Promise<Omit<OfPilots, 'more'>> {
    const stored = row.fold === pilotEntity.fold ? null : await this.pilots.read(row.id);
    const { mine, others } = onDesk(stored?.state ?? row.state, keys);
    return {
      mine: mine.map((waiting) => task(row, waiting, context)),
      others: others.map((waiting) => ({ ...task(row, waiting, context), path: pilotEntity.path(row.id) })),
    };
  }
}

const task = ({ id, title, state }: Row, waiting: Waiting, context: Context): Task => ({
  pilot: id,
  committee: null,
  title,
  phase: state.phase,
  path: pilotEntity.path(id, { turn: waiting.turn }),
  waiting: {
    who: waiting.who,
    turn: waiting.turn,
    ...(waiting.what === undefined ? {} : { what: [...waiting.what] }),
    since: waiting.since,
    due: waiting.due,
  },
  as: waitedForAs(pilotEntity.takers(state, waiting), context).map(heldRole),
});
