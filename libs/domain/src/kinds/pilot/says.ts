import type { Sayings, Telling } from '../../engine/shown.js';
import type { Words } from '../../words.js';
import type { Pilot } from './state.js';
import { dueOf, turnStillAskedBy } from './tells.js';

/** What its texts and mails say: how it stands now, and what they were told with in words. */
export function says(pilot: Pilot, { about, facts }: Telling): Sayings {
  const { title, lead, indicators } = pilot.proposal;
  const indicator = (id: unknown) => indicators.find((one) => one.id === id)?.name ?? null;
  const figure = pilot.figures.find(({ id }) => id === facts['figure']);
  const { missing } = facts;
  return {
    title,
    ...(lead === '' ? {} : { lead }),
    due: dueOf(about, pilot),
    turn: turnStillAskedBy(about, pilot),
    ...(figure === undefined ? {} : { indicator: indicator(figure.indicator) }),
    ...(typeof missing === 'string' ? { missing: missing.split('|').map((one) => preparation(one, indicator)) } : {}),
  };
}
/** `plan`, or `baseline I1`. */
function preparation(missing: string, indicator: (id: unknown) => Words | null) {
  const [what = '', id] = missing.split(' ');
  return { text: `preparations.${what}`, with: { indicator: indicator(id) } };
}
