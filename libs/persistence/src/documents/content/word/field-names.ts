import { isOrdinaryAddress } from '../addresses.js';

/**
 * Fields that tell of the document itself, or of words written in it. Those that run something, fetch something, put in another
 * file, or send codes to a printer are not among them, nor is any that Word may get later.
 */
const NAMES = new Set(
  (
    '= ADDIN ADDRESSBLOCK ADVANCE AUTHOR AUTONUM AUTONUMLGL AUTONUMOUT BARCODE BIBLIOGRAPHY BIDIOUTLINE CITATION COMMENTS COMPARE ' +
    'CREATEDATE DATE DISPLAYBARCODE DOCPROPERTY DOCVARIABLE EDITTIME EQ FILENAME FILESIZE FORMCHECKBOX FORMDROPDOWN FORMTEXT ' +
    'GREETINGLINE HYPERLINK IF INDEX INFO KEYWORDS LASTSAVEDBY LISTNUM MERGEFIELD MERGEREC MERGESEQ NEXT NEXTIF NOTEREF NUMCHARS NUMPAGES ' +
    'NUMWORDS PAGE PAGEREF PRINTDATE QUOTE REF REVNUM SAVEDATE SECTION SECTIONPAGES SEQ SET SHAPE SKIPIF STYLEREF SUBJECT SYMBOL ' +
    'TA TC TEMPLATE TIME TITLE TOA TOC USERADDRESS USERINITIALS USERNAME XE'
  ).split(' '),
);

/** Stands in an instruction where another field's result would. */
export const INNER = '\ufffc';

/** Whether a field instruction, without entities and of all its runs, is one that may stand in a document. */
export function isOrdinaryField(instruction: string): boolean {
  const [name = '', ...rest] = words(instruction);
  if (name === '' && rest.length === 0) return true;
  const called = name.startsWith('=') ? '=' : name.toUpperCase();
  if (!NAMES.has(called)) return false;
  return called !== 'HYPERLINK' || leadsWell(rest);
}

/** Where a link leads is its first word that is neither a switch nor what belongs to one. */
function leadsWell(rest: readonly string[]): boolean {
  let belongs = false;
  for (const word of rest) {
    if (isSwitch(word)) belongs = WITH_VALUE.includes(word.slice(1, 2).toLowerCase());
    else if (belongs) belongs = false;
    else if (word.includes(INNER) || !isOrdinaryAddress(word)) return false;
  }
  return true;
}

const isSwitch = (word: string): boolean => word.startsWith('\\') && word.length <= 3;
/** `\l` a bookmark, `\o` a tip, `\t` a frame, `\*` a format. */
const WITH_VALUE = ['l', 'o', 't', '*'];
const QUOTES = '"“”„';

/** Split as Word does: at spaces, but not between quotation marks, in which a backslash says that the next sign is meant as it is. */
function words(instruction: string): readonly string[] {
  const found: string[] = [];
  let word = '';
  let [begun, quoted] = [false, false];
  for (let at = 0; at < instruction.length; at++) {
    const sign = instruction.charAt(at);
    if (QUOTES.includes(sign)) {
      quoted = !quoted;
      begun = true;
    } else if (quoted && sign === '\\' && at + 1 < instruction.length) word += instruction.charAt(++at);
    else if (!quoted && sign.trim() === '') {
      if (begun) found.push(word);
      [word, begun] = ['', false];
    } else {
      word += sign;
      begun = true;
    }
  }
  if (begun) found.push(word);
  return found;
}
