import Holidays from 'date-holidays';
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The years the generated list covers. */
export const YEARS = { from: 2023, to: 2036 } as const;

/** Days on which clocks stand still: Norwegian public holidays, and July, when nobody can be expected to answer. */
export function closedDays(): string[] {
  const calendar = new Holidays('NO');
  const days = new Set<string>();
  for (let year = YEARS.from; year <= YEARS.to; year++) {
    for (const { date, type } of calendar.getHolidays(year)) if (type === 'public') days.add(date.slice(0, 10));
    for (let day = 1; day <= 31; day++) days.add(`${year}-07-${String(day).padStart(2, '0')}`);
  }
  return [...days].sort();
}

// Run as `node dist/community/closed-days.js`, it writes the committed list anew; a test says when that is due.
if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const file = fileURLToPath(new URL('../../src/catalogue/data/closed-days.json', import.meta.url));
  writeFileSync(file, `${JSON.stringify(closedDays(), null, 2)}\n`);
}
