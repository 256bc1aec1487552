/**
 * Says that a PDF is also PDF/UA-1. Typst makes it one, and its command line can say so beside PDF/A-2a; the compiler that
 * runs in this process takes one standard at a time. What is missing is added as an incremental update: the file as it was,
 * and after it its catalogue and metadata anew.
 */
export function saidToBeUniversal(pdf: Buffer): Buffer {
  const xref = Number(lastOf(pdf, /startxref\s+(\d+)\s+%%EOF\s*$/));
  const table = pdf.toString('latin1', xref);
  const trailer = /trailer\s*<<([\s\S]*?)>>\s*startxref/.exec(table)?.[1] ?? '';
  const root = Number(/\/Root (\d+) 0 R/.exec(trailer)?.[1]);
  const catalogue = objectAt(pdf, table, root);
  const metadata = Number(/\/Metadata (\d+) 0 R/.exec(catalogue)?.[1]);
  const xmp = /stream\r?\n([\s\S]*?)\r?\nendstream/.exec(objectAt(pdf, table, metadata))?.[1] ?? '';
  const objects = [
    [root, withPart(catalogue, '/ViewerPreferences <<', '\n    /DisplayDocTitle true')],
    [metadata, streamOf(metadata, identified(xmp))],
  ] as const;
  return updated(pdf, objects, `${trailer.trim()}\n  /Prev ${xref}`);
}

const PART = '<pdfuaid:part>1</pdfuaid:part>';
const property = (name: string, value: string): string => `<pdfaProperty:${name}>${value}</pdfaProperty:${name}>`;
const schema = (name: string, value: string): string => `<pdfaSchema:${name}>${value}</pdfaSchema:${name}>`;
/** PDF/A knows only the properties that a file explains, and this one is not its own. */
const EXPLAINED =
  '<rdf:li rdf:parseType="Resource">' +
  schema('schema', 'PDF/UA Universal Accessibility Schema') +
  schema('namespaceURI', 'http://www.aiim.org/pdfua/ns/id/') +
  schema('prefix', 'pdfuaid') +
  '<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">' +
  property('category', 'internal') +
  property('description', 'Indicates, which part of ISO 14289 standard is followed') +
  property('name', 'part') +
  property('valueType', 'Integer') +
  '</rdf:li></rdf:Seq></pdfaSchema:property></rdf:li>';

function identified(xmp: string): string {
  const named = withPart(xmp, ' xmlns:pdfaid=', ' xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"', 'before');
  const said = withPart(named, '<pdfaid:part>', PART, 'before');
  return withPart(said, '<pdfaExtension:schemas><rdf:Bag>', EXPLAINED);
}

/** The file with objects that take the place of those it has. Text is a byte a letter here. */
function updated(pdf: Buffer, objects: readonly (readonly [number, string])[], trailer: string): Buffer {
  let added = '\n';
  const entries = objects.map(([id, object]) => {
    const at = pdf.length + added.length;
    added += object;
    return `${id} 1\n${String(at).padStart(10, '0')} 00000 n \n`;
  });
  const xref = pdf.length + added.length;
  added += `xref\n${entries.join('')}trailer\n<<\n  ${trailer}\n>>\nstartxref\n${xref}\n%%EOF\n`;
  return Buffer.concat([pdf, Buffer.from(added, 'latin1')]);
}

const streamOf = (id: number, content: string): string =>
  `${id} 0 obj\n<<\n  /Type /Metadata\n  /Subtype /XML\n  /Length ${content.length}\n>>\nstream\n${content}\nendstream\nendobj\n`;

/** From `4 0 obj` to its end. The table has twenty bytes for each object, in order, the first being nobody's. */
function objectAt(pdf: Buffer, table: string, id: number): string {
  const first = /^xref\n0 \d+\n/.exec(table)?.[0].length ?? NaN;
  const at = Number(table.slice(first + 20 * id, first + 20 * id + 10));
  const end = pdf.indexOf('endobj\n', at);
  const object = pdf.toString('latin1', at, end) + 'endobj\n';
  if (!object.startsWith(`${id} 0 obj`)) throw new Error(`The PDF has no object ${id} where its table says`);
  return object;
}

function withPart(text: string, place: string, what: string, where: 'before' | 'after' = 'after'): string {
  const at = text.indexOf(place);
  if (at < 0) throw new Error(`The PDF is not as Typst has written it: no ${place}`);
  const cut = where === 'before' ? at : at + place.length;
  return text.slice(0, cut) + what + text.slice(cut);
}

function lastOf(pdf: Buffer, pattern: RegExp): string {
  return pattern.exec(pdf.toString('latin1', Math.max(0, pdf.length - 100)))?.[1] ?? '';
}
