import { deputyIn, isDisqualified, quorumOf, type Seat } from '../members.js';
import type { Case, Meeting } from '../state.js';
import type { Votes } from '../values.js';

export interface Counted {
  readonly proposal: string;
  readonly votes: Votes;
}
type RoundAnswer = Meeting['answers'][number];

/**
 * The answer that counts for each seat, by its holder: their own, else that of the first deputy who gave one. A deputy of
 * several counts once, and first where there is no other.
 */
function answersBySeat(one: Case, { answers }: Meeting, seats: readonly Seat[]): ReadonlyMap<string, RoundAnswer> {
  const answerOf = (person: string): RoundAnswer | undefined =>
    isDisqualified(one, person)
      ? undefined
      : answers.find((answer) => answer.case === one.id && answer.person === person);
  const found = new Map<string, RoundAnswer>();
  const instead = seats.flatMap(({ holder, deputies }) => {
    const own = answerOf(holder);
    if (own !== undefined) found.set(holder, own);
    return own === undefined
      ? [{ holder, given: inTurn(deputies, deputyIn(one, holder)).flatMap((person) => answerOf(person) ?? []) }]
      : [];
  });
  const counted = new Set<RoundAnswer>();
  for (const { holder, given } of instead.toSorted((a, b) => a.given.length - b.given.length)) {
    const first = given.find((answer) => !counted.has(answer));
    if (first === undefined) continue;
    counted.add(first);
    found.set(holder, first);
  }
  return found;
}

/** What a round has decided: enough seats answered, and more than half of them the same. Null where it has not. */
export function countedAnswers(one: Case, round: Meeting, seats: readonly Seat[], quorum: number): Counted | null {
  const answered = answersBySeat(one, round, seats);
  const given = seats.flatMap(({ holder }) => answered.get(holder) ?? []);
  if (given.length < quorumOf(seats, quorum)) return null;
  const winner = one.proposals.find(
    ({ id }) => given.filter(({ proposal }) => proposal === id).length * 2 > given.length,
  );
  if (winner === undefined) return null;
  const people = (same: boolean) =>
    given.filter(({ proposal }) => (proposal === winner.id) === same).map(({ person }) => person);
  return { proposal: winner.id, votes: { for: people(true), against: people(false), abstained: [] } };
}

/** Whoever steps in in the case comes before other deputies. */
const inTurn = (deputies: readonly string[], first: string | null): readonly string[] =>
  deputies.toSorted((a, b) => Number(b === first) - Number(a === first));

/** Who has not answered: the holder of each seat, or, where they do not take part, the deputy who steps in for them. */
export function awaited(one: Case, round: Meeting, seats: readonly Seat[]): readonly string[] {
  const answered = answersBySeat(one, round, seats);
  return seats
    .filter(({ holder }) => !answered.has(holder))
    .flatMap(({ holder }) => (isDisqualified(one, holder) ? (deputyIn(one, holder) ?? []) : [holder]));
}
