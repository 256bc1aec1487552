import type PizZip from 'pizzip';
import { escaped } from './xml.js';

const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const NO_RELATIONSHIPS =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
  '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>';

/** The parts of a DOCX, and what has to be said elsewhere of a part that is added. */
export class Parts {
  private added = 0;
  constructor(private readonly zip: PizZip) {}

  read(name: string): string | null {
    return this.zip.file(name)?.asText() ?? null;
  }

  write(name: string, content: string): void {
    this.zip.file(name, content);
  }

  change(name: string, how: (xml: string) => string): void {
    const xml = this.read(name);
    if (xml !== null) this.write(name, how(xml));
  }

  names(): readonly string[] {
    return Object.values(this.zip.files)
      .filter(({ dir }) => !dir)
      .map(({ name }) => name);
  }

  /** In the order of the template, what was added last: the same template and additions give the same order. */
  all(): readonly (readonly [string, Buffer])[] {
    return this.names().map((name) => [name, this.zip.file(name)?.asNodeBuffer() ?? Buffer.alloc(0)] as const);
  }

  /** Puts in a part that the main document refers to; many at a time, since each is said in the same two places. */
  add(
    kind: string,
    parts: readonly { readonly name: string; readonly type: string; readonly xml: string }[],
  ): readonly string[] {
    const ids = parts.map(() => `rIdTiltak${++this.added}`);
    for (const { name, xml } of parts) this.write(name, xml);
    this.declare(parts);
    const relations = parts.map(
      ({ name }, nth) => `<Relationship Id="${ids[nth]}" Type="${RELATIONSHIPS}/${kind}" Target="/${escaped(name)}"/>`,
    );
    const where = 'word/_rels/document.xml.rels';
    const xml = this.read(where) ?? NO_RELATIONSHIPS;
    this.write(where, before(xml, '</Relationships>', relations.join('')));
    return ids;
  }

  private declare(parts: readonly { readonly name: string; readonly type: string }[]): void {
    const overrides = parts.map(({ name, type }) => `<Override PartName="/${name}" ContentType="${type}"/>`);
    this.change('[Content_Types].xml', (xml) => before(xml, '</Types>', overrides.join('')));
  }

  /** Where the main document says that its styles, or its numbering, are; null when it has none. */
  related(kind: string): string | null {
    const xml = this.read('word/_rels/document.xml.rels') ?? '';
    const relation = [...xml.matchAll(/<Relationship\b[^>]*>/g)]
      .map(([relation]) => relation)
      .find((relation) => attribute(relation, 'Type')?.endsWith(`/${kind}`));
    const target = relation === undefined ? null : attribute(relation, 'Target');
    if (target === null) return null;
    return target.startsWith('/') ? target.slice(1) : `word/${target}`;
  }
}

export function attribute(element: string, name: string): string | null {
  return new RegExp(`\\s${name}\\s*=\\s*["']([^"']*)["']`).exec(element)?.[1] ?? null;
}

/** With `what` put in before the last `place`; an element that closes itself is opened for it. */
export function before(xml: string, place: string, what: string): string {
  const at = xml.lastIndexOf(place);
  if (at >= 0) return xml.slice(0, at) + what + xml.slice(at);
  const name = place.slice(2, -1);
  return xml.replace(new RegExp(`<${name}\\b([^>]*)/>`), (_, rest: string) => `<${name}${rest}>${what}</${name}>`);
}
