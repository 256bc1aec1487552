import { asTold, KINDS, views } from '@tiltaksmotor/domain';
import { z } from 'zod';
import { NoticeView } from '../notices/notices.schema.js';

const Task = z
  .strictObject({
    /** `pilot/…`, `committee/FSU`, `edition/…`. */
    stream: z.string(),
    kind: z.string(),
    title: z.string(),
    /** The page where it is done. */
    path: z.string(),
    waiting: views.waiting,
    /** In which of my roles it waits for me; none where it waits for me by name, or for others. */
    as: z.array(
      z.strictObject({ role: z.string(), at: z.string(), deputyFor: z.string().nullable() }).meta({ id: 'HeldRole' }),
    ),
  })
  .meta({ id: 'Task' });
const called = KINDS.flatMap(({ calls }) => (calls === undefined ? [] : asTold(calls.schema)));
export const DeskView = z
  .strictObject({
    mine: z.array(Task),
    others: z.array(Task),
    /** In how many more streams I wait for others. */
    more: z.int(),
    /** Meetings I am called to, the next first. */
    meetings: z.array(called.length === 1 && called[0] !== undefined ? called[0] : z.union(called)),
  })
  .meta({ id: 'Desk' });
export type Task = z.infer<typeof Task>;
export type Desk = z.infer<typeof DeskView>;

const Matter = z
  .strictObject({
    matter: z.string(),
    title: z.string(),
    latest: NoticeView,
    /** What else happened before, the last first. What was told again later is left out. */
    earlier: z.array(NoticeView),
    /** All that was told of it, also what is left out: what to say that is read. */
    notices: z.array(z.string()),
  })
  .meta({ id: 'MatterNews' });
export const DeskNewsView = z.strictObject({ items: z.array(Matter), unread: z.int() }).meta({ id: 'DeskNews' });
