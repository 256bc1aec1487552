import { TextDecoder } from 'node:util';
import { SaxesParser, type SaxesTagNS } from 'saxes';
import type { Budget } from './budget.js';
import { damaged, Refused } from './refused.js';

/** What is told of an XML text as it is read: names by their namespaces, values without entities. */
export interface XmlReader {
  open?(tag: SaxesTagNS): void;
  close?(tag: SaxesTagNS): void;
  /** Text, whether it was written as such or as CDATA. It may come in pieces. */
  text?(text: string): void;
}

/** Elements within elements: tables in tables in a text box are some forty. */
const DEEPEST = 256;
/** Of one element. The root of what Word writes has some forty. */
const MOST_ATTRIBUTES = 1_000;
const PIECE = 64 * 1024;
/** Bytes of one text, value or comment: it is put together in memory. A picture that Word keeps in an attribute has some two million. */
const LONGEST = 6 * 1024 * 1024;
/** Reading XML is slower than looking at bytes, and so is what is done with each element. */
const COST = 4;

/** Before so much XML is unpacked and read. */
export const lookAtXml = (size: number, budget: Budget): void => budget.look(size * COST);

/**
 * Reads an XML text from outside, once and in pieces. What is not well formed is damaged, and so is what is written so that
 * programs might not agree on it: another encoding than it says, or than Word writes. A document type is refused whatever is in
 * it: it declares entities, which can be enormous or be fetched.
 */
export function readXml(bytes: Uint8Array, budget: Budget, reader: XmlReader): void {
  const encoding = encodingOf(bytes);
  const decoder = new TextDecoder(encoding, { fatal: true });
  const parser = new SaxesParser({ xmlns: true, position: false });
  let depth = 0;
  let attributes = 0;
  let since = 0;
  const handled = (): void => {
    since = 0;
    budget.node(COST);
  };
  parser.on('error', () => {
    throw damaged();
  });
  parser.on('doctype', () => {
    throw new Refused({ code: 'FileDeclaresEntities' });
  });
  parser.on('xmldecl', ({ encoding: said, version }) => {
    if (version !== '1.0' || !ENCODINGS[encoding].includes((said ?? encoding).toLowerCase())) throw damaged();
  });
  parser.on('attribute', () => {
    handled();
    attributes += 1;
    if (attributes > MOST_ATTRIBUTES) throw new Refused({ code: 'FileTooComplex' });
  });
  parser.on('opentag', (tag) => {
    handled();
    attributes = 0;
    depth += 1;
    if (depth > DEEPEST) throw new Refused({ code: 'FileTooComplex' });
    reader.open?.(tag);
  });
  parser.on('closetag', (tag) => {
    depth -= 1;
    reader.close?.(tag);
  });
  const text = (some: string): void => {
    handled();
    reader.text?.(some);
  };
  parser.on('text', text);
  parser.on('cdata', text);
  parser.on('comment', handled);
  parser.on('processinginstruction', handled);
  for (let at = 0; at < bytes.length; at += PIECE) {
    const piece = bytes.subarray(at, at + PIECE);
    since += piece.length;
    if (since > LONGEST) throw new Refused({ code: 'FileTooComplex' });
    parser.write(decoded(decoder, piece));
  }
  parser.write(decoded(decoder)).close();
}

type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be';
/** What an XML declaration may call each. */
const ENCODINGS: Readonly<Record<Encoding, readonly string[]>> = {
  'utf-8': ['utf-8', 'utf8', 'us-ascii', 'ascii'],
  'utf-16le': ['utf-16', 'utf-16le'],
  'utf-16be': ['utf-16', 'utf-16be'],
};

function encodingOf([first, second]: Uint8Array): Encoding {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
}

function decoded(decoder: TextDecoder, piece?: Uint8Array): string {
  try {
    return piece === undefined ? decoder.decode() : decoder.decode(piece, { stream: true });
  } catch {
    throw damaged();
  }
}

/** The value of an attribute that is in no namespace. */
export function attribute(tag: SaxesTagNS, name: string): string | null {
  return attributeIn(tag, '', name);
}

/** The value of an attribute by its namespace; null where there is none. */
export function attributeIn({ attributes }: SaxesTagNS, uri: string, name: string): string | null {
  for (const one of Object.values(attributes)) if (one.local === name && one.uri === uri) return one.value;
  return null;
}
