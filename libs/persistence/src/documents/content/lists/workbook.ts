import { posix } from 'node:path';
import type { Sheet } from '@tiltaksmotor/domain/list-file';
import type { SaxesTagNS } from 'saxes';
import type { Budget } from '../budget.js';
import { damaged, Refused } from '../refused.js';
import { attribute, attributeIn, lookAtXml, readXml, type XmlReader } from '../xml.js';
import { unzipped, type Packed } from '../zip.js';
import { textReader } from './cell-text.js';
import { dateStyles, type DateStyles } from './dates.js';
import { sheetReader } from './sheet-xml.js';

/** Of relationships, as Excel has written them since 2006, and as ISO 29500 has them in its strict form. */
const OFFICE = [
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  'http://purl.oclc.org/ooxml/officeDocument/relationships',
];

/**
 * What stands in the cells of a workbook's sheets, those that are hidden left out. Nothing else of it is looked at, kept or run:
 * of a formula only the value that was worked out last.
 */
export async function sheetsOf(bytes: Buffer, budget: Budget): Promise<readonly Sheet[]> {
  const parts = new Map((await unzipped(bytes, budget)).map((part) => [part.name.toLowerCase(), part]));
  const read = (part: Packed, reader: XmlReader): void => {
    lookAtXml(part.size, budget);
    readXml(part.content(), budget, reader);
  };
  const main = related(parts, read, '').find(({ type }) => type === 'officeDocument');
  const book = main === undefined ? undefined : parts.get(main.to);
  if (main === undefined || book?.name.endsWith('.xml') !== true)
    throw new Refused({ code: 'FileTypeRefused', found: 'zip' });
  const { sheets, startsIn1904, isWorkbook } = bookOf(read, book);
  if (!isWorkbook) throw new Refused({ code: 'FileTypeRefused', found: 'zip' });
  const relations = related(parts, read, main.to);
  const named = (type: string): Packed | undefined => parts.get(relations.find((one) => one.type === type)?.to ?? '');
  const texts = textsOf(read, named('sharedStrings'));
  const styles = stylesOf(read, named('styles'), startsIn1904);
  const visible = sheets.filter(({ isHidden }) => !isHidden);
  return (visible.length === 0 ? sheets : visible).flatMap(({ name, id }): readonly Sheet[] => {
    const relation = relations.find((one) => one.id === id);
    if (relation?.type !== 'worksheet') return []; // a chart that is a sheet
    const part = parts.get(relation.to);
    if (part === undefined) throw damaged();
    const { reader, rows } = sheetReader({ texts, styles, budget });
    read(part, reader);
    return [{ name, rows: rows() }];
  });
}

type Read = (part: Packed, reader: XmlReader) => void;
interface Relation {
  readonly id: string;
  readonly type: string;
  /** In small letters. */
  readonly to: string;
}

/** The parts that a part is related to; what leads out of the package is not followed. */
function related(parts: ReadonlyMap<string, Packed>, read: Read, of: string): readonly Relation[] {
  const part = parts.get(posix.join(posix.dirname(of), '_rels', `${posix.basename(of)}.rels`));
  const found: Relation[] = [];
  if (part === undefined) return found;
  read(part, {
    open(tag) {
      const [id, type, target] = ['Id', 'Type', 'Target'].map((name) => attribute(tag, name));
      if (tag.local !== 'Relationship' || attribute(tag, 'TargetMode') === 'External') return;
      const known = OFFICE.find((namespace) => type?.startsWith(`${namespace}/`));
      if (known === undefined || typeof id !== 'string' || typeof target !== 'string') return;
      const to = posix.resolve(posix.dirname(`/${of}`), target);
      found.push({ id, type: (type ?? '').slice(known.length + 1), to: to.slice(1).toLowerCase() });
    },
  });
  return found;
}

interface Book {
  readonly sheets: readonly { readonly name: string; readonly id: string; readonly isHidden: boolean }[];
  readonly startsIn1904: boolean;
  readonly isWorkbook: boolean;
}

function bookOf(read: Read, part: Packed): Book {
  const sheets: Book['sheets'][number][] = [];
  let [startsIn1904, isWorkbook] = [false, false];
  read(part, {
    open(tag) {
      if (tag.local === 'workbook') isWorkbook = true;
      if (tag.local === 'workbookPr') startsIn1904 = isTrue(attribute(tag, 'date1904'));
      if (tag.local !== 'sheet') return;
      const id = idIn(tag);
      const name = attribute(tag, 'name');
      if (id === null || name === null) throw damaged();
      sheets.push({ name, id, isHidden: (attribute(tag, 'state') ?? 'visible') !== 'visible' });
    },
  });
  return { sheets, startsIn1904, isWorkbook };
}
const idIn = (tag: SaxesTagNS): string | null =>
  attributeIn(tag, OFFICE[0] ?? '', 'id') ?? attributeIn(tag, OFFICE[1] ?? '', 'id');
const isTrue = (value: string | null): boolean => value === '1' || value === 'true';

/** Texts that cells refer to by their place. */
function textsOf(read: Read, part: Packed | undefined): readonly string[] {
  const texts: string[] = [];
  if (part === undefined) return texts;
  const one = textReader();
  read(part, {
    open(tag) {
      if (tag.local === 'si') one.begin();
      one.open(tag.local);
    },
    text: (some) => one.text(some),
    close(tag) {
      one.close(tag.local);
      if (tag.local === 'si') texts.push(one.said());
    },
  });
  return texts;
}

function stylesOf(read: Read, part: Packed | undefined, startsIn1904: boolean): DateStyles {
  const formats = new Map<number, string>();
  const styles: number[] = [];
  let isOfCells = false;
  if (part !== undefined)
    read(part, {
      open(tag) {
        const format = Number(attribute(tag, 'numFmtId') ?? 0);
        if (tag.local === 'numFmt') formats.set(format, attribute(tag, 'formatCode') ?? '');
        if (tag.local === 'cellXfs') isOfCells = true;
        if (tag.local === 'xf' && isOfCells) styles.push(format);
      },
      close(tag) {
        if (tag.local === 'cellXfs') isOfCells = false;
      },
    });
  return dateStyles(styles, formats, startsIn1904);
}
