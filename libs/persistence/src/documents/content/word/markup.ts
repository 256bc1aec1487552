import type { SaxesTagNS } from 'saxes';
import type { Budget } from '../budget.js';
import { Fields, type TextPlace } from './fields.js';
import { isOrdinaryFormula } from './formulas.js';
import { isOrdinaryAddress, shown } from '../addresses.js';
import type { Place } from '../kinds.js';
import { Refused } from '../refused.js';
import { attributeIn, readXml, type XmlReader } from '../xml.js';

const WORD = [
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  'http://purl.oclc.org/ooxml/wordprocessingml/main',
];
const SHEET = [
  'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
  'http://purl.oclc.org/ooxml/spreadsheetml/main',
];
const DRAWING = ['http://schemas.openxmlformats.org/drawingml/2006/main', 'http://purl.oclc.org/ooxml/drawingml/main'];
const COMPATIBILITY = 'http://schemas.openxmlformats.org/markup-compatibility/2006';
const VML = 'urn:schemas-microsoft-com:vml';
const OFFICE = 'urn:schemas-microsoft-com:office:office';

/** Elements that bring something of their own along, whatever they refer to. */
const OBJECTS = ['object', 'control', 'objectEmbed', 'objectLink', 'movie'];
const DOCUMENTS = ['altChunk', 'subDoc', 'frameset'];
const MACROS = ['entryMacro', 'exitMacro'];
const DATA = ['mailMerge', 'saveThroughXslt', 'ddeLink', 'oleLink', 'webPublishing'];

export interface Judging {
  readonly place: Place;
  readonly budget: Budget;
  /** A template's own tags are replaced by what people write: none may be part of an instruction. */
  readonly isTemplate: boolean;
}

/**
 * Reads the XML of one part, and throws what is wrong with it. Where it stands counts for nothing: each is read as if Word might
 * read it as text. Besides, `also` is told all that is read.
 */
export function judgeMarkup(bytes: Uint8Array, judging: Judging, also?: XmlReader): void {
  const judge = new Judge(judging);
  readXml(bytes, judging.budget, {
    open: (tag) => {
      judge.open(tag);
      also?.open?.(tag);
    },
    close: (tag) => {
      judge.close(tag);
      also?.close?.(tag);
    },
    text: (text) => {
      judge.text(text);
      also?.text?.(text);
    },
  });
  judge.end();
}

class Judge implements XmlReader {
  private readonly fields: Fields;
  /** Alternatives within alternatives, by the number of each; 0 outside of all. */
  private readonly branch = [0];
  private branches = 0;
  private inserted = 0;
  private deleted = 0;
  private instruction = false;
  private texts = false;
  /** What links without an address of their own are taken to be beside. */
  private base = false;
  private formula: string | null = null;

  constructor(private readonly judging: Judging) {
    this.fields = new Fields(judging.isTemplate);
  }

  open(tag: SaxesTagNS): void {
    const { uri, local } = tag;
    if (WORD.includes(uri)) this.openWord(tag);
    else if (SHEET.includes(uri)) this.openSheet(local);
    else if (uri === COMPATIBILITY && (local === 'Choice' || local === 'Fallback')) this.branch.push(++this.branches);
    else if (uri === OFFICE && local === 'OLEObject') throw this.refused('FileHoldsObject');
    this.base = local === 'HyperlinkBase';
    this.links(tag);
  }

  close({ uri, local }: SaxesTagNS): void {
    this.base = false;
    if (uri === COMPATIBILITY && (local === 'Choice' || local === 'Fallback')) this.branch.pop();
    if (SHEET.includes(uri) && this.formula !== null && FORMULAS.includes(local)) {
      if (!isOrdinaryFormula(this.formula)) throw this.found('FileHasField', this.formula);
      this.formula = null;
    }
    if (!WORD.includes(uri)) return;
    if (INSERTED.includes(local)) this.inserted -= 1;
    if (DELETED.includes(local)) this.deleted -= 1;
    if (INSTRUCTIONS.includes(local)) this.instruction = false;
    if (local === 't' || local === 'delText') this.texts = false;
  }

