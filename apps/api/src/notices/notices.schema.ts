import { z } from 'zod';
import { language } from '../problems/language.js';

export const NoticeView = z
  .strictObject({
    id: z.string(),
    about: z.string(),
    /** Of what is said here: mine, or the nearest that says all of it. */
    language,
    subject: z.string(),
    /** The subject without the name of what it is about. */
    what: z.string(),
    text: z.string(),
    /** `pilot/…`, `committee/FSU`, `edition/…`. */
    stream: z.string(),
    /** The page about it. */
    path: z.string(),
    /** When what it asks falls due, as that stands now; null where it is done. */
    due: z.string().nullable(),
    at: z.string(),
    /** Who did what was told of; null where a date did. */
    by: z
      .strictObject({
        person: z.string(),
        name: z.string().nullable(),
        role: z.string(),
        organisation: z.string().nullable(),
        deputyFor: z.string().nullable(),
      })
      .nullable(),
    readAt: z.string().nullable(),
  })
  .meta({ id: 'Notice' });
export const NoticesView = z
  .strictObject({ items: z.array(NoticeView), unread: z.int(), next: z.string().nullable() })
  .meta({ id: 'Notices' });
export type NoticesShown = z.infer<typeof NoticesView>;
