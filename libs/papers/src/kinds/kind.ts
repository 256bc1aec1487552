import type { Paper } from '@tiltaksmotor/documents';
import type { MinutesFault, Occasion, ScheduledReport } from '@tiltaksmotor/domain';
import type { DocumentFormat } from '@tiltaksmotor/persistence';
import type { Language } from '@tiltaksmotor/texts';
import type { Source } from '../read.js';

/** A paper's facts, gathered once: it is said in as many languages as are wanted. */
export interface ToBeSaid {
  /** What its files are called, without version, language and format. */
  readonly name: string;
  /** Where it holds what it may not: then it is not kept. */
  readonly faults?: readonly MinutesFault[];
  readonly in: (language: Language) => Paper;
}
interface Kept {
  readonly formats: readonly DocumentFormat[];
}
/** A paper of a part of a stream, kept as documents when the stream asks for it. */
export interface KeptPaper extends Kept {
  readonly gather: (source: Source, stream: string, part: string) => Promise<ToBeSaid>;
}
/** A paper of a period, kept when its schedule says so, or somebody who may does. */
export interface ScheduledPaper extends Kept {
  /** What its documents are about. */
  readonly subject: (period: string) => string;
  /** Whose template it is made with; null for the standard one. */
  readonly templateOf: (period: string) => string | null;
  readonly gather: (source: Source, period: string) => Promise<ToBeSaid>;
  /** Whom it is told that there is one. */
  readonly readers: (source: Source, period: string) => readonly string[];
}

/** What a worker makes and keeps of a kind of stream. */
export interface Papers {
  readonly papers: Readonly<Record<string, KeptPaper>>;
  readonly reports: { readonly [R in ScheduledReport]?: ScheduledPaper };
  /** What reports are made before, as it stands. */
  readonly occasions: (source: Source) => Promise<readonly Occasion[]>;
}
