import { AHEAD, type Committee, type Meeting } from './state.js';

/** Meetings that are still to be held, the next first: what those who sit there are called to. Rounds are no meetings. */
export const meetingsAhead = ({ meetings }: Committee, now: string): readonly Meeting[] =>
  Object.values(meetings)
    .filter(
      ({ kind, status, endsAt }) => kind !== 'round' && AHEAD.includes(status) && Date.parse(endsAt) > Date.parse(now),
    )
    .toSorted((a, b) => Date.parse(a.startsAt) - Date.parse(b.startsAt));
