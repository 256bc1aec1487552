/**
 * Free text that a person wrote, kept where it can be redacted. State and events hold only this reference; within one
 * stream equal texts have equal references, so that comparing references compares texts.
 */
export interface Words {
  readonly ref: string;
  readonly hash: string;
}

const WEIGHTS = [
  [3, 7, 6, 1, 8, 9, 4, 5, 2, 1],
  [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1],
] as const;

/**
 * True where a text holds eleven digits that pass both control sums of a Norwegian identity number (D-numbers too),
 * with or without a space after the date. Such a text is refused: no patient data, ever.
 */
export function looksLikeNationalId(text: string): boolean {
  return [...text.matchAll(/(?<!\d)\d{6}[ .-]?\d{5}(?!\d)/g)].some(([found]) => {
    const digits = found.replace(/\D/g, '').split('').map(Number);
    return WEIGHTS.every(
      (weights) => weights.reduce((sum, weight, i) => sum + weight * (digits[i] ?? 0), 0) % 11 === 0,
    );
  });
}

/** What minutes that may be published must not hold. */
export type TextFault = 'national-id' | 'email' | 'phone';

const EMAIL = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/;
/** Norwegian numbers as people write them: 8 digits together, in pairs or as 3-2-3; no amount and no span of years. */
const PHONE =
  /(?<![\d.,])(?:(?:\+|00)47[ ]?)?(?:(?!20)[2-9]\d{7}|[2-9]\d(?: \d{2}){3}|[489]\d{2} \d{2} \d{3})(?![\d,])/;

/** What a text holds that could point at a person, or reach one. Empty where nothing does. */
export const faultsInText = (text: string): readonly TextFault[] => [
  ...(looksLikeNationalId(text) ? (['national-id'] as const) : []),
  ...(EMAIL.test(text) ? (['email'] as const) : []),
  ...(PHONE.test(text) ? (['phone'] as const) : []),
];
