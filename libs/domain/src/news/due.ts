/** When something was first waited for, and by when. RFC 3339; null falls due on no date. */
interface Due {
  readonly since: string;
  readonly due: string | null;
}

/** What falls due first, and before it what is longest overdue; what never does comes last, the oldest of it first. */
export function byDue(a: Due, b: Due): number {
  const due = ({ due: at }: Due): number => (at === null ? Infinity : Date.parse(at));
  const [first, second] = [due(a), due(b)];
  return first === second ? Date.parse(a.since) - Date.parse(b.since) : first < second ? -1 : 1;
}
