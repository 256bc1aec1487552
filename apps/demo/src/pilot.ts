import type { Given, Person } from './person.js';
import { line } from './narrator.js';
import { until } from './until.js';

interface View {
  readonly phase: string;
  readonly figures: readonly { readonly id: string; readonly party: string; readonly kind: string }[];
  readonly disputes: readonly Dispute[];
  readonly waitingFor: readonly {
    readonly who: { role?: string; at?: string; person?: string };
    readonly turn: string;
  }[];
}
interface Dispute {
  readonly id: string;
  readonly value: number;
  readonly method: string;
  readonly reported: { readonly value: number; readonly method: string };
}
export interface Result {
  readonly party: string;
  readonly unit: string;
  readonly baseline: { readonly value: number } | null;
  readonly latest: { readonly value: number } | null;
}

/** One pilot, and the people who move it. */
export class DemoPilot {
  constructor(readonly id: string) {}

  async by(person: Person, what: string, to: string, body: object = {}): Promise<Given> {
    const given = await person.does(`pilots/${this.id}/${to}`, body);
    line(`${person.name}: ${what}`);
    return given;
  }

  view(person: Person): Promise<View> {
    return person.sees(`pilots/${this.id}`);
  }

  async turn(person: Person): Promise<string> {
    const { waitingFor } = await this.view(person);
    return (
      waitingFor.map(({ who, turn }) => `${who.person ?? `${who.role}@${who.at}`} (${turn})`).join(', ') || 'ingen'
    );
  }

  /** Nobody does anything: a durable timer does. */
  async untilPhase(person: Person, phase: string, seconds: number): Promise<void> {
    await until(`piloten kommer til ${phase}`, async () => (await this.view(person)).phase === phase, seconds);
  }

  history(
    person: Person,
  ): Promise<{ items: readonly { readonly type: string; readonly by: { readonly person: string } }[] }> {
    return person.sees(`pilots/${this.id}/history?limit=200`);
  }
}
