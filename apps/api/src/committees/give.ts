import { Inject, Injectable } from '@nestjs/common';
import {
  awkwardMeeting,
  capacitiesFor,
  committeeEntity,
  doubleBookings,
  isExercise,
  isThere,
  streamOf,
  type BookedMeeting,
  type CommitteeCreates,
  type DayWarning,
  type DoubleBooking,
} from '@tiltaksmotor/domain';
import type { Ask } from '@tiltaksmotor/persistence';
import { CONFIG, type Config } from '../config.js';
import { Engine } from '../engine.js';
import { Problem } from '../problems/problem.js';
import { Commands } from '../streams/commands.js';
import { Attachments } from '../uploads/attachments.js';
import { calledInCommittee } from './called.js';
import { Committees } from './committees.js';
import { CommitteeLists } from './lists.js';

type CreatedInCommittee = Readonly<Record<'meetings' | 'cases' | 'followUps', string[]>>;
export interface CommitteeGiven {
  readonly id: string;
  readonly version: number;
  /** The ids of what it made. */
  readonly created: CreatedInCommittee;
  /** Who is expected in two meetings at once. */
  readonly warnings: DoubleBooking[];
  /** Meetings on days when few can come. */
  readonly days: DayWarning[];
}
/** The ids that the address named. */
type At = Readonly<Record<'committee' | 'meeting' | 'case' | 'followUp', string | undefined>> & {
  readonly committee: string;
};
type Command = Ask['command'];

/** Commands after which somebody may be expected in two meetings at once. */
const BOOKS = ['planMeetings', 'moveMeeting'];

/** Gives a committee a command, and answers what it made and what to be warned of. */
@Injectable()
export class CommitteeGive {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    @Inject(Engine) private readonly engine: Engine,
    @Inject(Commands) private readonly commands: Commands,
    @Inject(Committees) private readonly committees: Committees,
    @Inject(CommitteeLists) private readonly lists: CommitteeLists,
    @Inject(Attachments) private readonly attachments: Attachments,
  ) {}

  async give(at: At, ask: Ask): Promise<CommitteeGiven> {
    const { committee: id } = at;
    const { community } = this.engine.opened;
    if (!community.directory.committees.includes(id)) throw new Problem('NotFound');
    const command = await this.completed(at, ask);
    this.refuseExercises(command);
    const asker = {
      mayKnow: () => this.mayKnow(at, ask.actor),
      called: async () => calledInCommittee(await this.committees.one(id, ask.actor), this.engine),
    };
    const { seq, created: made } = await this.commands.give(streamOf(committeeEntity, id), { ...ask, command }, asker);
    const ids = (what: CommitteeCreates): string[] => made.filter((one) => one.what === what).map((one) => one.id);
    const created = { meetings: ids('meeting'), cases: ids('case'), followUps: ids('follow-up') };
    return { id, version: seq, created, ...(await this.warnings(at, command.type, created)) };
  }

  /** What the address named; and of an attachment all that is known of it, which nobody has to be believed for. */
  private async completed(at: At, { command: { type, ...fields }, actor }: Ask): Promise<Command> {
    const { committee, ...ids } = at;
    const command = { ...fields, ...ids, type };
    if (type !== 'attach') return command;
    const { attachment: id } = fields as { readonly attachment?: unknown };
    const { committee: standing, reader, context } = await this.committees.one(committee, actor);
    const one = standing.cases[ids.case ?? ''];
    if (one === undefined || !isThere(standing, ids, reader)) throw new Problem('NotFound');
    // Whose the case is comes before whose the file is: the committee itself would ask in that order.
    if (capacitiesFor(type, standing, one, context).length === 0) throw new Problem('NotYours', { command: type });
    const file = await this.attachments.claim(committee, String(id), actor);
    if (file === null) throw new Problem('UnknownAttachment', { attachment: id });
    const { name, mediaType, size, sha256 } = file;
    return { ...command, attachment: { id, name: { words: name }, mediaType, size, sha256 } };
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

  /** Whether what the address named is there for them: they are not told why something else refuses. */
  private async mayKnow({ committee, ...named }: At, me: string): Promise<boolean> {
    const standing = await this.committees.one(committee, me);
    return isThere(standing.committee, named, standing.reader);
  }

  private async warnings(
    { committee, meeting }: At,
    type: string,
    created: CreatedInCommittee,
  ): Promise<Pick<CommitteeGiven, 'warnings' | 'days'>> {
    if (!BOOKS.includes(type)) return { warnings: [], days: [] };
    const about = meeting === undefined ? created.meetings : [meeting];
    const booked = await this.lists.booked();
    const isAbout = (one: BookedMeeting): boolean => one.committee === committee && about.includes(one.meeting);
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
