import { z } from 'zod';
import { NoticeView } from '../notices/notices.schema.js';
import { waiting } from '../pilots/answers.js';

const Task = z
  .strictObject({
    /** `pilot/…`, `committee/FSU`, `edition/…`. */
    stream: z.string(),
    kind: z.string(),
    title: z.string(),
    /** The page where it is done. */
    path: z.string(),
    waiting,
    /** In which of my roles it waits for me; none where it waits for me by name, or for others. */
    as: z.array(
      z.strictObject({ role: z.string(), at: z.string(), deputyFor: z.string().nullable() }).meta({ id: 'HeldRole' }),
    ),
  })
  .meta({ id: 'Task' });
const Called = z
  .strictObject({
    committee: z.string(),
    meeting: z.string(),
    kind: z.string(),
    startsAt: z.string(),
    endsAt: z.string(),
    place: z.string().nullable(),
    path: z.string(),
  })
  .meta({ id: 'CalledMeeting' });
export const DeskView = z
  .strictObject({
    mine: z.array(Task),
    others: z.array(Task),
    /** In how many more streams I wait for others: they are in the list of pilots. */
    more: z.int(),
    /** Meetings I am called to, the next first. */
    meetings: z.array(Called),
  })
  .meta({ id: 'Desk' });
export type Task = z.infer<typeof Task>;
export type Called = z.infer<typeof Called>;
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
