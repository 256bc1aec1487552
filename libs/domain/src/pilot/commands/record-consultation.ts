import { localDate } from '../../calendar.js';
import type { Rule } from '../rule.js';

/** Drøfting: each employer consults unions and the safety representative before a trial starts. */
export const recordConsultation: Rule<'recordConsultation'> = {
  gives: 'ConsultationRecorded',
  decide: (_, { employer, on, unions, safetyRepresentative, outcome }, { now }) =>
    on > localDate(now)
      ? { code: 'DateInFuture', date: on }
      : [{ type: 'ConsultationRecorded', employer, on, unions, safetyRepresentative, outcome }],
};
