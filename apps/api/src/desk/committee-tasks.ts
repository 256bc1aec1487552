import { Inject, Injectable } from '@nestjs/common';
import {
  committeeEntity,
  committeeOnDesk,
  isOfCommittee,
  keysOf,
  meetingsAhead,
  streamOf,
  waitedForAs,
  type Committee,
  type CommitteeWaiting,
  type Context,
  type Meeting,
} from '@tiltaksmotor/domain';
import { lookup, placeOf, speechFor, subjectOf, type Speech } from '@tiltaksmotor/papers';
import type { Language } from '@tiltaksmotor/texts';
import { Engine } from '../engine.js';
import type { Called, Desk, Task } from './desk.schema.js';
import { heldRole } from './held.js';

/** What committees wait for: of whom, and where it is done; and whom they have called to meetings. */
@Injectable()
export class CommitteeTasks {
  constructor(@Inject(Engine) private readonly engine: Engine) {}

  async of(context: Context, language: Language): Promise<Omit<Desk, 'more'>> {
    const { community, streams, pool } = this.engine.opened;
    const read = await Promise.all(
      community.committees.map(({ id }) => streams.read<Committee>(streamOf(committeeEntity, id))),
    );
    const committees = read.flatMap((found) => (found === null ? [] : [found.state]));
    const who = { person: context.actor.person, keys: keysOf(context) };
    const owed = committees.map((committee) => ({ committee, ...committeeOnDesk(committee, who) }));
    const called = committees
      .filter(({ id }) => isOfCommittee(id, context))
      .flatMap((committee) => meetingsAhead(committee, context.now).map((meeting) => ({ committee, meeting })));
    const named = owed.flatMap(({ committee, mine, others }) => [...mine, ...others].map(titlesOf(committee)));
    const own = speechFor(
      language,
      community,
      await lookup(
        pool,
        named,
        called.map(({ meeting }) => meeting.place),
      ),
    );
    const tasks = (pick: 'mine' | 'others') =>
      owed.flatMap(({ committee, [pick]: found }) => found.map((waiting) => task(committee, waiting, own, context)));
    return {
      mine: tasks('mine'),
      others: tasks('others').map((one) => ({ ...one, as: [] })),
      meetings: called.map(({ committee, meeting }) => calledTo(committee, meeting, own)),
    };
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

const calledTo = (
  { id: committee }: Committee,
  { id, kind, startsAt, endsAt, place }: Meeting,
  own: Speech,
): Called => ({
  committee,
  meeting: id,
  kind,
  startsAt,
  endsAt,
  place: own.written(place),
  path: committeeEntity.path(committee, { meeting: id }),
});

/** What is counted from a day to come has been waited for since now. */
const begun = (since: string, now: string): string => (Date.parse(since) > Date.parse(now) ? now : since);

function task(committee: Committee, waiting: CommitteeWaiting, own: Speech, context: Context): Task {
  const { who, turn, what, since, due } = waiting;
  return {
    pilot: null,
    committee: committee.id,
    title: subjectOf(committee, what, own),
    phase: null,
    path: placeOf(committee, waiting),
    waiting: {
      who,
      turn,
      what: [what],
      since: begun(since, context.now),
      due,
    },
    as: waitedForAs([who], context).map(heldRole),
  };
}
