import { before, type Parts } from './parts.js';

const NAMESPACE = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml';

/** Numbers that lists are known by in the document, after those the template has. Each ordered list begins at 1. */
export class Numbering {
  private readonly first: number;
  private readonly firstAbstract: number;
  private ordered = 0;

  constructor(private readonly parts: Parts) {
    const xml = this.read();
    this.first = highest(xml, /<w:num\b[^>]*w:numId="(\d+)"/g) + 1;
    this.firstAbstract = highest(xml, /<w:abstractNum\b[^>]*w:abstractNumId="(\d+)"/g) + 1;
  }

  get bullets(): number {
    return this.first;
  }

  nextOrdered(): number {
    this.ordered += 1;
    return this.first + this.ordered;
  }

  /** Tells the template of the lists that were made. */
  write(): void {
    const [bullet, decimal] = [this.firstAbstract, this.firstAbstract + 1];
    const lists = Array.from({ length: this.ordered }, (_, nth) => number(this.first + 1 + nth, decimal, true));
    const xml = this.read();
    const abstracts = abstract(bullet, 'bullet', '•') + abstract(decimal, 'decimal', '%1.');
    const at = xml.search(/<w:num\b|<w:numIdMacAtCleanup\b|<\/w:numbering>/);
    const withAbstracts = xml.slice(0, at) + abstracts + xml.slice(at);
    const numbers = number(this.first, bullet, false) + lists.join('');
    const end = withAbstracts.search(/<w:numIdMacAtCleanup\b|<\/w:numbering>/);
    this.save(withAbstracts.slice(0, end) + numbers + withAbstracts.slice(end));
  }

  private read(): string {
    const where = this.parts.related('numbering');
    const xml = where === null ? null : this.parts.read(where);
    return before(xml ?? `<w:numbering xmlns:w="${NAMESPACE}"/>`, '</w:numbering>', '');
  }

  private save(xml: string): void {
    const where = this.parts.related('numbering');
    if (where === null) this.parts.add('numbering', [{ name: 'word/numbering.xml', type: TYPE, xml }]);
    else this.parts.write(where, xml);
  }
}

function highest(xml: string, ids: RegExp): number {
  return [...xml.matchAll(ids)].reduce((most, [, id]) => Math.max(most, Number(id)), 0);
}

function abstract(id: number, format: string, text: string): string {
  const indent = '<w:pPr><w:ind w:left="397" w:hanging="284"/></w:pPr>';
  return (
    `<w:abstractNum w:abstractNumId="${id}"><w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/>` +
    `<w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/><w:lvlJc w:val="left"/>${indent}</w:lvl></w:abstractNum>`
  );
}

function number(id: number, of: number, restart: boolean): string {
  const start = restart ? '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>' : '';
  return `<w:num w:numId="${id}"><w:abstractNumId w:val="${of}"/>${start}</w:num>`;
}
