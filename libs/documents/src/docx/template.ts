import PizZip from 'pizzip';
import { readFileSync } from 'node:fs';

/** The template of a committee that has none of its own. */
export const STANDARD_TEMPLATE: Buffer = readFileSync(new URL('../../assets/template.docx', import.meta.url));

/**
 * The parts of a template, by name. XML among them is in one plain form, written by whoever read the file: without comments,
 * CDATA, entities of its own, or a `<` or `>` that begins or ends nothing. What is done with it here relies on that.
 */
export type TemplateParts = ReadonlyMap<string, Uint8Array>;

export function packageOf(parts: TemplateParts | null): PizZip {
  if (parts === null) return new PizZip(STANDARD_TEMPLATE);
  const zip = new PizZip();
  for (const [name, content] of parts) zip.file(name, content, { createFolders: false });
  return zip;
}

/** The parts of a template of our own making. */
export function partsOf(template: Uint8Array): TemplateParts {
  const files = Object.values(new PizZip(template).files).filter(({ dir }) => !dir);
  return new Map(files.map((file) => [file.name, file.asUint8Array()]));
}
