/** Functions that reckon with what is in the sheet. Not among them is any that asks another program or the web. */
const FUNCTIONS = new Set(
  (
    'ABS AND AVERAGE AVERAGEA AVERAGEIF AVERAGEIFS CEILING CHOOSE COLUMN COLUMNS CONCAT CONCATENATE CORREL COUNT COUNTA COUNTBLANK COUNTIF ' +
    'COUNTIFS DATE DAY EDATE EOMONTH EXP FALSE FIND FLOOR FORECAST FREQUENCY GEOMEAN GROWTH HLOOKUP IF IFERROR IFNA IFS INDEX INT INTERCEPT ' +
    'ISBLANK ISERROR ISNA ISNUMBER ISTEXT LARGE LEFT LEN LINEST LN LOG LOG10 LOOKUP LOWER MATCH MAX MAXA MEDIAN MID MIN MINA MOD MODE MONTH ' +
    'NA NORM.DIST NORM.INV NOT NOW OFFSET OR PERCENTILE PERCENTILE.EXC PERCENTILE.INC POWER PRODUCT PROPER QUARTILE QUARTILE.EXC QUARTILE.INC ' +
    'RANK RANK.AVG RANK.EQ REPT RIGHT ROUND ROUNDDOWN ROUNDUP ROW ROWS RSQ SIGN SLOPE SMALL SQRT STDEV STDEV.P STDEV.S STDEVP SUBTOTAL SUM ' +
    'SUMIF SUMIFS SUMPRODUCT SUMSQ SWITCH TEXT TIME TODAY TRANSPOSE TREND TRIM TRUE TRUNC UPPER VALUE VAR VAR.P VAR.S VLOOKUP WEEKDAY ' +
    'WEEKNUM XLOOKUP XMATCH YEAR'
  ).split(' '),
);

/** Excel marks functions that came after 2007 so. */
const LATER = '_XLFN.';

/**
 * Whether a formula of a sheet reckons with nothing but the sheets of its own workbook. `program|topic!item` asks another program
 * for a value, and `[1]` another workbook.
 */
export function isOrdinaryFormula(formula: string): boolean {
  let word = '';
  let quote: string | null = null;
  for (let at = 0; at < formula.length; at++) {
    const sign = formula.charAt(at);
    if (sign === '|' || (sign === '[' && (quote === "'" || /\d/.test(formula.charAt(at + 1))))) return false;
    if (quote !== null) {
      if (sign === quote) quote = null;
      continue;
    }
    if (sign === '"' || sign === "'") quote = sign;
    else if (sign === '(' && word !== '' && !FUNCTIONS.has(plain(word))) return false;
    word = /[\p{L}\p{N}_.\\]/u.test(sign) ? word + sign : '';
  }
  return true;
}

const plain = (word: string): string => {
  const large = word.toUpperCase();
  return large.startsWith(LATER) ? large.slice(LATER.length) : large;
};
