import { Inject, Injectable } from '@nestjs/common';
import { committeeOnDesk, momentOf, type AtDesk, type Committee, type CommitteeWaiting } from '@tiltaksmotor/domain';
import { kindOf, lookup, speechFor, subjectOf, type Speech } from '@tiltaksmotor/papers';
import type { Language } from '@tiltaksmotor/texts';
import { pathOf } from '@tiltaksmotor/texts/pages';
import { Engine } from '../engine.js';
import { streamOf } from '../committees/ids.js';
import type { Desk, Task } from './desk.js';

const DATE = 'YYYY-MM-DD'.length;

/** What committees wait for: of whom, and where it is done. */
@Injectable()
export class CommitteeTasks {
  constructor(@Inject(Engine) private readonly engine: Engine) {}

  async of(who: AtDesk, language: Language): Promise<Desk> {
    const { community, streams, pool } = this.engine.opened;
    const read = await Promise.all(community.committees.map(({ id }) => streams.read<Committee>(streamOf(id))));
    const owed = read
      .flatMap((found) => (found === null ? [] : [found.state]))
      .map((committee) => ({ committee, ...committeeOnDesk(committee, who) }));
    const named = owed.flatMap(({ committee, mine, others }) => [...mine, ...others].map(titlesOf(committee)));
    const own = speechFor(language, community, await lookup(pool, named));
    const tasks = (pick: 'mine' | 'others') =>
      owed.flatMap(({ committee, [pick]: found }) => found.map((waiting) => task(committee, waiting, own)));
    return { mine: tasks('mine'), others: tasks('others') };
  }
}

/** All that may be written of what is waited for, to be looked up at once. */
const titlesOf =
  ({ meetings, cases, followUps }: Committee) =>
  ({ what }: CommitteeWaiting): unknown => [
    meetings[what]?.place,
    cases[what]?.title,
    followUps.find(({ id }) => id === what)?.what,
  ];

function task(committee: Committee, { who, turn, what, since, due }: CommitteeWaiting, own: Speech): Task {
  return {
    pilot: null,
    committee: committee.id,
    title: subjectOf(committee, what, own),
    phase: null,
    path: pathOf(streamOf(committee.id), { [kindOf(committee, what)]: what, turn }),
    // A follow-up is due on a day, whose end is in Norwegian time.
    waiting: { who, turn, what: [what], since, due: due?.length === DATE ? momentOf(due, 24) : due },
  };
}