  text(text: string): void {
    if (this.base && (!isOrdinaryAddress(text) || /[{}]/.test(text))) throw this.found('FileLinksElsewhere', text);
    if (this.formula !== null) this.formula = sized(this.formula + text);
    if (this.instruction || this.texts) this.field(this.fields.text(text, this.instruction, this.standing()));
  }

  end(): void {
    this.field(this.fields.rest());
  }

  private openWord(tag: SaxesTagNS): void {
    const { local, uri } = tag;
    if (OBJECTS.includes(local)) throw this.refused('FileHoldsObject');
    if (DOCUMENTS.includes(local)) throw this.refused('FileHoldsDocument');
    if (MACROS.includes(local)) throw new Refused({ code: 'FileHasMacros' });
    if (DATA.includes(local)) throw this.found('FileFetches', local);
    if (INSERTED.includes(local)) this.inserted += 1;
    if (DELETED.includes(local)) this.deleted += 1;
    if (INSTRUCTIONS.includes(local)) this.instruction = true;
    if (local === 't' || local === 'delText') this.texts = true;
    if (SPACES.includes(local)) this.field(this.fields.text(' ', false, this.standing()));
    if (local === 'fldSimple') this.field(this.fields.simple(attributeIn(tag, uri, 'instr') ?? ''));
    if (local === 'fldChar') this.mark(attributeIn(tag, uri, 'fldCharType'));
  }

  private mark(kind: string | null): void {
    const standing = this.standing();
    if (kind === 'begin') this.fields.begin(standing);
    if (kind === 'separate') this.field(this.fields.separate(standing));
    if (kind === 'end') this.field(this.fields.end(standing));
  }

  private openSheet(local: string): void {
    if (FORMULAS.includes(local)) this.formula = '';
    if (DATA.includes(local)) throw this.found('FileFetches', local);
    if (OBJECTS.includes(local) || local === 'oleObject') throw this.refused('FileHoldsObject');
  }

  /** Addresses that are written in the text itself, and not as relationships. */
  private links(tag: SaxesTagNS): void {
    for (const { local, uri, value } of Object.values(tag.attributes)) {
      if (local === 'src' && tag.uri === VML) throw this.found('FileFetches', value);
      if (local === 'href' && (tag.uri === VML || uri === OFFICE)) this.link(tag, value);
      // What a click does besides following a link: only presentations have a use for it.
      if (local === 'action' && DRAWING.includes(tag.uri) && value !== '')
        throw this.found('FileLinksElsewhere', value);
    }
  }

  private link({ local, uri }: SaxesTagNS, target: string): void {
    if (uri === VML && PICTURES.includes(local)) throw this.found('FileFetches', target);
    if (!isOrdinaryAddress(target)) throw this.found('FileLinksElsewhere', target);
  }

  private standing(): TextPlace {
    return { branch: this.branch.at(-1) ?? 0, inserted: this.inserted > 0, deleted: this.deleted > 0 };
  }

  private field(wrong: string | null): void {
    if (wrong !== null) throw this.found('FileHasField', wrong);
  }

  private found(code: 'FileHasField' | 'FileFetches' | 'FileLinksElsewhere', found: string): Refused {
    return new Refused({ code, found: shown(found), place: this.judging.place });
  }

  private refused(code: 'FileHoldsObject' | 'FileHoldsDocument'): Refused {
    return new Refused({ code, place: this.judging.place });
  }
}

/** Excel takes none that is longer. */
const LONGEST_FORMULA = 8_192;
function sized(formula: string): string {
  if (formula.length > LONGEST_FORMULA) throw new Refused({ code: 'FileTooComplex' });
  return formula;
}

const INSTRUCTIONS = ['instrText', 'delInstrText'];
const INSERTED = ['ins', 'moveTo'];
const DELETED = ['del', 'moveFrom'];
/** Between the words of an instruction. */
const SPACES = ['tab', 'br', 'cr', 'noBreakHyphen', 'softHyphen', 'sym'];
const PICTURES = ['imagedata', 'fill', 'stroke'];
const FORMULAS = ['f', 'formula', 'formula1', 'formula2', 'definedName', 'calculatedColumnFormula', 'totalsRowFormula'];
