import { expect, test } from '@jest/globals';
import { STATUSES } from '../problems/statuses.js';
import { checkTemplate, partsOf, STANDARD_TEMPLATE } from '@tiltaksmotor/documents';
import { problemOf } from './templates.controller.js';

test('The standard template is one that may be used', () => {
  expect(checkTemplate(partsOf(STANDARD_TEMPLATE))).toBeNull();
});

test('What is wrong with a template is a problem of its own', () => {
  const fault = checkTemplate(new Map([['word/document.xml', Buffer.from('<no-template/>')]]));
  const wrong = fault === null ? null : problemOf(fault);
  expect(wrong?.code).toBe('FileDamaged');
  expect(STATUSES[wrong?.code ?? 'Unexpected']).toBe(422);
});
