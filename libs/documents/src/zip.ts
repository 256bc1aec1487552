import PizZip from 'pizzip';

/** What a ZIP says of every file in it. The format has no time zone: these parts are the same on any clock. */
const MADE = new Date(1980, 0, 1);

/** Files by name, in the order given, as one ZIP: the same files give the same bytes. */
export function zipped(files: Iterable<readonly [name: string, content: Buffer | string]>): Buffer {
  const zip = new PizZip();
  for (const [name, content] of files) zip.file(name, content, { date: MADE, createFolders: false });
  return zip.generate({ type: 'nodebuffer', compression: 'DEFLATE', compressionOptions: { level: 6 } });
}
