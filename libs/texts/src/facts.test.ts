import { expect, test } from '@jest/globals';
import { say } from './say.js';

test('a number that a text is given is written in the language of the text', () => {
  expect(say('nb', 'problem.issue.TooHigh', { at: '«Timer»', most: 1_000_000.5 })).toContain('1\u00a0000\u00a0000,5');
  expect(say('en', 'problem.issue.TooHigh', { at: '“Hours”', most: 1_000_000.5 })).toContain('1\u00a0000\u00a0000.5');
});

test('how many there are is written so too, and still decides between one and many', () => {
  expect(say('nb', 'web.list.found', { count: 1234 })).toBe('1\u00a0234 tiltak');
  expect([say('en', 'web.list.found', { count: 1 }), say('en', 'web.list.found', { count: 1234 })]).toEqual([
    '1 measure',
    '1\u00a0234 measures',
  ]);
});

test('a year is no number of something', () => {
  expect(say('nb', 'paper.yearly.title', { year: 2027 })).toBe('Årsrapport 2027');
  expect(say('en', 'web.meetings.year', { year: 2027 })).toContain('2027');
});

test('a text that somebody wrote is given as it is, also where it is a number', () => {
  expect(say('nb', 'paper.inCase', { number: '1234/26' })).toBe('sak 1234/26');
});
