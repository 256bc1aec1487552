import { LANGUAGE_CODES, MAIN_LANGUAGE, type Multilingual } from '../../languages.js';
import type { Edition as InForce, Measure } from '../../measures.js';
import type { Words } from '../../words.js';
import type { Listed } from './row.js';
import type { Edition } from './state.js';

/** An edition as lists read it: one flat row, by column name. */
export function listRow(edition: Edition) {
  const { title, status, body, from, startsOn, approval, rows } = edition;
  return {
    title,
    status,
    body,
    made_from: from,
    starts_on: startsOn,
    case_number: approval?.caseNumber ?? null,
    decided_on: approval?.decidedOn ?? null,
    measures: rows,
  };
}

/** What was written, by reference. Null where it is redacted. */
type Texts = ReadonlyMap<string, string | null>;
type InLanguages = Listed['title'];

/** A measure of such an edition as everything else knows measures: in words. */
export function measureOf({ code, area, potential, links, ...row }: Listed, texts: Texts): Measure {
  const written = (words: Words | null): string | null => (words === null ? null : (texts.get(words.ref) ?? null));
  const told = (said: InLanguages): Multilingual => ({
    [MAIN_LANGUAGE]: '',
    ...Object.fromEntries(
      LANGUAGE_CODES.flatMap((code) => {
        const words = written(said[code] ?? null);
        return words === null ? [] : [[code, words]];
      }),
    ),
  });
  return {
    code,
    area,
    theme: told(row.theme),
    title: told(row.title),
    collaboration: {
      potential,
      ...(row.mode === null ? {} : { mode: row.mode }),
      ...(row.together === null ? {} : told(row.together)),
    },
    ...(row.wording === null ? {} : { wording: told(row.wording) }),
    ...(links.length === 0 ? {} : { links }),
  };
}

/** The same of the edition itself. */
export const inForceOf = (
  id: string,
  {
    title,
    body,
    case_number,
    decided_on,
  }: Pick<ReturnType<typeof listRow>, 'title' | 'body' | 'case_number' | 'decided_on'>,
  texts: Texts,
): InForce => {
  const words = texts.get(title.ref) ?? '';
  return {
    id,
    title: { [MAIN_LANGUAGE]: words },
    approvedBy: body,
    case: case_number ?? '',
    approvedOn: decided_on ?? '',
    wording: 'full',
    presentedTo: '',
  };
};
