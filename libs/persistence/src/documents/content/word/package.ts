import type { Budget } from '../budget.js';
import { LIST, readContentTypes, type ContentTypes } from './content-types.js';
import { judgeDrawing } from './drawing.js';
import { judgeImage } from '../images/image.js';
import { judgeMarkup } from './markup.js';
import { isOfMacros, KINDS, LEADING_OUT, MAIN, type Look, type PackageKind } from './package-kinds.js';
import { damaged, Refused } from '../refused.js';
import { readRelationships, refusedAs, type Relationship } from './relationships.js';
import { Rewriting } from './rewrite.js';
import { lookAtXml } from '../xml.js';
import { unzipped, type Packed } from '../zip.js';

interface Reading {
  readonly kind: PackageKind;
  readonly budget: Budget;
  /** A template is written anew as it was read. */
  readonly rewritten: Map<string, Buffer> | null;
}

/**
 * Reads a package part by part, and throws what is in the way of taking it. What it may hold is listed (`KINDS`), and is what
 * its parts say they are; a part that is not listed, whatever it is called, is refused.
 */
export async function readPackage(bytes: Buffer, reading: Reading): Promise<void> {
  const parts = await unzipped(bytes, reading.budget);
  const list = parts.find(({ name }) => name === LIST);
  if (list === undefined) throw noDocument();
  lookAtXml(list.size, reading.budget);
  const also = new Rewriting();
  const types = readContentTypes(list.content(), reading.budget, also);
  reading.rewritten?.set(list.name, also.content);
  const [main, ...others] = types.partsOf(MAIN[reading.kind].toLowerCase());
  const kinds = KINDS[reading.kind];
  const named = new Map(parts.map((part) => [part.name.toLowerCase(), part]));
  for (const part of parts) if (part !== list) kindOf(part.name, types, kinds);
  if (main === undefined || others.length > 0 || !named.has(main)) throw noDocument();
  for (const part of parts) if (part !== list) await readPart(part, types, reading);
}

const noDocument = (): Refused => new Refused({ code: 'FileTypeRefused', found: 'zip' });

function kindOf(name: string, types: ContentTypes, kinds: (typeof KINDS)[PackageKind]) {
  const type = types.of(name);
  const kind = kinds.get(type ?? '');
  if (kind !== undefined) return kind;
  // A template, a workbook or a presentation is what it is: no document.
  if (type?.endsWith('.main+xml') === true && !isOfMacros(type)) throw noDocument();
  throw refusedAs(type ?? name, 'package');
}

const XML: readonly Look[] = ['markup', 'relationships', 'drawing'];

async function readPart(part: Packed, types: ContentTypes, reading: Reading): Promise<void> {
  const { name } = part;
  const { budget, rewritten, kind: within } = reading;
  const { look, place } = kindOf(name, types, KINDS[within]);
  if (XML.includes(look)) lookAtXml(part.size, budget);
  const bytes = part.content();
  const also = rewritten === null ? undefined : new Rewriting();
  if (look === 'markup') judgeMarkup(bytes, { place, budget, isTemplate: rewritten !== null }, also);
  else if (look === 'relationships') judgeRelationships(name, bytes, types, reading, also);
  else {
    if (look === 'drawing') judgeDrawing(bytes, budget);
    if (look === 'image') judgeImage(bytes, budget);
    if (look === 'workbook') await readPackage(bytes, { kind: 'workbook', budget, rewritten: null });
    rewritten?.set(name, bytes);
    return;
  }
  if (also !== undefined) rewritten?.set(name, also.content);
}

const RELATIONSHIPS = /^(?:(.*)\/)?_rels\/([^/]*)\.rels$/i;

/** What each part is reached as has to be what it says it is. */
function judgeRelationships(
  name: string,
  bytes: Buffer,
  types: ContentTypes,
  reading: Reading,
  also?: Rewriting,
): void {
  const [, folder, file] = RELATIONSHIPS.exec(name) ?? [];
  if (file === undefined) throw damaged();
  const part = folder === undefined ? file : `${folder}/${file}`;
  const kinds = KINDS[reading.kind];
  const place = kinds.get(types.of(part) ?? '')?.place ?? 'package';
  for (const one of readRelationships(bytes, { part, place }, reading.budget, also)) {
    if (LEADING_OUT.includes(one.name)) continue;
    if (!isReached(one, types, reading.kind)) throw refusedAs(one.name, place);
    if (one.name === 'package' && place !== 'chart') throw refusedAs(one.name, place);
  }
}

/** A part that is not there can be nothing else either: Word itself leaves such behind, for a picture that it lost. */
function isReached({ name, to }: Relationship, types: ContentTypes, kind: PackageKind): boolean {
  const kinds = KINDS[kind];
  if (![...kinds.values()].some(({ reachedBy }) => reachedBy.includes(name))) return false;
  const is = types.of(to);
  return is === null || kinds.get(is)?.reachedBy.includes(name) === true;
}
