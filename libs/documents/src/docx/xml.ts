/** Text as XML holds it: what people wrote is never read as elements. */
export function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}

/** A run of text; each line after the first begins a new line in the same paragraph. */
export function run(lines: string | readonly string[], properties = ''): string {
  const all = typeof lines === 'string' ? lines.split('\n') : lines;
  const texts = all.map((line) => `<w:t xml:space="preserve">${escaped(line)}</w:t>`).join('<w:br/>');
  return `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}${texts}</w:r>`;
}

/** A paragraph in a style (its id in the template), with what else is said of it after the style. */
export function paragraph(style: string | null, content: string, properties = ''): string {
  const named = style === null ? '' : `<w:pStyle w:val="${style}"/>`;
  return `<w:p><w:pPr>${named}${properties}</w:pPr>${content}</w:p>`;
}
