/**
 * How a table's width is shared, from what its columns hold: each gets room for its longest word, and what is left over is
 * shared by how much text there is. The shares add up to 1.
 */
export function columnShares(head: readonly string[], rows: readonly (readonly string[])[]): readonly number[] {
  const wants = head.map((title, column) => {
    const cells = [title, ...rows.map((row) => row[column] ?? '')];
    const word = Math.max(...cells.map(longestWord));
    const longest = Math.max(...cells.map((cell) => cell.length));
    return { least: Math.min(word, LONGEST) + 2, most: Math.min(Math.max(longest, word), 60) + 2 };
  });
  const least = sum(wants.map(({ least }) => least));
  const spare = Math.max(LINE - least, 0);
  const more = sum(wants.map(({ least, most }) => most - least)) || 1;
  const widths = wants.map(({ least, most }) => least + (spare * (most - least)) / more);
  const total = sum(widths);
  return widths.map((width) => Number((width / total).toFixed(4)));
}

/** Whether there are words that no sharing gives room for, so that they have to be parted. */
export function isTight(head: readonly string[], rows: readonly (readonly string[])[]): boolean {
  const words = head.map((title, column) =>
    Math.max(...[title, ...rows.map((row) => row[column] ?? '')].map(longestWord)),
  );
  return Math.max(...words) > LONGEST || sum(words) + 2 * words.length > LINE;
}

/** Letters of a word that a column makes room for. */
const LONGEST = 22;

/** Letters that go on one line of a page in a table's letters. */
const LINE = 95;

/** About how many lines a row takes, where the columns share the width like this. */
export function linesOf(row: readonly string[], shares: readonly number[]): number {
  const lines = row.map((cell, column) => Math.ceil(cell.length / Math.max(LINE * (shares[column] ?? 1) - 2, 1)));
  return Math.max(1, ...lines);
}

/** A space that no line ends at parts no word. */
function longestWord(text: string): number {
  return Math.max(...text.split(/[ \n-]/).map((word) => word.length));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
