import { MAIN_LANGUAGE } from '@tiltaksmotor/domain';
import { z } from 'zod';
import { language } from '../problems/language.js';

const fields = {
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

export const DocumentView = z
  .strictObject({
    ...fields,
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
        subject: 'committee/FSU/m3',
        kind: 'meeting-book',
        period: null,
        asOf: '2027-02-19T22:59:59.000Z',
        createdAt: '2027-02-19T23:00:02.120000Z',
      },
    ],
  });
export const DocumentsView = z
  .strictObject({ items: z.array(DocumentView), next: z.string().nullable() })
  .meta({ id: 'Documents' });

const PublicMinutes = z
  .strictObject({ ...fields, committee: z.string(), meeting: z.string(), startsAt: z.iso.datetime() })
  .meta({
    id: 'PublicMinutes',
    examples: [{ ...example, committee: 'FSU', meeting: 'm3', startsAt: '2027-03-01T11:00:00.000Z' }],
  });
export const PublicMinutesView = z
  .strictObject({ items: z.array(PublicMinutes), next: z.string().nullable() })
  .meta({ id: 'PublicMinutesPage' });
export type PublicMinutes = z.infer<typeof PublicMinutes>;
