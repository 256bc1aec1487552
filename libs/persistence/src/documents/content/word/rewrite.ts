import type { SaxesTagNS } from 'saxes';
import type { XmlReader } from '../xml.js';

/**
 * Writes XML anew as it was read, in one plain form: without comments, entities, CDATA and declarations. Whatever reads it next
 * cannot take it for something else than was judged, nor be slow where a `<` or `>` stands that begins or ends nothing.
 */
export class Rewriting implements XmlReader {
  private readonly pieces = ['<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'];
  /** The element that was opened last, until it is known whether it is empty. */
  private opened = false;

  open({ name, attributes }: SaxesTagNS): void {
    this.fill();
    const values = Object.values(attributes).map((one) => ` ${one.name}="${inValue(one.value)}"`);
    this.pieces.push(`<${name}${values.join('')}`);
    this.opened = true;
  }

  close({ name }: SaxesTagNS): void {
    this.pieces.push(this.opened ? '/>' : `</${name}>`);
    this.opened = false;
  }

  text(text: string): void {
    this.fill();
    this.pieces.push(inText(text));
  }

  get content(): Buffer {
    return Buffer.from(this.pieces.join(''), 'utf8');
  }

  private fill(): void {
    if (this.opened) this.pieces.push('>');
    this.opened = false;
  }
}

const inText = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('\r', '&#13;');
const inValue = (value: string): string =>
  inText(value).replaceAll('"', '&quot;').replaceAll('\n', '&#10;').replaceAll('\t', '&#9;');
