import { expect, test } from '@jest/globals';
import { shownOfEvent } from '../../shown-fields.js';
import { CHANGED_TERMS, changedTerms } from './changed-terms.js';
import type { PilotEvent } from './events.js';
import { proposal as field } from './fields.js';
import { pilotEntity } from './pilot.js';
import { namesIn, questionsIn, TERM_QUESTIONS } from './questions.js';
import { missingFrom } from './proposal-faults.js';
import { termsFor } from './proposal.js';
import { history } from './shown-events.js';
import { contextOf, words } from './testing/community.js';
import * as story from './testing/story.js';

const NAMES = namesIn('what');

test('whatever the form asks is in the proposal, may be open in a draft, and is told as changed', () => {
  const open = field.parse({ measure: { code: 'KOM-07' }, lead: 'medisin' });
  for (const name of NAMES) {
    expect({ name, answer: open[name] ?? null }).toEqual({ name, answer: null });
    const [before, after] = [story.proposal({ [name]: null }), story.proposal({ [name]: words('Noe annet') })];
    expect(changedTerms(before, after, 'harstad')).toEqual([
      { what: name, indicator: null, before: null, after: words('Noe annet') },
    ]);
  }
  expect(CHANGED_TERMS).toEqual(expect.arrayContaining([...NAMES, ...namesIn('initiative')]));
});

test('a proposal lacks what the form asks and nobody answered, unless that may be left open', () => {
  const { directory } = contextOf('medisin', '2026-01-05T08:00:00.000Z');
  for (const [name, { optional = false }] of questionsIn('what')) {
    const lacks = missingFrom(story.proposal({ [name]: null }), 'trial', directory).includes(name);
    expect({ name, lacks }).toEqual({ name, lacks: !optional });
  }
});

test('parties consent anew to a term, and to nothing else that is written', () => {
  const consented = (change: object): string => termsFor(story.proposal(change), 'harstad');
  for (const name of NAMES) {
    const asked = consented({ [name]: words('Noe annet') }) !== consented({});
    expect({ name, asked }).toEqual({ name, asked: (TERM_QUESTIONS as readonly string[]).includes(name) });
  }
});

test('what is answered is told of the pilot, and in its history', () => {
  const answers = Object.fromEntries(NAMES.map((name) => [name, words(name)]));
  const { pilot, events } = story.drafted('standard', story.proposal(answers));
  expect(pilotEntity.view(pilot, contextOf('medisin', '2026-01-05T08:00:00.000Z'))).toMatchObject(answers);
  const [{ type, ...data }] = events as [PilotEvent];
  expect(shownOfEvent(history.shown, type, data)).toMatchObject({ proposal: answers });
});
