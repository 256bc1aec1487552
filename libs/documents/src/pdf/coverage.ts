/** Which characters a font has a shape for, read from the `cmap` table of its file (OpenType, formats 4 and 12). */
export function coverageOf(font: Buffer): (code: number) => boolean {
  const covered = new Set<number>();
  const cmap = tableOf(font, 'cmap');
  for (let nth = 0; nth < font.readUInt16BE(cmap + 2); nth++) {
    const table = cmap + font.readUInt32BE(cmap + 4 + nth * 8 + 4);
    const format = font.readUInt16BE(table);
    if (format === 4) addSegments(font, table, covered);
    if (format === 12) addGroups(font, table, covered);
  }
  return (code) => covered.has(code);
}

function tableOf(font: Buffer, name: string): number {
  for (let nth = 0; nth < font.readUInt16BE(4); nth++) {
    const record = 12 + nth * 16;
    if (font.toString('latin1', record, record + 4) === name) return font.readUInt32BE(record + 8);
  }
  throw new Error(`The font has no ${name} table`);
}

function addSegments(font: Buffer, table: number, covered: Set<number>): void {
  const double = font.readUInt16BE(table + 6);
  const ends = table + 14;
  const [starts, deltas, offsets] = [ends + double + 2, ends + 2 * double + 2, ends + 3 * double + 2];
  for (let at = 0; at < double; at += 2) {
    const offset = font.readUInt16BE(offsets + at);
    const start = font.readUInt16BE(starts + at);
    for (let code = start; code <= font.readUInt16BE(ends + at) && code < 0xffff; code++) {
      const glyph = offset === 0 ? code : font.readUInt16BE(offsets + at + offset + 2 * (code - start));
      if (glyph !== 0 && ((glyph + font.readUInt16BE(deltas + at)) & 0xffff) !== 0) covered.add(code);
    }
  }
}

function addGroups(font: Buffer, table: number, covered: Set<number>): void {
  for (let nth = 0; nth < font.readUInt32BE(table + 12); nth++) {
    const group = table + 16 + nth * 12;
    for (let code = font.readUInt32BE(group); code <= font.readUInt32BE(group + 4); code++) covered.add(code);
  }
}
