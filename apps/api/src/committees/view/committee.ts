import {
  addDays,
  awkwardDays,
  committeeEntity,
  localDate,
  maySeeCase,
  maySeeFollowUp,
  offersIn,
  quorumOf,
  seatsOn,
  waitsOn,
} from '@tiltaksmotor/domain';
import type { z } from 'zod';
import type { Standing } from '../committees.js';
import type { CommitteesView, CommitteeViewSchema } from '../schema/committee.js';
import { coming, comingItem, followUpItem, membersOf, queuedItem, waitingItem } from './items.js';
import { offered, type Told } from './telling.js';

export type CommitteeView = z.infer<typeof CommitteeViewSchema>;

export const committeeListed = (standing: Standing, told: Told): z.infer<typeof CommitteesView>['items'][number] => ({
  id: standing.called.id,
  name: standing.called.name,
  members: membersOf(standing, told),
  nextMeeting: coming(standing).map((meeting) => comingItem(meeting, standing, told))[0] ?? null,
});

/** A committee as people see it: how it works, who sits there, what comes, what waits and for whom. */
export function committeeView(standing: Standing, told: Told): CommitteeView {
  const { called, version, committee, works, context, reader } = standing;
  const seats = seatsOn(called.id, localDate(context.now), context.directory);
  const queued = committee.queue.flatMap((id) => committee.cases[id] ?? []);
  const owned = committee.followUps.filter((one) => maySeeFollowUp(one, reader));
  const view = {
    id: called.id,
    version,
    name: called.name,
    policy: committee.policy,
    terms: structuredClone(works) as CommitteeView['terms'],
    members: membersOf(standing, told),
    seats: seats.length,
    quorum: quorumOf(seats, works.quorum),
    awkwardDays: awkwardDaysOf(standing),
    upcoming: coming(standing).map((meeting) => comingItem(meeting, standing, told)),
    queue: queued.filter((one) => maySeeCase(one, reader)).map((one) => queuedItem(one, standing, told)),
    followUps: owned.filter(({ done }) => done === null).map((one) => followUpItem(one, standing, told)),
    waitingFor: reader.all ? waitsOn(committeeEntity.waits(committee), context).map(waitingItem) : [],
    availableCommands: offered(offersIn(committee, context), committee),
  };
  return { ...view, names: told.names(view) };
}

/** As far ahead as meetings are planned. */
const PLANNED_DAYS = 550;

function awkwardDaysOf({ committee, context }: Standing): CommitteeView['awkwardDays'] {
  const clock = context.policies[committee.policy]?.clock;
  const today = localDate(context.now);
  return clock === undefined ? [] : [...awkwardDays(today, addDays(today, PLANNED_DAYS), clock)];
}
