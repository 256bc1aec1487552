import type { Budget } from '../budget.js';
import { isOrdinaryAddress, shown } from '../addresses.js';
import { Refused } from '../refused.js';
import { readXml } from '../xml.js';

const SVG = 'http://www.w3.org/2000/svg';
/** What runs, and what shows pages of another kind. */
const ACTIVE = ['script', 'foreignobject', 'iframe', 'handler', 'listener', 'set', 'animate'];

/** Reads a drawing (SVG) that stands beside a picture in a document: it may draw, and neither run nor fetch anything. */
export function judgeDrawing(bytes: Uint8Array, budget: Budget): void {
  let styles = false;
  readXml(bytes, budget, {
    open({ local, uri, attributes }) {
      if (uri === SVG && ACTIVE.includes(local.toLowerCase())) throw unknown(`<${local}>`);
      if (local.toLowerCase() === 'style') styles = true;
      for (const { local: name, value } of Object.values(attributes)) {
        if (name.toLowerCase().startsWith('on')) throw unknown(name);
        if (name.toLowerCase() === 'href' && !isOwn(local, value)) throw fetches(value);
        if (fetchesByStyle(value)) throw fetches(value);
      }
    },
    close({ local }) {
      if (local.toLowerCase() === 'style') styles = false;
    },
    text(text) {
      if (styles && (fetchesByStyle(text) || text.includes('@') || text.includes('\\'))) throw fetches(text);
    },
  });
}

/** A link leads where its reader wants to go; everything else is fetched at once, so it must be in the drawing itself. */
const isOwn = (element: string, target: string): boolean =>
  element === 'a'
    ? isOrdinaryAddress(target)
    : target.trim() === '' || target.trim().startsWith('#') || /^data:image\/(png|jpeg|gif)[;,]/i.test(target.trim());

/** `url(#gradient)` is a place in the drawing. */
function fetchesByStyle(value: string): boolean {
  const small = value.toLowerCase();
  for (let at = small.indexOf('url('); at >= 0; at = small.indexOf('url(', at + 4))
    if (!['#', '"#', "'#"].some((own) => small.startsWith(own, at + 4))) return true;
  return false;
}

const unknown = (found: string): Refused => new Refused({ code: 'FileHoldsUnknown', found: shown(found) });
const fetches = (found: string): Refused => new Refused({ code: 'FileFetches', found: shown(found), place: 'picture' });
