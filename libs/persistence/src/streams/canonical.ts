/** JSON whose text depends on its content alone: keys in order, nothing undefined. What hashes are made of. */
export const canonical = (value: unknown): string => JSON.stringify(ordered(value));

function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([, field]) => field !== undefined);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, field]) => [key, ordered(field)]));
}

/** PostgreSQL stores no NUL and no half of a surrogate pair; neither does anybody type them. */
export const isStorable = (text: string): boolean => !/\0|\p{Surrogate}/u.test(text);
