// Makes assets/template.docx, the template that comes with the program, of the parts in this folder:
//   node template/build.mjs
// Spaces between elements are for whoever reads the parts: Word does not get them.
import { readFileSync, writeFileSync } from 'node:fs';
import PizZip from 'pizzip';

const PARTS = [
  '[Content_Types].xml',
  '_rels/.rels',
  'docProps/core.xml',
  'word/document.xml',
  'word/_rels/document.xml.rels',
  'word/styles.xml',
  'word/settings.xml',
  'word/numbering.xml',
  'word/header1.xml',
  'word/header2.xml',
  'word/footer1.xml',
];

const zip = new PizZip();
for (const part of PARTS) {
  const xml = readFileSync(new URL(part, import.meta.url), 'utf8')
    .replace(/>\n\s*</g, '><')
    .trim();
  zip.file(part, xml, { date: new Date(1980, 0, 1), createFolders: false });
}
const bytes = zip.generate({ type: 'nodebuffer', compression: 'DEFLATE' });
writeFileSync(new URL('../assets/template.docx', import.meta.url), bytes);
