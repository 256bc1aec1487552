import type { Budget } from '../budget.js';
import { Syntax } from './syntax.js';
import { Damaged, Dictionary, type PdfValue } from './values.js';

const MOST = 1_000;
const LAST = 'startxref';

/**
 * Goes from table to table of where objects are, as readers do: each names the one before it. They have to come to an end.
 * Where one names a place at which none is, readers look for the objects themselves.
 */
export function followTables(bytes: Buffer, budget: Budget): void {
  const last = bytes.lastIndexOf(LAST);
  if (last === -1) throw new Damaged();
  const syntax = new Syntax(bytes, budget);
  const done = new Map<number, boolean>();
  const follow = (place: PdfValue, before: number): void => {
    if (typeof place !== 'number' || place <= 0 || place >= bytes.length || done.get(place) === true) return;
    if (done.has(place) || before === MOST) throw new Damaged();
    done.set(place, false);
    const table = tableAt(syntax, place, budget);
    for (const key of ['Prev', 'XRefStm']) for (const next of table?.all(key) ?? []) follow(next, before + 1);
    done.set(place, true);
  };
  follow(syntax.value(last + LAST.length), 0);
}

function tableAt(syntax: Syntax, place: number, budget: Budget): Dictionary | null {
  const { bytes } = syntax;
  syntax.at = place;
  syntax.skip();
  const word = syntax.takes('xref') ? 'trailer' : 'obj';
  const at = bytes.indexOf(word, syntax.at);
  budget.look((at === -1 ? bytes.length : at) - place);
  if (at === -1) return null;
  try {
    const value = syntax.value(at + word.length);
    return value instanceof Dictionary ? value : null;
  } catch (error) {
    if (error instanceof Damaged) return null; // none to anybody
    throw error;
  }
}
