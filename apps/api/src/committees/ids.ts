import { caseId, committeeEntity, followUpId, meetingId } from '@tiltaksmotor/domain';

/** What the ids in committees' addresses look like. */
export const IDS = { committee: committeeEntity.id, meeting: meetingId, case: caseId, followUp: followUpId } as const;
