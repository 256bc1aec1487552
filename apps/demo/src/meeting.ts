import type { DemoCommittee } from './committee.js';
import { line } from './narrator.js';
import type { Person } from './person.js';
import { until } from './until.js';

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

export const decisionOn = (agenda: readonly AgendaItem[], one: string) => agenda.find(({ id }) => id === one)?.decision;
