export type Language = 'nb' | 'en';

const NORWEGIAN = ['nb', 'no', 'nn', 'da', 'sv'];

/** The language of a sentence, by Accept-Language. Norwegian, unless English is asked for more than Norwegian is. */
export function languageOf(accept: string | string[] | undefined): Language {
  if (accept === undefined) return 'nb';
  let best: { language: Language; weight: number } = { language: 'nb', weight: 0 };
  for (const part of String(accept).slice(0, 300).split(',')) {
    const [range = '', ...parameters] = part.trim().toLowerCase().split(';');
    const weight = weightOf(parameters);
    const primary = range.split('-')[0] ?? '';
    const language = primary === 'en' ? 'en' : NORWEGIAN.includes(primary) ? 'nb' : null;
    if (language !== null && weight > best.weight) best = { language, weight };
  }
  return best.language;
}

function weightOf(parameters: readonly string[]): number {
  const q = parameters
    .map((parameter) => /^\s*q=([01](?:\.\d{0,3})?)\s*$/.exec(parameter)?.[1])
    .find((found) => found !== undefined);
  return q === undefined ? 1 : Number(q);
}
