import { isDisqualified, quorumOf, type Seat } from '../members.js';
import type { Case, Meeting, Votes } from '../state.js';

export interface Counted {
  readonly proposal: string;
  readonly votes: Votes;
}
type Answer = Meeting['answers'][number];

/** The answer that counts for a seat: its holder's, else that of the first deputy who gave one. */
function answerOf(seat: Seat, one: Case, { answers }: Meeting): Answer | undefined {
  const given = [seat.holder, ...seat.deputies].filter((person) => !isDisqualified(one, person));
  return given
    .map((person) => answers.find((answer) => answer.case === one.id && answer.person === person))
    .find((answer) => answer !== undefined);
}

/** What a round has decided: enough seats answered, and more than half of them the same. Null where it has not. */
export function countedAnswers(one: Case, round: Meeting, seats: readonly Seat[], quorum: number): Counted | null {
  const given = seats.flatMap((seat) => answerOf(seat, one, round) ?? []);
  if (given.length < quorumOf(seats, quorum)) return null;
  const winner = one.proposals.find(
    ({ id }) => given.filter(({ proposal }) => proposal === id).length * 2 > given.length,
  );
  if (winner === undefined) return null;
  const people = (same: boolean) =>
    given.filter(({ proposal }) => (proposal === winner.id) === same).map(({ person }) => person);
  return { proposal: winner.id, votes: { for: people(true), against: people(false), abstained: [] } };
}

/** Nobody is waited for: every seat has answered, but those whose holders do not take part. */
export const isAnswered = (one: Case, round: Meeting, seats: readonly Seat[]): boolean =>
  seats.every((seat) => answerOf(seat, one, round) !== undefined || isDisqualified(one, seat.holder));
