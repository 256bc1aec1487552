import { describe, expect, test } from '@jest/globals';
import { saidOfAmount, saidOfCost, saidOfTotal } from './costs.js';
import { say, type Language } from './say.js';

const told = (language: Language) => (key: string, facts?: Readonly<Record<string, unknown>>) =>
  say(language, key, facts);
const nb = told('nb');
const en = told('en');

describe('what somebody puts in', () => {
  test('is said with its units, and zero is said as zero', () => {
    expect(saidOfCost('nb', { hours: 1234.5, kroner: 0 }, nb)).toBe('1\u00a0234,5 timer og 0 kroner');
    expect(saidOfCost('nb', { hours: 1, kroner: 1 }, nb)).toBe('1 time og 1 krone');
    expect(saidOfCost('en', { hours: 1, kroner: 2.5 }, en)).toBe('1 hour and 2.5 kroner');
  });

  test('and is not stated is said to be that, and not zero', () => {
    expect(saidOfCost('nb', { hours: 40 }, nb)).toBe('40 timer og et beløp som ikke er oppgitt');
    expect(saidOfCost('nb', { hours: null, kroner: 500 }, nb)).toBe(
      'et antall timer som ikke er oppgitt og 500 kroner',
    );
    expect(saidOfCost('nb', { hours: null }, nb)).toBeNull();
    expect(saidOfAmount('nb', null, nb)).toBe('ikke oppgitt');
    expect(saidOfAmount('nb', 0, nb)).toBe('0');
  });
});

describe('a sum of what parties put in', () => {
  test('is at least so much where some have stated nothing', () => {
    expect(saidOfTotal('nb', { sum: 40, unstated: 1 }, nb)).toBe('minst 40 (1 part har ikke oppgitt noe)');
    expect(saidOfTotal('en', { sum: 40, unstated: 2 }, en)).toBe('at least 40 (2 parties have not stated it)');
    expect(saidOfTotal('nb', { sum: 40, unstated: 0 }, nb)).toBe('40');
    expect(saidOfTotal('nb', { sum: null, unstated: 3 }, nb)).toBe('ikke oppgitt');
  });

  test('is said of hours and kroner together, each as far as it is known', () => {
    expect(saidOfCost('nb', { hours: { sum: 40, unstated: 2 }, kroner: { sum: null, unstated: 3 } }, nb)).toBe(
      'minst 40 timer (2 parter har ikke oppgitt noe) og et beløp som ikke er oppgitt',
    );
    expect(saidOfCost('nb', { hours: { sum: null, unstated: 3 }, kroner: { sum: null, unstated: 3 } }, nb)).toBeNull();
  });
});
