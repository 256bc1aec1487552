import { attribute, before, type Parts } from './parts.js';

/** Styles that blocks are written in, by the name Word has for them in every language it speaks. */
const NAMES = {
  heading1: 'heading 1',
  heading2: 'heading 2',
  heading3: 'heading 3',
  bullet: 'List Bullet',
  number: 'List Number',
  caption: 'caption',
  cell: 'Table Text',
  table: 'Talltabell',
  link: 'Hyperlink',
} as const;

/** The id each has in the template: a Norwegian Word calls `heading 1` Overskrift1. */
export type Styles = Readonly<Record<keyof typeof NAMES, string>>;

/** Those that the template lacks are taken from the standard template, and put into it. */
export function stylesOf(parts: Parts, standard: Parts): Styles {
  const where = parts.related('styles') ?? '';
  const own = stylesIn(parts.read(where) ?? '');
  const theirs = stylesIn(standard.read('word/styles.xml') ?? '');
  const added: string[] = [];
  const ids = Object.entries(NAMES).map(([key, name]) => {
    const known = own.get(name.toLowerCase());
    if (known !== undefined) return [key, known.id];
    const style = theirs.get(name.toLowerCase());
    const id = `Tiltak${style?.id ?? key}`;
    added.push(renamed(style?.xml ?? '', id));
    return [key, id];
  });
  if (added.length > 0) parts.change(where, (xml) => before(xml, '</w:styles>', added.join('')));
  return Object.fromEntries(ids) as Styles;
}

function stylesIn(xml: string): Map<string, { readonly id: string; readonly xml: string }> {
  const pieces = xml.split(END).slice(0, -1);
  return new Map(
    pieces.flatMap((piece) => {
      const start = piece.lastIndexOf('<w:style ');
      if (start < 0) return [];
      const style = piece.slice(start) + END;
      const name = attribute(/<w:name\b[^>]*>/.exec(style)?.[0] ?? '', 'w:val') ?? '';
      return [[name.toLowerCase(), { id: attribute(style, 'w:styleId') ?? '', xml: style }] as const];
    }),
  );
}
const END = '</w:style>';

/** On its own feet: what it is based on may be called something else where it comes to. */
function renamed(style: string, id: string): string {
  return style.replace(/w:styleId="[^"]*"/, `w:styleId="${id}"`).replace(/<w:(basedOn|next)\b[^>]*\/>/g, '');
}
