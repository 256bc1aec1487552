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
  const visited = new Set<number>();
  const waiting: PdfValue[] = [syntax.value(last + LAST.length)];
  for (let place = waiting.pop(); place !== undefined; place = waiting.pop()) {
    if (typeof place !== 'number' || place <= 0 || place >= bytes.length) continue;
    if (visited.has(place) || visited.size === MOST) throw new Damaged();
    visited.add(place);
    const table = tableAt(syntax, place, budget);
    if (table !== null) waiting.push(...table.all('Prev'), ...table.all('XRefStm'));
  }
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
