import { z } from 'zod';
import { measureCode, slug, titled } from '../../streams/fields.js';
import { maybe } from './fields.js';

const priority = z
  .strictObject({
    id: slug.max(40),
    title: maybe(titled()),
    areas: z.array(slug).max(20).default([]),
    measures: z.array(measureCode).max(100).default([]),
  })
  .meta({
    id: 'GivenPriority',
    examples: [{ id: 'p1', title: 'Trygg overgang til jobb', areas: ['competence'], measures: ['LED-01'] }],
  });

export const priorities = {
  setPriorities: {
    summary: 'Say what the mandate puts first: all of it, in order (chair and secretary)',
    body: z.strictObject({ priorities: z.array(priority).max(30) }).meta({
      id: 'PrioritiesGiven',
      examples: [{ priorities: [{ id: 'competence', title: null, areas: ['competence'], measures: [] }] }],
    }),
  },
};
