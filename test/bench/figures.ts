import { writeFileSync } from 'node:fs';

/** One figure of a run. `goal` is null where a figure is for the record. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly goal: number | null;
  readonly better: 'lower' | 'higher';
}

const figures: Figure[] = [];

export function record(
  name: string,
  value: number,
  unit: string,
  better: Figure['better'],
  goal: number | null = null,
): void {
  const figure = { name, value: Number(value.toPrecision(4)), unit, goal, better };
  figures.push(figure);
  console.log(`${name.padEnd(62)} ${String(figure.value).padStart(9)} ${unit.padEnd(9)} ${verdict(figure)}`);
}

function verdict({ value, goal, better }: Figure): string {
  if (goal === null) return '';
  const met = better === 'lower' ? value <= goal : value >= goal;
  return `goal ${better === 'lower' ? '≤' : '≥'} ${goal}: ${met ? 'met' : 'MISSED'}`;
}

export function writeFigures(file: string): void {
  writeFileSync(file, `${JSON.stringify(figures, null, 2)}\n`);
}

/** The value that `share` of the values do not exceed. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? NaN;
}
