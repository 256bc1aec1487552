/** What crosses between API, worker and workflows. Imports nothing, so that the API need not load workflow code. */

export const TASK_QUEUE = 'tiltaksmotor';
/** Temporal allows 2,000 pending activities a workflow; a stream tells this many of its reactions at a time. */
export const MOST_UNTOLD = 100;

/** A reaction not yet delivered. Those of one lane are told one at a time, in order. */
export interface Untold {
  readonly id: string;
  readonly lane: string;
  /** For operators: what is told, in ids only. */
  readonly summary: string;
}

/** Where a stream stands. */
export interface Head {
  readonly seq: number;
  /** RFC 3339: when to look again. */
  readonly due: string | null;
  /** What falls due then, by the name of its command. */
  readonly next: string | null;
  /** Passed deadlines that were refused, failed or changed nothing: an alarm, and they wait a day. */
  readonly refused?: readonly string[];
  readonly closed: boolean;
  readonly phase: string;
  readonly turn: readonly string[];
  /** At most MOST_UNTOLD of them: the oldest of every lane before the second of any, each lane in order. */
  readonly untold: readonly Untold[];
  /** Set by the worker: whether this Temporal server knows the search attributes. */
  readonly searchable?: boolean;
}

/** What workflows ask of the database. */
export interface StreamActivities {
  look(stream: string): Promise<Head>;
  /** Gives the commands of every deadline that has passed at `now`. */
  fallDue(stream: string, now: string): Promise<Head>;
  deliver(reaction: string): Promise<void>;
  giveUp(reaction: string): Promise<void>;
}

/** What workflows ask of a worker. */
export interface DrivingActivities extends StreamActivities {
  /** Tries each lane's reactions in order, until one fails or time is up. */
  deliverAtOnce(lanes: readonly (readonly string[])[]): Promise<Delivered>;
}

export interface Delivered {
  readonly told: readonly string[];
  /** The first of a lane that could not be delivered; those behind it were not tried. */
  readonly failed: readonly string[];
}

export interface SweepActivities {
  /** Tells one batch of the streams that need it, and answers whether there may be more. */
  sweep(): Promise<{ readonly told: number; readonly more: boolean }>;
}

/** The workflow type that drives a stream: `pilot/…` is driven by `pilotWorkflow`. */
export const workflowTypeOf = (stream: string): string => `${stream.slice(0, stream.indexOf('/'))}Workflow`;

export const SWEEP = {
  schedule: 'sweep',
  workflowType: 'sweepWorkflow',
  /** The signal by which a stream is told again. */
  signal: 'sweep',
} as const;

/** Search attributes that operators filter on. */
export const SEARCH_ATTRIBUTES = { Phase: 'Keyword', Turn: 'KeywordList', Due: 'Datetime' } as const;
export * from './processes.js';
