import { MAIN_LANGUAGE } from '@tiltaksmotor/domain';
import { z } from 'zod';
import { language } from '../problems/language.js';

const shape = {
  id: z.uuid(),
  version: z.int(),
  language,
  format: z.string(),
  name: z.string(),
  mediaType: z.string(),
  size: z.int(),
  sha256: z.string(),
};
const example = {
  id: '6f1ed002-ab5d-4a3c-9d49-0c4a9f5b7e11',
  version: 1,
  language: MAIN_LANGUAGE,
  format: 'pdf',
  name: 'FSU 2027-03-01 møtebok.pdf',
  mediaType: 'application/pdf',
  size: 182_044,
  sha256: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
};

/** What is said of every file that is kept. */
export const keptFile = { shape, example } as const;

export const DocumentView = z
  .strictObject({
    ...shape,
    /** `committee/FSU/m3`, `person/…`, `community`. */
    subject: z.string(),
    kind: z.string(),
    period: z.string().nullable(),
    asOf: z.iso.datetime(),
    createdAt: z.iso.datetime(),
  })
  .meta({
    id: 'Document',
    examples: [
      {
        ...example,
        subject: 'community/2026',
        kind: 'yearly-report',
        period: '2026',
        asOf: '2027-02-19T22:59:59.000Z',
        createdAt: '2027-02-19T23:00:02.120000Z',
      },
    ],
  });
export const DocumentsView = z
  .strictObject({ items: z.array(DocumentView), next: z.string().nullable() })
  .meta({ id: 'Documents' });
