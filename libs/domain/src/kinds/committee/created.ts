import type { Created } from '../../entity.js';
import type { CommitteeEvent } from './events.js';

/** What comes into being in a committee when somebody asks for it. Standing cases come by themselves, with their agenda. */
export function created(event: CommitteeEvent): readonly (Created & { readonly what: CommitteeCreates })[] {
  switch (event.type) {
    case 'MeetingPlanned':
      return [{ what: 'meeting', id: event.plan.meeting }];
    case 'RoundOpened':
      return [{ what: 'meeting', id: event.meeting }];
    case 'CaseBooked':
      return [{ what: 'case', id: event.case }];
    case 'FollowUpAdded':
      return [{ what: 'follow-up', id: event.followUp.id }];
    default:
      return [];
  }
}
export type CommitteeCreates = 'meeting' | 'case' | 'follow-up';
