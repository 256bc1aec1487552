import { defineSearchAttributeKey } from '@temporalio/common';
import { setCurrentDetails, upsertSearchAttributes } from '@temporalio/workflow';
import type { Head, SEARCH_ATTRIBUTES } from './contract/index.js';

const NAMES = { phase: 'Phase', turn: 'Turn', due: 'Due' } as const satisfies Record<
  string,
  keyof typeof SEARCH_ATTRIBUTES
>;
const PHASE = defineSearchAttributeKey(NAMES.phase, 'KEYWORD');
const TURN = defineSearchAttributeKey(NAMES.turn, 'KEYWORD_LIST');
const DUE = defineSearchAttributeKey(NAMES.due, 'DATETIME');

/** Shows an operator, in Temporal, where a stream stands. In ids only: no names and no free text. */
export class OperatorView {
  private shown = '';

  show(head: Head): void {
    setCurrentDetails(
      [
        `**${head.phase}**${head.closed ? ' (closed)' : ''}, event ${head.seq}`,
        head.turn.length > 0 ? `Whose turn: ${head.turn.join(', ')}` : 'Nobody is waited for',
        head.due === null ? 'Nothing falls due' : `Due: ${head.next ?? 'look again'} at ${head.due}`,
        ...(head.untold.length > 0 ? [`To be told: ${head.untold.length}`] : []),
        ...(head.refused ?? []).map((deadline) => `Refused: ${deadline}`),
      ].join('\n\n'),
    );
    if (head.searchable !== true) return;
    const now = JSON.stringify([head.phase, head.turn, head.due]);
    if (now === this.shown) return;
    this.shown = now;
    upsertSearchAttributes([
      { key: PHASE, value: head.phase },
      { key: TURN, value: head.turn.length > 0 ? [...head.turn] : null },
      { key: DUE, value: head.due === null ? null : new Date(head.due) },
    ]);
  }
}
