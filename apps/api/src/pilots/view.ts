import {
  availableCommands,
  evidenceCard,
  isClosed,
  isSuppressed,
  keysOf,
  missingBeforeStart,
  missingFrom,
  resultsOf,
  runChartsOf,
  shownDispute,
  waitingFor,
  waitingKey,
  type Figure,
  type Stay,
} from '@tiltaksmotor/domain';
import type { z } from 'zod';
import type { CaseOfPilot } from '../committees/lists.js';
import { COMMANDS, type PersonCommand } from './commands/table.js';
import type { Standing } from './pilots.js';
import type { PilotViewSchema } from './view.schema.js';
import { resolved } from '../streams/words.js';

export type PilotView = z.infer<typeof PilotViewSchema>;

/** A pilot as people see it: texts in place, small groups hidden, whose turn it is, and what the reader may do. */
export function viewOf(
  { id, version, pilot, texts, context }: Standing,
  smallGroup: number,
  { cases, path }: { readonly cases: readonly CaseOfPilot[]; readonly path: readonly Stay[] },
): PilotView {
  const { proposal, answers, employers, representatives, left, adoptions, figures, disputes, statusCalledAt, ...rest } =
    pilot;
  const { title, aim, measure, lead, parties, indicators, initiative } = proposal;
  const own = <T>(of: Readonly<Record<string, T>>, key: string): T | null =>
    Object.hasOwn(of, key) ? (of[key] as T) : null;
  const { version: proposalVersion, undo, ...facts } = rest;
  const keys = keysOf(context);
  return resolved(
    {
      id,
      version,
      ...facts,
      proposalVersion,
      closed: isClosed(pilot),
      title,
      aim,
      measure,
      lead,
      initiative,
      indicators,
      parties: parties.map((terms) => ({
        ...terms,
        employer: own(employers, terms.party),
        answer: own(answers, terms.party),
        representative: own(representatives, terms.party),
        adoption: own(adoptions, terms.party),
      })),
      left: Object.entries(left).map(([party, reason]) => ({ party, reason })),
      path: [...path],
      waitingFor: waitingFor(pilot).map((one) => ({ ...one, mine: keys.includes(waitingKey(one.who)) })),
      missingFromProposal: pilot.phase === 'draft' ? [...missingFrom(proposal, pilot.kind, context.directory)] : [],
      missingBeforeStart: pilot.phase === 'preparation' ? missingBeforeStart(pilot) : [],
      figures: figures.map((figure) => shownFigure(figure, smallGroup)),
      disputes: disputes.map((dispute) => shownDispute(dispute, pilot, smallGroup)),
      results: resultsOf(pilot, smallGroup),
      smallGroup,
      runCharts: [...runChartsOf(pilot, smallGroup)],
      evidence: evidenceCard(pilot, smallGroup),
      statusCalledAt,
      cases: [...cases],
      availableCommands: availableCommands(pilot, context).flatMap(({ command, targets, as, awaited }) =>
        Object.hasOwn(COMMANDS, command)
          ? [{ command, address: `/api/pilots/${id}/${COMMANDS[command as PersonCommand].path}`, targets, as, awaited }]
          : [],
      ),
    },
    texts,
  );
}

export type ShownFigure = Omit<Figure, 'value'> & { readonly value: number | null; readonly suppressed: boolean };

export function shownFigure(figure: Figure, smallGroup: number): ShownFigure {
  const suppressed = isSuppressed(figure, smallGroup);
  return {
    ...figure,
    value: suppressed ? null : figure.value,
    groupSize: suppressed ? null : figure.groupSize,
    suppressed,
  };
}
