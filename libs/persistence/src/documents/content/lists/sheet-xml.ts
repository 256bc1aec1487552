import { MOST_KEPT, type Cell, type SheetRow } from '@tiltaksmotor/domain/list-file';
import type { Budget } from '../budget.js';
import { damaged } from '../refused.js';
import { attribute, type XmlReader } from '../xml.js';
import { textReader, unescaped } from './cell-text.js';
import type { DateStyles } from './dates.js';

interface Workbook {
  readonly texts: readonly string[];
  readonly styles: DateStyles;
  readonly budget: Budget;
}

const MOST_COLUMNS = 16_384;
const MOST_NUMBERED = 1_048_576;

/** Reads one sheet. A cell that is joined with those below it is said in each of their rows. */
export function sheetReader(workbook: Workbook): {
  readonly reader: XmlReader;
  readonly rows: () => readonly SheetRow[];
} {
  const all = new Map<number, Map<number, Cell>>();
  const joined: Joined[] = [];
  const inline = textReader();
  let [row, at, value] = [0, -1, ''];
  let cell: { readonly type: string; readonly style: number; isFormula: boolean } | null = null;
  let isValue = false;

  const reader: XmlReader = {
    open(tag) {
      inline.open(tag.local);
      if (tag.local === 'row') {
        row = numbered(attribute(tag, 'r'), row);
        at = -1;
      } else if (tag.local === 'c') {
        const place = attribute(tag, 'r');
        at = place === null ? at + 1 : placeOf(place).column;
        if (at >= MOST_COLUMNS) throw damaged();
        cell = { type: attribute(tag, 't') ?? 'n', style: Number(attribute(tag, 's') ?? 0), isFormula: false };
        value = '';
        inline.begin();
      } else if (tag.local === 'f' && cell !== null) cell.isFormula = true;
      else if (tag.local === 'v') isValue = true;
      else if (tag.local === 'mergeCell') joined.push(...joinedBelow(attribute(tag, 'ref')));
    },
    text(some) {
      inline.text(some);
      if (isValue) value += some;
    },
    close(tag) {
      inline.close(tag.local);
      if (tag.local === 'v') isValue = false;
      if (tag.local !== 'c' || cell === null) return;
      const said = cellOf({ ...cell, value, inline: inline.said() }, workbook);
      cell = null;
      if (typeof said === 'string' && said.trim() === '') return;
      const cells = all.get(row);
      if (cells !== undefined) cells.set(at, said);
      else if (all.size < MOST_KEPT) all.set(row, new Map([[at, said]]));
    },
  };
  return {
    reader,
    rows() {
      fillBelow(all, joined, workbook.budget);
      return [...all].map(([number, cells]) => ({ row: number, cells }));
    },
  };
}

/** Rows come in order, and may leave out what they are numbered. */
function numbered(said: string | null, before: number): number {
  const row = said === null ? before + 1 : Number(said);
  if (!Number.isInteger(row) || row <= before || row > MOST_NUMBERED) throw damaged();
  return row;
}

interface Read {
  readonly type: string;
  readonly style: number;
  readonly isFormula: boolean;
  readonly value: string;
  readonly inline: string;
}

function cellOf({ type, style, isFormula, value, inline }: Read, { texts, styles }: Workbook): Cell {
  if (type === 'inlineStr') return inline;
  // Whoever wrote the file left it to Excel to work this out, which has not been done.
  if (value === '' && isFormula && type !== 'str') return { error: '=' };
  if (value === '') return '';
  if (type === 's') {
    const text = texts[Number(value)];
    if (text === undefined) throw damaged();
    return text;
  }
  if (type === 'str') return unescaped(value);
  if (type === 'e') return { error: value };
  if (type === 'b') return { error: value === '1' ? 'SANN' : 'USANN' };
  if (type === 'd') return { date: value };
  const number = Number(value);
  if (Number.isNaN(number)) throw damaged();
  return styles.isDate(style) ? { date: styles.dayOf(number) } : String(number);
}

const PLACE = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/;
/** `B3`: the column from 0, the row as it is numbered. */
function placeOf(said: string): { readonly column: number; readonly row: number } {
  const [, letters, digits] = PLACE.exec(said) ?? [];
  if (letters === undefined) throw damaged();
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { column, row: Number(digits) };
}

interface Joined {
  readonly column: number;
  readonly from: number;
  readonly to: number;
}
function joinedBelow(said: string | null): readonly Joined[] {
  const [first = '', last = first] = (said ?? '').split(':');
  const [from, to] = [placeOf(first), placeOf(last)];
  return to.row > from.row ? [{ column: from.column, from: from.row, to: to.row }] : [];
}

function fillBelow(all: ReadonlyMap<number, Map<number, Cell>>, joined: readonly Joined[], budget: Budget): void {
  const numbers = [...all.keys()];
  for (const { column, from, to } of joined) {
    const said = all.get(from)?.get(column);
    if (said === undefined) continue;
    for (let nth = firstAfter(numbers, from); (numbers[nth] ?? Infinity) <= to; nth++) {
      budget.node();
      all.get(numbers[nth] ?? 0)?.set(column, said);
    }
  }
}

/** Where in numbers that rise the first stands that is above another. */
function firstAfter(numbers: readonly number[], number: number): number {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) > number) high = middle;
    else low = middle + 1;
  }
  return low;
}
