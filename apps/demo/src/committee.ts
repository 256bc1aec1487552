import { moment } from './days.js';
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

interface Paper {
  readonly documents: readonly { readonly format: string }[] | null;
}
interface View {
  readonly status: string;
  readonly agenda: readonly AgendaItem[];
  readonly seats: readonly Seat[];
  readonly book: Paper | null;
  readonly minutes: (Paper & { readonly approvedAt: string | null }) | null;
}
interface Seat {
  readonly holder: string;
  readonly role: 'chair' | 'member';
  readonly deputies: readonly string[];
}
interface AgendaItem {
  readonly id: string;
  readonly number: string | null;
  readonly title: string;
  readonly decision: { readonly moved: unknown; readonly wording: string | null } | null;
}
export interface Attendance {
  readonly present: readonly string[];
  /** Whose seat a deputy takes, by the deputy's id. */
  readonly deputies?: Readonly<Record<string, string>>;
  readonly guests?: readonly { readonly name: string; readonly cases: readonly string[] }[];
}

let count = 0;

/** One meeting, or one round by e-mail. */
export class DemoMeeting {
  /** Which of all meetings it is. */
  readonly order = (count += 1);

  constructor(
    readonly committee: DemoCommittee,
    readonly id: string,
    readonly title: string,
  ) {}

  view(): Promise<View> {
    return this.committee.secretary.sees(`committees/${this.committee.id}/meetings/${this.id}`);
  }

  by(person: Person, what: string, to: string, body: object = {}) {
    return this.committee.by(person, what, `meetings/${this.id}/${to}`, body);
  }

  async on(person: Person, what: string, one: string, to: string, body: object = {}) {
    await this.committee.by(person, what, `cases/${one}/${to}`, body);
  }

  until(what: string, holds: (view: View) => boolean, seconds?: number): Promise<View> {
    return until(
      what,
      async () => {
        const view = await this.view();
        return holds(view) && view;
      },
      seconds,
    );
  }

  /** Nobody freezes it: the cut-off does, and the book follows. */
  async untilBook(): Promise<void> {
    const { agenda } = await this.until('sakslisten fryses', ({ status }) => status === 'frozen', 90);
    line('Fristen er ute: sakslisten fryses av seg selv, og sakene får nummer');
    for (const { number, title } of agenda) line(`  ${number}  ${title}`);
    await this.untilSent();
  }

  async untilSent(): Promise<void> {
    const { book } = await this.until('møteboken bygges', (view) => view.book?.documents != null, 90);
    const formats = (book?.documents ?? []).map(({ format }) => format).filter((format) => !format.includes('-'));
    line(`Møteboken er bygd (${formats.join(', ')}) og sendes medlemmene`);
  }

  async hold({ present, deputies = {}, guests = [] }: Attendance): Promise<void> {
    const { secretary, chair } = this.committee;
    const named = present.map((person) => ({ person, deputyFor: deputies[person] ?? null }));
    await this.by(secretary, `fører ${present.length} til stede`, 'holdings', {
      present: named,
      chairedBy: chair.id,
      recordedBy: secretary.id,
      guests,
    });
  }

  decide(what: string, one: string, decision: object): Promise<void> {
    return this.on(this.committee.secretary, what, one, 'decisions', decision);
  }

  /** What was decided reaches the pilot through its own stream. */
  async untilMoved(one: string): Promise<void> {
    await this.until('vedtaket virker', ({ agenda }) => decisionOn(agenda, one)?.moved === 'taken');
  }

  async sendMinutes(texts: readonly (readonly [string | null, string])[]): Promise<void> {
    const { secretary } = this.committee;
    for (const [one, text] of texts) await this.by(secretary, '', 'minutes', { case: one, text });
    await this.by(secretary, 'sender referatet til godkjenning', 'minutes-dispatches');
  }

  async untilApproved(): Promise<void> {
    await this.until('referatet godkjennes', ({ status }) => status === 'approved');
  }
}

const decisionOn = (agenda: readonly AgendaItem[], one: string) => agenda.find(({ id }) => id === one)?.decision;
