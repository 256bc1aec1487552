import type { Budget } from '../budget.js';
import { damaged } from '../refused.js';
import { attribute, readXml, type XmlReader } from '../xml.js';

export const LIST = '[Content_Types].xml';
const NAMESPACE = 'http://schemas.openxmlformats.org/package/2006/content-types';

/** What a package says that each of its parts is. */
export interface ContentTypes {
  /** In small letters; null for a part that nothing is said of. */
  of(part: string): string | null;
  /** The parts that are said to be of this type, in small letters. */
  partsOf(type: string): readonly string[];
}

/** Reads the list of content types. What it says twice would be read differently by different programs. */
export function readContentTypes(bytes: Uint8Array, budget: Budget, also?: XmlReader): ContentTypes {
  const byEnding = new Map<string, string>();
  const byName = new Map<string, string>();
  readXml(bytes, budget, {
    open(tag) {
      also?.open?.(tag);
      if (tag.uri !== NAMESPACE) throw damaged();
      const type = attribute(tag, 'ContentType')?.trim().toLowerCase();
      if (tag.local === 'Default') add(byEnding, attribute(tag, 'Extension'), type);
      else if (tag.local === 'Override') add(byName, partName(attribute(tag, 'PartName')), type);
      else if (tag.local !== 'Types') throw damaged();
    },
    close: (tag) => also?.close?.(tag),
    text: (text) => also?.text?.(text),
  });
  return {
    of: (part) => byName.get(part.toLowerCase()) ?? byEnding.get(endingOf(part)) ?? null,
    partsOf: (type) => [...byName].filter(([, one]) => one === type).map(([name]) => name),
  };
}

function add(to: Map<string, string>, key: string | null, type: string | undefined): void {
  if (key === null || type === undefined || to.has(key.toLowerCase())) throw damaged();
  to.set(key.toLowerCase(), type);
}

/** Parts are named from the root. */
const partName = (name: string | null): string | null => (name?.startsWith('/') === true ? name.slice(1) : name);
const endingOf = (part: string): string => part.slice(part.lastIndexOf('.') + 1).toLowerCase();
