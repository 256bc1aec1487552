import { maySeeDocument, type Context } from '@tiltaksmotor/domain';
import type { KeptDocument } from '@tiltaksmotor/persistence';
import type { Opened } from '../engine.js';

interface Approved {
  readonly id: string;
  readonly approved: boolean;
  readonly policy: string;
  /** The last of its minutes. */
  readonly version: number | null;
}

/** Which of these documents somebody may see: what the rules need to know of each is looked up for all of them at once. */
export async function documentsSeen(
  { pool, community }: Pick<Opened, 'pool' | 'community'>,
  documents: readonly KeptDocument[],
  reader: Context,
): Promise<readonly KeptDocument[]> {
  const meetings = new Map<string, Approved>();
  const ids = documents.filter(({ kind }) => kind === 'minutes').map(({ subject }) => meetingOf(subject));
  if (ids.length > 0) {
    const { rows } = await pool.query<Approved>({
      name: 'meetings-approved',
      text: `select id, status = 'approved' as approved, policy,
        (select max(version) from document where subject = 'committee/' || m.id and kind = 'minutes') as version
        from meeting m where id = any ($1)`,
      values: [ids],
    });
    for (const row of rows) meetings.set(row.id, row);
  }
  return documents.filter(({ subject, kind, version }) => {
    const meeting = meetings.get(meetingOf(subject));
    const policy = community.policies[meeting?.policy ?? '']?.committees[subject.split('/')[1] ?? ''];
    const paper = {
      ...{ subject, kind, publishes: policy?.publishes ?? false, reportsTo: policy?.reportsTo ?? null },
      // Earlier versions were drafts.
      approved: meeting?.approved === true && meeting.version === version,
    };
    return maySeeDocument(paper, reader);
  });
}

/** `committee/FSU/m3` is the meeting `FSU/m3`. */
const meetingOf = (subject: string): string => subject.slice(subject.indexOf('/') + 1);
