import { moment } from './days.js';
import { DemoMeeting } from './meeting.js';
import { line } from './narrator.js';
import type { Person } from './person.js';
import { until } from './until.js';

export interface Given {
  readonly created: { readonly meetings: readonly string[]; readonly cases: readonly string[] };
}
/** The form of five fields. */
export interface Submission {
  readonly title: string;
  readonly summary: string;
  readonly background: string;
  readonly proposal: string;
  readonly wantedBy: string | null;
}
interface CaseListed {
  readonly id: string;
  readonly status: string;
  readonly origin: { readonly committee: string; readonly case: string | null } | null;
  readonly about: { readonly kind: string; readonly stage?: string };
}

/** A case that one committee sent on to another. */
export interface Forwarded {
  readonly committee: string;
  readonly one: string;
}

/** One committee, its secretary and its chair. */
export class DemoCommittee {
  /** Every meeting and round that was called here, in order. */
  readonly meetings: DemoMeeting[] = [];

  constructor(
    readonly id: 'FSU' | 'SSU',
    readonly secretary: Person,
    readonly chair: Person,
  ) {}

  /** Somebody does something here. Where `what` is empty there is nothing to tell of it. */
  async by(person: Person, what: string, to: string, body: object = {}): Promise<Given> {
    const given = await person.does<Given>(`committees/${this.id}/${to}`, body);
    if (what !== '') line(`${person.name}: ${what}`);
    return given;
  }

  async submit(person: Person, what: string, submission: Submission): Promise<string> {
    const { created } = await this.by(person, what, 'cases', submission);
    return created.cases[0] ?? '';
  }

  /** A meeting that begins in so many seconds. `title` is what the story calls it. */
  async plan(title: string, what: string, plan: { kind: string; in: number; place: string; carriesStatus?: boolean }) {
    const meeting = {
      kind: plan.kind,
      startsAt: moment(plan.in),
      endsAt: moment(plan.in + 5400),
      place: plan.place,
      carriesStatus: plan.carriesStatus ?? null,
      policy: 'exercise',
    };
    const { created } = await this.by(this.secretary, what, 'meetings', { meetings: [meeting] });
    return this.called(created.meetings[0], title);
  }

  async openRound(title: string, what: string, cases: readonly string[], seconds: number): Promise<DemoMeeting> {
    const round = { cases, answersBy: moment(seconds), policy: 'exercise' };
    const { created } = await this.by(this.secretary, what, 'rounds', round);
    return this.called(created.meetings[0], title);
  }

  /** The case that the pilot's coming to a stage has booked here by itself. */
  caseOf(pilot: string, stage: string): Promise<string> {
    return this.booked(
      `${this.id} får saken`,
      ({ about, status }) => about.stage === stage && status !== 'decided',
      `&pilot=${pilot}`,
    );
  }

  /** What a case of another committee has become here, when it waits for a meeting. */
  forwardedCase({ committee, one }: Forwarded): Promise<string> {
    return this.booked(
      `${this.id} får saken`,
      ({ origin, status }) => origin?.committee === committee && origin.case === one && status === 'queued',
    );
  }

  private booked(what: string, holds: (one: CaseListed) => boolean, filter = ''): Promise<string> {
    return until(what, async () => {
      const { items } = await this.secretary.sees<{ items: readonly CaseListed[] }>(
        `committees/${this.id}/cases?limit=100${filter}`,
      );
      return items.find(holds)?.id;
    });
  }

  private called(id = '', title: string): DemoMeeting {
    const meeting = new DemoMeeting(this, id, title);
    this.meetings.push(meeting);
    return meeting;
  }
}
