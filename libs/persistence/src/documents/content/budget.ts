/** What may be spent on looking into one file, with all that lies inside it. */
export interface Limits {
  /** Bytes that are gone through, a byte each time it is. */
  readonly looked: number;
  /** Bytes that come out of what is packed. */
  readonly unpacked: number;
  /** Elements, attributes, objects, entries and whatever else is handled one by one. */
  readonly nodes: number;
}

const MB = 1024 * 1024;

/**
 * What an ordinary file needs is far below this: a long report with pictures unpacks to some 30 MB, a few of them text. All
 * of it takes a thread two seconds on a slow machine. A file that is itself large may be gone through a few times.
 */
export const limitsFor = (size: number): Limits => ({
  looked: Math.max(100 * MB, 4 * size),
  unpacked: 150 * MB,
  nodes: 3_000_000,
});

/** A file asks for more than may be spent on it. */
export class OverBudget extends Error {
  constructor(readonly of: keyof Limits) {
    super(`more is ${of} than a file may ask for`);
  }
}

/** Counts what is spent on one file, whatever looks into it and however deep: one budget for all of it. */
export class Budget {
  private readonly counted = { looked: 0, unpacked: 0, nodes: 0 };

  constructor(private readonly limits: Limits) {}

  /** Before so many bytes are gone through. */
  look(bytes: number): void {
    this.spend('looked', bytes);
  }

  /** Before so many bytes are unpacked, or as they come where that is not known. */
  unpack(bytes: number): void {
    this.spend('unpacked', bytes);
  }

  node(count = 1): void {
    this.spend('nodes', count);
  }

  /** Bytes that may still be unpacked. */
  get unpackable(): number {
    return this.limits.unpacked - this.counted.unpacked;
  }

  get spent(): Limits {
    return { ...this.counted };
  }

  private spend(of: keyof Limits, count: number): void {
    this.counted[of] += count;
    if (this.counted[of] > this.limits[of]) throw new OverBudget(of);
  }
}
