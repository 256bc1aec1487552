import { Refused } from '../refused.js';
import { INNER, isOrdinaryField } from './field-names.js';

/**
 * The same instruction as it would read with a change that Word tracks accepted, and with it rejected. Neither may be what the
 * other would not be taken for.
 */
interface Instruction {
  all: string;
  accepted: string;
  rejected: string;
}

interface Open extends Instruction {
  /** In which of several alternatives it began. */
  readonly branch: number;
  ended: boolean;
}

/** Where an instruction's text stands. */
export interface TextPlace {
  /** Of several alternatives for different programs, the one it stands in. */
  readonly branch: number;
  readonly inserted: boolean;
  readonly deleted: boolean;
}

/** Fields within fields: a table of contents has two, conditions in a form letter some ten. */
const DEEPEST = 100;
/** Longer than any that Word makes; a reference program's data is the longest. */
const LONGEST = 1_000_000;

/**
 * Follows the fields of one part: their instructions are put together from the runs they are spread over, before anything is
 * judged. Answers with an instruction that may not stand there.
 */
export class Fields {
  private readonly open: Open[] = [];
  private readonly stray = instruction();

  /** @param replaced whether tags in its text are replaced by what people write: then none may stand in an instruction */
  constructor(private readonly replaced: boolean) {}

  begin({ branch }: TextPlace): void {
    const outer = this.open.at(-1);
    if (outer !== undefined && !outer.ended) append(outer, INNER, false, false);
    if (this.open.length >= DEEPEST) throw new Refused({ code: 'FileTooComplex' });
    this.open.push({ ...instruction(), branch, ended: false });
  }

  /** What follows is what Word shows, no longer the instruction. */
  separate(standing: TextPlace): string | null {
    const field = this.open.at(-1);
    if (field === undefined) return null;
    if (field.branch !== standing.branch) return field.all;
    field.ended = true;
    return this.wrongIn(field);
  }

  end(standing: TextPlace): string | null {
    const field = this.open.pop();
    if (field === undefined) return null;
    if (field.branch !== standing.branch) return field.all;
    return this.wrongIn(field);
  }

  /** @param said as instruction, or as any text: between a field's begin and its end that is part of the instruction too */
  text(text: string, said: boolean, { branch, inserted, deleted }: TextPlace): string | null {
    const field = this.open.at(-1);
    const within = field !== undefined && !field.ended;
    if (!within && !said) return null;
    if (!said && this.replaced && /[{}]/.test(text)) return text;
    const to = within ? field : this.stray;
    append(to, text, inserted, deleted);
    if (to.all.length > LONGEST) return to.all;
    // The same instruction in two alternatives would be read as two by programs that take one each.
    return within && field.branch !== branch ? to.all : null;
  }

  /** A field that is written in one place. */
  simple(text: string): string | null {
    return isOrdinaryField(text) ? null : text;
  }

  /** What is left when the part ends. */
  rest(): string | null {
    for (const one of [...this.open, this.stray]) {
      const wrong = this.wrongIn(one);
      if (wrong !== null) return wrong;
    }
    return null;
  }

  private wrongIn({ accepted, rejected }: Instruction): string | null {
    return [accepted, rejected].find((text) => !isOrdinaryField(text)) ?? null;
  }
}

const instruction = (): Instruction => ({ all: '', accepted: '', rejected: '' });

function append(to: Instruction, text: string, inserted: boolean, deleted: boolean): void {
  to.all += text;
  if (!deleted) to.accepted += text;
  if (!inserted) to.rejected += text;
}
