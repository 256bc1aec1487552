import { renderBook } from '../book.js';
import { largeBook } from './samples.js';

/** How long the largest book takes in all formats together, in milliseconds: the first time, and then each of `times`. */
export async function benchBook(times = 5): Promise<{ readonly first: number; readonly then: readonly number[] }> {
  const all: number[] = [];
  for (let nth = 0; nth <= times; nth++) {
    const paper = largeBook(nth);
    const began = performance.now();
    await renderBook(paper);
    all.push(performance.now() - began);
  }
  const [first = 0, ...then] = all;
  return { first, then };
}
