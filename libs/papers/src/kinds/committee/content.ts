import type { Case, Committee, Meeting } from '@tiltaksmotor/domain';
import type { Fact, FigureRow } from '@tiltaksmotor/documents';
import type { Community } from '@tiltaksmotor/persistence';
import type { Blocks } from '../../blocks.js';
import type { PilotThen } from '../pilot/read.js';
import type { Status } from '../pilot/status/status.js';

/** All that the cases of a meeting are told from, as it was at one moment. */
export interface CaseBasis {
  readonly committee: Committee;
  /** Null for a case that waits for an agenda. */
  readonly meeting: Meeting | null;
  readonly places: Community;
  /** RFC 3339: data as of. */
  readonly asOf: string;
  /** What cases are about, by stream, each as of its case's moment: a late case is newer than the others. */
  readonly streams: ReadonlyMap<string, unknown>;
  /** Concluded pilots by the measure they tried. */
  readonly earlier: ReadonlyMap<string, readonly PilotThen[]>;
  /** Committees whose minutes are taken note of, or that forwarded a case. */
  readonly others: ReadonlyMap<string, Committee>;
  readonly status: Status | null;
}

/** What data says in a case: under which headings is the paper's to know. */
export interface Content {
  readonly title: string;
  readonly facts: readonly Fact[];
  readonly summary: Blocks;
  readonly background: Blocks;
  readonly figures: readonly FigureRow[];
}
export const EMPTY: Omit<Content, 'title'> = { facts: [], summary: [], background: [], figures: [] };

export type CaseOf<K extends Case['about']['kind']> = Case & {
  readonly about: Extract<Case['about'], { readonly kind: K }>;
};
