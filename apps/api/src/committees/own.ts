import { Inject, Injectable } from '@nestjs/common';
import {
  awkwardMeeting,
  doubleBookings,
  isExercise,
  maySeeCase,
  titleOfCase,
  type BookedMeeting,
  type Created,
  type DayWarning,
  type DoubleBooking,
} from '@tiltaksmotor/domain';
import { lookup, speechFor } from '@tiltaksmotor/papers';
import type { Ask } from '@tiltaksmotor/persistence';
import { say } from '@tiltaksmotor/texts';
import { CONFIG, type Config } from '../config.js';
import { Engine } from '../engine.js';
import type { OwnAddresses, OwnCommands } from '../kinds/own.js';
import { Problem } from '../problems/problem.js';
import type { Inside } from '../streams/called.js';
import { written } from '../streams/words.js';
import { Attachments } from './attachments.js';
import { Committees, type Standing } from './committees.js';
import { CommitteeLists } from './lists.js';
import { CommitteeGivenView } from './answers.js';

type Command = Ask['command'];
interface Warnings {
  /** Who is expected in two meetings at once. */
  readonly warnings: readonly DoubleBooking[];
  /** Meetings on days when few can come. */
  readonly days: readonly DayWarning[];
}

/** Commands after which somebody may be expected in two meetings at once. */
const BOOKS = ['planMeetings', 'moveMeeting'];

/** Completes what committees are asked, and answers what it made and what to be warned of. */
@Injectable()
export class CommitteeCommands implements OwnCommands {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    @Inject(Engine) private readonly engine: Engine,
    @Inject(Committees) private readonly committees: Committees,
    @Inject(CommitteeLists) private readonly lists: CommitteeLists,
    @Inject(Attachments) private readonly attachments: Attachments,
  ) {}

  async complete(committee: string, { command, actor }: Ask, mayGive: () => Promise<void>): Promise<Command> {
    this.refuseExercises(command);
    if (command.type !== 'attach') return command;
    // Whose the case is comes before whose the file is: the committee itself would ask in that order.
    await mayGive();
    const id = String(command['attachment']);
    const file = await this.attachments.claim(committee, id, actor);
    if (file === null) throw new Problem('UnknownAttachment', { attachment: id });
    const { name, mediaType, size, sha256 } = file;
    return { ...command, attachment: { id, name: { words: name }, mediaType, size, sha256 } };
  }

  async called(committee: string, me: string): Promise<Inside> {
    return calledIn(await this.committees.one(committee, me), this.engine);
  }

  async answer(committee: string, command: Command, made: readonly Created[]): Promise<object> {
    const ids = (what: string): string[] => made.filter((one) => one.what === what).map((one) => one.id);
    const created = { meetings: ids('meeting'), cases: ids('case'), followUps: ids('follow-up') };
    const moved = typeof command['meeting'] === 'string' ? [command['meeting']] : created.meetings;
    const warned = BOOKS.includes(command.type) ? await this.warnings(committee, moved) : { warnings: [], days: [] };
    return { created, ...warned };
  }

  private refuseExercises(command: Command): void {
    const { policies } = this.engine.opened.community;
    const plans = (command['meetings'] ?? []) as readonly { readonly policy?: unknown }[];
    const named = [command['policy'], ...plans.map(({ policy }) => policy)].filter(
      (policy) => typeof policy === 'string',
    );
    if (!this.config.exercises && named.some((policy) => isExercise(policies, policy)))
      throw new Problem('ExercisesRefused');
  }

  private async warnings(committee: string, meetings: readonly string[]): Promise<Warnings> {
    const booked = await this.lists.booked();
    const isAbout = (one: BookedMeeting): boolean => one.committee === committee && meetings.includes(one.meeting);
    const { directory, policies } = this.engine.opened.community;
    const these = booked.filter(isAbout);
    return {
      warnings: these.flatMap((one) => [...doubleBookings(one, booked, directory)]),
      days: these.flatMap((one) => {
        const why = awkwardMeeting(one, policies);
        return why === null ? [] : [{ meeting: one.meeting, startsAt: one.startsAt, why }];
      }),
    };
  }
}

export const COMMITTEE_ADDRESSES: OwnAddresses = {
  id: 'committee',
  answer: CommitteeGivenView,
  by: CommitteeCommands,
};

/** What a committee calls its cases, meetings and follow-ups: nothing that the reader may not see. */
export async function calledIn({ committee, reader }: Standing, { opened }: Engine): Promise<Inside> {
  const { cases, followUps, meetings } = committee;
  const known = await lookup(
    opened.pool,
    Object.values(cases).map(({ title, about }) => ({ title, about })),
    followUps,
  );
  return (id, language) => {
    const own = speechFor(language, opened.community, known);
    const one = Object.hasOwn(cases, id) ? cases[id] : undefined;
    if (one !== undefined && maySeeCase(one, reader)) {
      const { number } = one;
      return say(language, number === null ? 'called.case' : 'called.numbered', {
        title: own.called(titleOfCase(one)),
        number,
      });
    }
    const meeting = Object.hasOwn(meetings, id) ? meetings[id] : undefined;
    if (meeting !== undefined) {
      const { kind, startsAt, endsAt } = meeting;
      return say(language, kind === 'round' ? 'called.round' : 'called.meeting', { startsAt, endsAt });
    }
    const what = written(known.texts)(followUps.find((followUp) => followUp.id === id)?.what ?? null);
    return what === null ? undefined : say(language, 'called.case', { title: what });
  };
}
