import type { Paper } from '@tiltaksmotor/documents';
import { section, text, type Blocks } from './blocks.js';
import type { Speech } from './speech.js';

type Parts = Pick<Paper, 'from' | 'title' | 'facts' | 'asOf'> & Partial<Paper>;

/** A report in parts, each under a heading of its own; one with nothing in it says so. */
export const report = (own: Speech, paper: Parts, parts: readonly (readonly [string, Blocks])[]): Paper => ({
  kind: 'report',
  language: own.language,
  opening: [],
  closing: [],
  figureColumns: [],
  figures: [],
  ...paper,
  cases: parts.map(([title, blocks]) => ({
    number: null,
    title,
    note: null,
    facts: [],
    sections: section(title, blocks.length > 0 ? blocks : text(own.t('nothing'))),
  })),
});
