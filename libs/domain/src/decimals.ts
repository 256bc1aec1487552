/** How many decimals a number is written with. */
function decimalsOf(value: number): number {
  const [digits = '', exponent = '0'] = String(value).split('e');
  return Math.max(0, (digits.split('.')[1]?.length ?? 0) - Number(exponent));
}

/** Without what binary fractions add: no more decimals than there can be. */
const rounded = (value: number, decimals: number): number => Number(value.toFixed(Math.min(decimals, 100))) + 0;

/** How much more one number is than another, with as many decimals as they themselves have: 2.3 is 0.1 more than 2.2. */
export const differenceOf = (one: number, other: number): number =>
  rounded(one - other, Math.max(decimalsOf(one), decimalsOf(other)));

/** Half way between two numbers, which may take one decimal more than they have. */
export const halfWay = (one: number, other: number): number =>
  rounded((one + other) / 2, 1 + Math.max(decimalsOf(one), decimalsOf(other)));
