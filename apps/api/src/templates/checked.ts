import type { TemplateFault } from '@tiltaksmotor/documents';
import type { FileCode } from '../problems/statuses.js';
import { Problem } from '../problems/problem.js';

const CODES: Readonly<Record<TemplateFault['why'], FileCode>> = {
  damaged: 'FileDamaged',
  'unclosed-tag': 'TemplateBroken',
  'unknown-tag': 'TemplateTagUnknown',
  'missing-tag': 'TemplateTagMissing',
  'misplaced-tag': 'TemplateTagMisplaced',
};

/** What is wrong with a template, by the tag that is wrong. */
export const problemOf = ({ why, tag }: TemplateFault): Problem => new Problem(CODES[why], tag === null ? {} : { tag });
