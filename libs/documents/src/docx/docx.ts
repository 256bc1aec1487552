import Docxtemplater from 'docxtemplater';
import type { Paper } from '../paper.js';
import { breakable } from '../unbroken.js';
import { wordsIn, type Words } from '../words.js';
import { zipped } from '../zip.js';
import { BlockWriter } from './blocks.js';
import { docxData } from './data.js';
import { Numbering } from './numbering.js';
import { Parts } from './parts.js';
import { stylesOf } from './styles.js';
import { packageOf, type TemplateParts } from './template.js';
import { escaped } from './xml.js';

/** How docxtemplater reads templates, here and where they are checked. */
export const READING = { paragraphLoop: true, linebreaks: true, errorLogging: false } as const;

/** The paper in the template, which is one that `checkTemplate` has nothing against; in the standard template without one. */
export function docxOf(paper: Paper, template: TemplateParts | null = null): Buffer {
  const words = wordsIn(paper.language);
  const zip = packageOf(template);
  const parts = new Parts(zip);
  const numbering = new Numbering(parts);
  const writer = new BlockWriter(stylesOf(parts, new Parts(packageOf(null))), numbering, words);
  const data = docxData(paper, writer);
  writer.addCharts(parts);
  numbering.write();
  new Docxtemplater(zip, READING).render(data);
  for (const name of parts.names())
    if (/^word\/[^/]*\.xml$/.test(name)) parts.change(name, (xml) => inLanguage(xml, words));
  describe(parts, paper, words);
  return zipped(parts.all());
}

/** All of it is in the paper's language, whatever the template was written in. */
function inLanguage(xml: string, { locale }: Words): string {
  return xml.replace(/(<w:(?:lang|themeFontLang)\b[^>]*\bw:val=")[^"]*"/g, `$1${locale}"`);
}

const CORE = 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties';

/** Title, sender, language and dates as the file's properties, instead of those the template had. */
function describe(parts: Parts, { title, from, asOf }: Paper, { locale }: Words): void {
  const moment = new Date(asOf).toISOString().replace(/\.\d+/, '');
  const date = (name: string): string => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${moment}</dcterms:${name}>`;
  const xml =
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
    `<cp:coreProperties xmlns:cp="${CORE}" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" ` +
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
    `<dc:title>${escaped(breakable(title))}</dc:title><dc:creator>${escaped(from)}</dc:creator><dc:language>${locale}</dc:language>` +
    `${date('created')}${date('modified')}</cp:coreProperties>`;
  if (parts.read('docProps/core.xml') !== null) parts.write('docProps/core.xml', xml);
}
