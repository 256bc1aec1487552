import type { Block } from '@tiltaksmotor/documents';

type Kind = 'bullet' | 'number';
interface Line {
  readonly kind: Kind;
  readonly number: number;
  readonly said: string;
}

const BULLET = /^\s*[-–—•·▪*]\s+(\S.*)$/u;
const NUMBER = /^\s*(\d{1,2})[.)]\s+(\S.*)$/u;
const CONTINUED = /^\s+\S/;

/**
 * What somebody wrote as blocks: a text for each paragraph, and a list where lines were typed as one, so that whoever hears
 * the paper hears how many items there are. A list has two items or more; a numbered one counts from 1.
 */
export function paragraphs(words: string): readonly Block[] {
  const blocks: Block[] = [];
  let text: string[] = [];
  const lines = words.split(/\r\n?|\n/);
  const endText = (): void => {
    for (const paragraph of text.join('\n').split(/\n\s*\n/))
      if (paragraph.trim() !== '') blocks.push({ kind: 'text', text: paragraph.trim() });
    text = [];
  };
  for (let at = 0; at < lines.length;) {
    const { items, kind, end } = listAt(lines, at);
    if (items.length < 2) {
      text.push(...lines.slice(at, Math.max(end, at + 1)));
    } else {
      endText();
      blocks.push({ kind: 'list', ordered: kind === 'number', items });
    }
    at = Math.max(end, at + 1);
  }
  endText();
  return blocks;
}

/** The list that begins at a line, and the line after it. Lines that are indented go on with their item. */
function listAt(lines: readonly string[], begin: number) {
  const first = lineOf(lines[begin] ?? '');
  const items: string[] = [];
  let at = begin;
  while (first !== null && at < lines.length) {
    const next = at + (items.length === 0 ? 0 : blanks(lines, at));
    const line = lineOf(lines[next] ?? '');
    if (line?.kind === first.kind && (line.kind === 'bullet' || line.number === items.length + 1)) {
      items.push(line.said);
      at = next + 1;
    } else if (items.length > 0 && line === null && CONTINUED.test(lines[at] ?? '')) {
      items.push(`${items.pop()}\n${lines[at]?.trim()}`);
      at += 1;
    } else break;
  }
  return { items, kind: first?.kind ?? null, end: at };
}

function lineOf(line: string): Line | null {
  const [, bulleted] = BULLET.exec(line) ?? [];
  if (bulleted !== undefined) return { kind: 'bullet', number: 0, said: bulleted.trim() };
  const [, number, numbered] = NUMBER.exec(line) ?? [];
  return numbered === undefined ? null : { kind: 'number', number: Number(number), said: numbered.trim() };
}

const blanks = (lines: readonly string[], at: number): number =>
  Math.max(
    0,
    lines.slice(at).findIndex((line) => line.trim() !== ''),
  );
