/** Endings of nouns, verbs and adjectives in bokmål, nynorsk and English, folded, and of what is made of verbs (`-ing`). */
const ENDINGS = [
  ...['ningene', 'ningane', 'ningen', 'ninga', 'ninger', 'ningar', 'ning'],
  ...['ingene', 'ingane', 'ingen', 'inga', 'inger', 'ingar', 'ing'],
  ...['elene', 'elen', 'lene', 'ler', 'lar', 'el', 'le'],
  ...['ernes', 'erne', 'erens', 'eren', 'ers', 'er', 'arane', 'aren', 'arar', 'ar', 'ane', 'anes'],
  ...['enes', 'ene', 'ens', 'en', 'ets', 'et', 'ede', 'ed', 'es', 'e', 'as', 'a', 'ne', 'rne', 're', 'r', 's'],
].toSorted((a, b) => b.length - a.length);

/** What is shorter is the beginning of too many words. */
const SHORTEST = 4;

/**
 * A folded word without its ending, so that `sykepleierne` and `sykepleier` are the same word. What is left can still be
 * read, and is found as the end of another word; the stems of Snowball are not (`bolig` is `bol` there).
 */
export function stemOf(word: string): string {
  const ending = ENDINGS.find((one) => word.endsWith(one) && word.length - one.length >= SHORTEST);
  return ending === undefined ? word : word.slice(0, -ending.length);
}

/** From so many letters on, stems are the same although one of them kept a part of an ending. */
const LONG = 6;
const KEPT = 2;

/** Whether two stems are of the same word. */
export function isSameStem(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return one === other || (short.length >= LONG && long.length - short.length <= KEPT && long.startsWith(short));
}
