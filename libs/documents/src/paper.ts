import type { Language } from '@tiltaksmotor/domain/languages';

/**
 * What documents are made of: plain data in words, already said in one language. Whoever gathers it decides what is in
 * it; whoever renders it decides only how it looks.
 */
export interface Paper {
  readonly kind: 'meeting-book' | 'minutes' | 'report';
  readonly language: Language;
  /** The committee, or whoever the report is from. */
  readonly from: string;
  readonly title: string;
  /** Label and value, in order: Møtedato, Sted, Til … */
  readonly facts: readonly Fact[];
  /** RFC 3339: 'data per'. Also the date the documents say they were made, so that the same data gives the same bytes. */
  readonly asOf: string;
  /** Shown before the cases: the agenda is made of the cases themselves. */
  readonly opening: readonly Block[];
  readonly cases: readonly CasePaper[];
  /** After the last case: signatures, who received it. */
  readonly closing: readonly Block[];
  /** For spreadsheets, in the order that both have their columns. */
  readonly figureColumns: readonly FigureColumn[];
  readonly figures: readonly FigureRow[];
}
export interface Fact {
  readonly label: string;
  readonly value: string;
}

export interface CasePaper {
  /** NN/YY; null for a section of a report. */
  readonly number: string | null;
  readonly title: string;
  /** Says under the title that it is for information, late, or postponed. */
  readonly note: string | null;
  readonly facts: readonly Fact[];
  /** With the heading each has: Sammendrag, Bakgrunn, Vurdering, Veien videre, Forslag til vedtak, Vedlegg. */
  readonly sections: readonly { readonly heading: string; readonly blocks: readonly Block[] }[];
}

export type Block =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly string[] }
  | { readonly kind: 'heading'; readonly text: string }
  | {
      readonly kind: 'table';
      readonly caption: string;
      readonly head: readonly string[];
      readonly rows: readonly (readonly string[])[];
      /** Columns of numbers, which line up on the right. */
      readonly numeric: readonly number[];
      /** Where what stands in a column is read of, row by row: a path in the application. Only what is read on a screen leads there. */
      readonly leads?: { readonly column: number; readonly to: readonly (string | null)[] };
    }
  | Sides
  | RunChart;

/** Figures that are disputed: both of each, with both methods, side by side. On paper they stand in a table. */
export interface Sides {
  readonly kind: 'sides';
  readonly caption: string;
  /** What the columns are called: what it is of, the one figure and its method, the other and its, how it was settled. */
  readonly head: readonly [string, string, string, string, string, string];
  readonly disputes: readonly {
    readonly of: string;
    readonly sides: readonly [Side, Side];
    readonly settled: string;
  }[];
}
interface Side {
  readonly by: string;
  readonly figure: string;
  readonly method: string;
}

/** Figures of one indicator against its frozen baseline. Its figures also stand in a table: nobody needs to see the picture. */
export interface RunChart {
  readonly kind: 'run-chart';
  readonly title: string;
  readonly unit: string;
  /** One sentence that says what the picture shows. */
  readonly says: string;
  readonly series: readonly {
    readonly name: string;
    readonly baseline: number | null;
    readonly points: readonly { readonly at: string; readonly label: string; readonly value: number }[];
  }[];
}

/** What a column of figures holds. It is known, and never guessed from what a cell looks like: people write texts that look like days. */
export type ColumnKind = 'text' | 'case' | 'day' | 'number';
export interface FigureColumn {
  /** By which rows have it. */
  readonly name: string;
  /** As its head says. */
  readonly called: string;
  readonly holds: ColumnKind;
}
/** One figure, in a form that spreadsheets can count with. A value that is suppressed or missing is null. */
export type FigureRow = Readonly<Record<string, string | number | null>>;
