import { Inject, Injectable } from '@nestjs/common';
import {
  byDue,
  deskKeys,
  KINDS,
  onDesk,
  streamOf,
  waitedForAs,
  type Assignment,
  type Context,
  type Wait,
} from '@tiltaksmotor/domain';
import { lookup, placeOf, speechFor, type Speech } from '@tiltaksmotor/papers';
import { waitsOnDesk, type KeptWait } from '@tiltaksmotor/persistence';
import type { Language } from '@tiltaksmotor/texts';
import { Engine } from '../engine.js';
import { Reading } from '../streams/reading.js';
import { resolved } from '../streams/words.js';
import type { Desk, Task } from './desk.schema.js';

/** More streams than this nobody reads of what others are to do. Whatever waits for the reader is shown. */
const MOST_OF_OTHERS = 200;

/** What waits for a person, what they are shown that others owe, and what they are called to. */
@Injectable()
export class Desks {
  constructor(
    @Inject(Engine) private readonly engine: Engine,
    @Inject(Reading) private readonly reading: Reading,
  ) {}

  async of(me: string, language: Language): Promise<Desk> {
    const { pool, community } = this.engine.opened;
    const context = await this.reading.context(me);
    const keys = deskKeys(context);
    const [{ waits, more }, ahead] = await Promise.all([waitsOnDesk(pool, keys, MOST_OF_OTHERS), this.ahead(context)]);
    const { mine, others } = onDesk(waits, context, keys);
    const known = await lookup(pool, mine, others, ahead);
    const own = speechFor(language, community, known);
    const tasks = (all: readonly KeptWait[], view: (one: KeptWait) => Task): Task[] =>
      all.map(view).sort((a, b) => byDue(a.waiting, b.waiting));
    return {
      mine: tasks(mine, (one) => ({
        ...taskOf(one, placeOf(one, one.wait.turn), own, context),
        as: waitedForAs(one.wait, context).map(heldRole),
      })),
      others: tasks(others, (one) => taskOf(one, placeOf(one, null), own, context)),
      more,
      meetings: ahead.map((one) => resolved(one, known.texts)),
    };
  }

  /** What the reader is called to, in streams of any kind, the next first. */
  private async ahead(context: Context) {
    const { streams } = this.engine.opened;
    const theirs = KINDS.flatMap((kind) => (kind.calls?.whose(context) ?? []).map((id) => ({ kind, id })));
    const ahead = await Promise.all(
      theirs.map(async ({ kind, id }) => {
        const found = await streams.read(streamOf(kind, id));
        return found === null ? [] : (kind.calls?.ahead(found.state, context.now) ?? []);
      }),
    );
    return ahead.flat().toSorted((a, b) => Date.parse(a.startsAt) - Date.parse(b.startsAt));
  }
}

/** What is counted from a day to come has been waited for since now. */
const begun = (since: string, now: string): string => (Date.parse(since) > Date.parse(now) ? now : since);

const shown = ({ who, also, turn, what = [], since, due }: Wait): Task['waiting'] => ({
  ...{ who, turn, since, due, what: [...what] },
  ...(also === undefined ? {} : { also }),
});

const taskOf = ({ stream, kind, wait, task }: KeptWait, path: string, own: Speech, { now }: Context): Task => ({
  ...{ stream, kind, path },
  title: own.called(task.title),
  waiting: { ...shown(wait), since: begun(wait.since, now) },
  as: [],
});

const heldRole = ({ role, at, deputyFor }: Assignment): Task['as'][number] => ({
  role,
  at,
  deputyFor: deputyFor ?? null,
});
