import { expect, test } from '@jest/globals';
import { pinOf } from './facts.js';
import { pilotEntity } from './pilot.js';
import { LIST, words } from './testing/community.js';
import * as story from './testing/story.js';

/** A newer list without the measure, and one that says of it that it is begun at once, without a trial. */
const WITHOUT = { edition: 'next', measures: LIST.measures.filter(({ code }) => code !== 'KOM-07') };
const OTHERWISE = {
  edition: 'next',
  measures: LIST.measures.map((one) =>
    one.code === 'KOM-07' ? { ...one, collaboration: { potential: 'joint' as const, mode: 'agreement' } } : one,
  ),
};
const revision = { type: 'revise', proposal: story.proposal({ aim: words('Flere blir') }) } as const;

test('a pilot keeps the edition that it began on', () => {
  const { pilot } = new story.Story().by('medisin', { type: 'draft', policy: 'standard', proposal: story.proposal() });
  expect(pilot.pinned).toEqual({ edition: '2023-02-01', code: 'KOM-07', kind: 'trial', mode: 'hospitation' });
});

test.each([
  ['leaves its measure out', WITHOUT],
  ['says otherwise of its measure', OTHERWISE],
])('a newer edition that %s neither refuses its revision nor makes it another kind', (_, list) => {
  const later = story.seen();
  later.list = list;
  const terms = Object.values(later.pilot.answers).map((one) => one.terms);
  later.by('medisin', revision);
  expect(later.pilot.kind).toBe('trial');
  expect(pinOf(later.pilot)).toMatchObject({ edition: '2023-02-01', code: 'KOM-07' });
  // What is asked anew is what the revision changed, which here is all: the aim. No more than that went into the hash.
  const same = story.seen().by('medisin', revision);
  expect(later.pilot.answers).toEqual(same.pilot.answers);
  expect(terms).toEqual(Object.values(story.seen().pilot.answers).map((one) => one.terms));
});

test('a draft on it may be edited and sent, also where nobody had written down yet what it began on', () => {
  const draft = new story.Story().by('medisin', { type: 'draft', policy: 'standard', proposal: story.proposal() });
  draft.list = WITHOUT;
  const { pinned: _, ...before } = draft.pilot;
  for (const pilot of [draft.pilot, before]) {
    const edited = new story.Story();
    Object.assign(edited, { pilot, list: WITHOUT });
    edited.by('medisin', { type: 'editDraft', proposal: story.proposal({ aim: words('Flere blir') }) });
    expect(edited.by('medisin', { type: 'submit' }).pilot).toMatchObject({ phase: 'consent', kind: 'trial' });
  }
});

test('whoever begins on it now, or goes over to it from another, is refused', () => {
  const begun = new story.Story();
  begun.list = WITHOUT;
  const draft = { type: 'draft', policy: 'standard', proposal: story.proposal() } as const;
  expect(begun.refusal('medisin', draft)).toMatchObject({ code: 'UnknownMeasure' });
  begun.by('medisin', { ...draft, proposal: story.proposal({ measure: { code: 'MIL-01' } }) });
  expect(begun.pilot.pinned).toMatchObject({ edition: 'next', code: 'MIL-01' });
  expect(begun.refusal('medisin', { type: 'editDraft', proposal: story.proposal() })).toMatchObject({
    code: 'UnknownMeasure',
  });
});

test('another measure is pinned as the list says it now, and a measure of one’s own not at all', () => {
  const draft = new story.Story().by('medisin', { type: 'draft', policy: 'standard', proposal: story.proposal() });
  draft.list = { ...LIST, edition: 'next' };
  draft.by('medisin', { type: 'editDraft', proposal: story.proposal({ measure: { code: 'MIL-01' } }) });
  expect(draft.pilot.pinned).toMatchObject({ edition: 'next', code: 'MIL-01' });
  const own = { area: 'competence', title: words('Eget tiltak'), reason: words('Det mangler') };
  draft.by('medisin', { type: 'editDraft', proposal: story.proposal({ measure: own }) });
  expect(draft.pilot.pinned).toBeUndefined();
  expect(
    draft.events.reduce((pilot, event) => pilotEntity.evolve(pilot, event, draft.now), pilotEntity.initial),
  ).toEqual(draft.pilot);
});
