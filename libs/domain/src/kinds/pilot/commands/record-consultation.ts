import type { Rule } from '../rule.js';
import { faultInDay } from './happened.js';

/** Drøfting: each employer consults unions and the safety representative before a trial starts. */
export const recordConsultation: Rule<'recordConsultation'> = {
  gives: 'ConsultationRecorded',
  decide: (_, { employer, on, unions, safetyRepresentative, outcome }, { now }) =>
    faultInDay(on, now) ?? [{ type: 'ConsultationRecorded', employer, on, unions, safetyRepresentative, outcome }],
};
