import { posix } from 'node:path';
import type { SaxesTagNS } from 'saxes';
import type { Budget } from '../budget.js';
import { isLocalTemplate, isOrdinaryAddress, shown } from '../addresses.js';
import type { Place } from '../kinds.js';
import { isOfDocuments, isOfMacros, isOfObjects, relationshipName } from './package-kinds.js';
import { damaged, Refused } from '../refused.js';
import { attribute, readXml, type XmlReader } from '../xml.js';

const NAMESPACE = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** From one part of a package to another. */
export interface Relationship {
  /** Within its namespace. */
  readonly name: string;
  /** The part it leads to. */
  readonly to: string;
}

interface From {
  /** The part that is related, or '' for the package itself. */
  readonly part: string;
  readonly place: Place;
}

/**
 * Reads what a part is related to. What lies outside of the package is fetched when the document is opened, so it may only be
 * a link, which is followed when its reader wants it to be, or the name of the template on somebody's own machine.
 */
export function readRelationships(
  bytes: Uint8Array,
  from: From,
  budget: Budget,
  also?: XmlReader,
): readonly Relationship[] {
  const found: Relationship[] = [];
  const ids = new Set<string>();
  readXml(bytes, budget, {
    open(tag) {
      also?.open?.(tag);
      if (tag.uri !== NAMESPACE) throw damaged();
      if (tag.local === 'Relationships') return;
      const id = attribute(tag, 'Id');
      if (tag.local !== 'Relationship' || id === null || ids.has(id)) throw damaged();
      ids.add(id);
      const one = judged(tag, from);
      if (one !== null) found.push(one);
    },
    close: (tag) => also?.close?.(tag),
    text: (text) => also?.text?.(text),
  });
  return found;
}

/** Null for what leads out and may. */
function judged(tag: SaxesTagNS, from: From): Relationship | null {
  const [type, target] = [attribute(tag, 'Type'), attribute(tag, 'Target')];
  if (type === null || target === null) throw damaged();
  const name = relationshipName(type);
  const mode = attribute(tag, 'TargetMode') ?? 'Internal';
  if (name === null) throw refusedAs(type, from.place);
  if (mode === 'Internal') return inside(name, target, from);
  if (mode !== 'External') throw damaged();
  const found = { found: shown(target), place: from.place };
  if (name === 'hyperlink') {
    if (!isOrdinaryAddress(target)) throw new Refused({ code: 'FileLinksElsewhere', ...found });
  } else if (name !== 'attachedTemplate' || !isLocalTemplate(target))
    throw new Refused({ code: 'FileFetches', ...found });
  return null;
}

function inside(name: string, target: string, { part, place }: From): Relationship | null {
  const path = target.split('#')[0] ?? '';
  if (path === '') return null; // a place in the same part
  if (path.includes(':') || path.includes('\\') || path.startsWith('//'))
    throw new Refused({ code: 'FileFetches', found: shown(target), place });
  const to = posix.join('/', path.startsWith('/') ? '' : posix.dirname(part), decoded(path));
  return { name, to: to.slice(1) };
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** What is not allowed, in a sentence of its own where its kind is known. */
export function refusedAs(called: string, place: Place): Refused {
  if (isOfMacros(called)) return new Refused({ code: 'FileHasMacros' });
  if (isOfObjects(called)) return new Refused({ code: 'FileHoldsObject', place });
  if (isOfDocuments(called)) return new Refused({ code: 'FileHoldsDocument', place });
  return new Refused({ code: 'FileHoldsUnknown', found: shown(called.slice(called.lastIndexOf('/') + 1)) });
}
