/** Of what the API shows, that which tests read. */
export interface PilotView {
  readonly version: number;
  readonly phase: string;
  readonly closed: boolean;
  readonly proposalVersion: number;
  readonly parties: readonly {
    readonly party: string;
    readonly answer: { readonly answer: string; readonly joinedAt: string | null } | null;
  }[];
  readonly left: readonly { readonly party: string }[];
  readonly figures: readonly ShownFigure[];
  readonly results: readonly {
    readonly party: string;
    readonly baseline: { readonly value: number | null } | null;
    readonly latest: { readonly value: number | null; readonly suppressed: boolean } | null;
  }[];
  readonly pausedSince: string | null;
  readonly dates: { readonly endAt: string | null; readonly passAt: string | null };
  readonly waitingFor: readonly Waiting[];
  readonly availableCommands: readonly { readonly command: string; readonly targets: readonly string[] }[];
}
interface ShownFigure {
  readonly id: string;
  readonly value: number | null;
  readonly groupSize: number | null;
  readonly suppressed: boolean;
}
export interface Waiting {
  readonly who: { readonly role?: string; readonly at?: string; readonly person?: string };
  readonly turn: string;
  readonly since: string;
  readonly due: string | null;
}
export interface Happening {
  readonly type: string;
  readonly by: {
    readonly person: string;
    readonly role: string;
    readonly organisation: string | null;
    readonly deputyFor: string | null;
  };
  readonly data: Readonly<Record<string, unknown>>;
}
export interface Page<T> {
  readonly items: readonly T[];
}
export interface Listed {
  readonly id: string;
  readonly phase: string;
  readonly measure: string;
  readonly parties: readonly string[];
}
export interface Notice {
  readonly about: string;
  readonly stream: string;
}
export interface Report {
  readonly counts: Readonly<Record<string, number>>;
  readonly total: number;
  readonly pilots: readonly {
    readonly id: string;
    readonly phase: string;
    readonly parties: readonly string[];
    readonly waitingFor: readonly Waiting[];
    readonly results: PilotView['results'];
  }[];
  readonly changes: readonly { readonly pilot: string; readonly type: string }[];
}
