import type { Facts } from '../../engine/kind.js';

/** What is done at the secretary's: everybody else's turn is where the meeting is read. */
const OFFICE: readonly unknown[] = [
  'prepare-agenda',
  'freeze-agenda',
  'record-meeting',
  'send-minutes',
  'correct-minutes',
  'settle-decision',
];

/** Where somebody goes to do what they are told of, as exact as what is known allows. `turn` is what they are asked to do. */
export function pathIn(committee: string, { meeting, turn, followUp, case: one }: Facts): string {
  const at = encodeURIComponent(committee);
  const id = (named: unknown): string => encodeURIComponent(typeof named === 'string' ? named : '');
  if (turn === 'write-paper') return `/sekretar/${at}/sak/${id(one)}`;
  if (turn === 'follow-up' && typeof followUp === 'string') return `/moter/${at}#${followUp}`;
  if (typeof meeting === 'string') return `/${OFFICE.includes(turn) ? 'sekretar' : 'moter'}/${at}/${id(meeting)}`;
  if (turn === 'place-case') return `/sekretar/${at}`;
  return typeof one === 'string' ? `/saker/${at}/${id(one)}` : `/moter/${at}`;
}
