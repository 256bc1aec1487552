import type { Pilot } from '@tiltaksmotor/domain';
import { heading, text } from '../../blocks.js';
import { smallGroupOf } from './read.js';
import type { Speech } from '../../speech.js';
import { EMPTY, type CaseBasis, type CaseOf, type Content } from '../committee/content.js';
import { earlierPilots } from './evidence.js';
import { figureRows } from './figures.js';
import { tried } from './tried.js';
import {
  conflicts,
  consentsTable,
  consultationsTable,
  contractTable,
  measureName,
  measureOf,
  objections,
  partiesTable,
  titleOf,
  usersHeard,
  writtenIn,
} from './terms.js';

/** A pilot before a committee: the proposal as it is reviewed, or what came of it as it is judged. */
export function pilotCase(one: CaseOf<'pilot'>, basis: CaseBasis, own: Speech): Content {
  const pilot = basis.streams.get(one.about.pilot) as Pilot | undefined;
  if (pilot === undefined) return { ...EMPTY, title: one.about.measure, background: text(own.t('pilot.gone')) };
  const { stage } = one.about;
  const { lead, parties } = pilot.proposal;
  const others = parties.map(({ party }) => party).filter((party) => party !== lead);
  return {
    title: own.t(`pilot.title.${stage}`, { title: titleOf(pilot, own) }),
    facts: [
      { label: own.t('facts.measure'), value: measureName(pilot, own) },
      { label: own.t('facts.parties'), value: own.listed([lead, ...others].map(own.name)) },
    ],
    summary: text(own.t(`pilot.summary.${stage}`, { lead, others: own.listed(others.map(own.name)) })),
    background: stage === 'review' ? proposed(one, pilot, basis, own) : tried(one, pilot, basis, own),
    figures: figureRows(pilot, one.number, smallGroupOf(basis.places, pilot), own),
  };
}

const proposed = (one: CaseOf<'pilot'>, pilot: Pilot, basis: CaseBasis, own: Speech) => [
  ...heading(own.t('facts.measure'), measureOf(pilot, own)),
  ...writtenIn(pilot, own),
  ...initiative(pilot, own),
  ...partiesTable(pilot, own),
  ...consentsTable(pilot, own),
  ...contractTable(pilot, own),
  ...usersHeard(pilot, own),
  ...consultationsTable(pilot, own),
  ...objections(pilot, own),
  ...conflicts(pilot, own),
  ...earlierPilots(one.about.measure, one.about.pilot, basis, own),
];

function initiative({ proposal }: Pilot, { t, written, day }: Speech) {
  if (proposal.initiative === null) return [];
  const { recipient, followUpOn } = proposal.initiative;
  return text(t('pilot.initiative', { recipient: written(recipient) ?? '', date: day(followUpOn) }));
}
