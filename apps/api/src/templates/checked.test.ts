import { expect, test } from '@jest/globals';
import { STATUSES } from '../problems/statuses.js';
import { standardTemplate, wrongWith } from './checked.js';

test('The standard template is one that may be used', () => {
  expect(wrongWith(standardTemplate('nb'))).toBeNull();
});

test('What is wrong with a template is a problem of its own', () => {
  const wrong = wrongWith(Buffer.from('no template'));
  expect(wrong?.code).toBe('TemplateNotWord');
  expect(STATUSES[wrong?.code ?? 'Unexpected']).toBe(422);
});
