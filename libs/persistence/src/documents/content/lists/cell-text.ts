/**
 * Puts together a text of a workbook as it is read: of one piece or, with several formats, of many. How it is pronounced, which
 * Japanese versions add, is no part of it.
 */
export function textReader() {
  let said = '';
  let isText = false;
  let spoken = 0;
  return {
    begin(): void {
      said = '';
    },
    open(local: string): void {
      if (local === 'rPh') spoken += 1;
      isText = local === 't' && spoken === 0;
    },
    text(some: string): void {
      if (isText) said += some;
    },
    close(local: string): void {
      if (local === 'rPh') spoken -= 1;
      if (local === 't') isText = false;
    },
    said: (): string => unescaped(said),
  };
}

/** A sign that XML can't have is written by its number, `_x000D_`, and `_` itself where it would be read so. */
export const unescaped = (text: string): string =>
  text.replace(/_x([0-9a-f]{4})_/gi, (_, number: string) => String.fromCharCode(Number.parseInt(number, 16)));
