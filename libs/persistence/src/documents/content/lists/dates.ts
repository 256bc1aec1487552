/** Whether cells of a style are days or hours, and which day a number is. */
export interface DateStyles {
  isDate(style: number): boolean;
  /** RFC 3339 without a zone, and without the hour where that is midnight. */
  dayOf(serial: number): string;
}

/** Formats that every workbook has without saying so: the last are those of East Asian languages. */
const BUILT_IN = [
  [14, 22],
  [27, 36],
  [45, 47],
  [50, 58],
] as const;
/** What a format shows as it is: quoted, escaped, a width, or a colour, language or condition. */
const SHOWN = /"[^"]*"|\\.|[_*].|\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi;

export function dateStyles(
  formatOfStyle: readonly number[],
  formats: ReadonlyMap<number, string>,
  startsIn1904: boolean,
): DateStyles {
  const isDay = formatOfStyle.map((format) => {
    const code = formats.get(format);
    if (code === undefined) return BUILT_IN.some(([first, last]) => format >= first && format <= last);
    return /[dmyhs]/i.test(code.replaceAll(SHOWN, '').replaceAll(/General|Standard/gi, ''));
  });
  // Excel counts from 1 January 1900, and believes that February had 29 days that year.
  const first = startsIn1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30);
  return {
    isDate: (style) => isDay[style] ?? false,
    dayOf(serial) {
      const date = new Date(first + Math.round(serial * 86_400) * 1_000);
      return Number.isNaN(date.getTime()) ? String(serial) : date.toISOString().slice(0, 19).replace('T00:00:00', '');
    },
  };
}
