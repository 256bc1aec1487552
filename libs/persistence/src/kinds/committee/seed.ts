import type { CommitteePolicy, Span } from '@tiltaksmotor/domain';
import type { DataSource } from 'typeorm';

const workingDays = (n: number): Span => ({ n, unit: 'working-days' });
const days = (n: number): Span => ({ n, unit: 'days' });

const FSU: CommitteePolicy = {
  reportsTo: 'SSU',
  openBefore: days(42),
  cutOff: { ordinary: workingDays(7), extraordinary: workingDays(2) },
  quorum: 0.5,
  numbering: 'yearly',
  approval: { by: 'round', within: workingDays(7) },
  recordWithin: workingDays(2),
  publishes: true,
  statusMeetings: 0,
  template: { first: ['call-and-agenda', 'minutes', 'follow-ups'], last: ['any-other-business'] },
};
const SSU: CommitteePolicy = { ...FSU, reportsTo: null, statusMeetings: 2 };
/** How the community's committees work, as its policies say. */
export const COMMITTEE_POLICIES = { committees: { FSU, SSU } };

/**
 * What the committee that owns the list puts first, until somebody gives it the words of its mandate: the areas of the list,
 * as it approved them. Only where no priorities were ever given.
 */
export async function seedPriorities(db: DataSource): Promise<void> {
  await db.query(
    `update committee set priorities = (select jsonb_agg(jsonb_build_object('id', id, 'title', title,
        'areas', jsonb_build_array(id), 'measures', '[]'::jsonb) order by position) from area)
      where id = (select approved_by from edition order by approved_on desc, id desc limit 1) and priorities is null
        and exists (select from area)`,
  );
}
