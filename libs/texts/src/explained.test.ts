import { expect, test } from '@jest/globals';
import { say, type Language } from './say.js';

/** As people write it in a sentence: what a press on it explains. */
const WRITTEN: Readonly<Record<string, Partial<Record<Language, readonly string[]>>>> = {
  reviewing: { nb: ['FSU', 'FSUs'], en: ['FSU', 'FSU’s'] },
  deciding: { nb: ['SSU', 'SSUs'], en: ['SSU', "SSU's"] },
  baseline: { nb: ['nullpunkt', 'nullpunktet', 'Nullpunktene'], en: ['baseline', 'Baselines'] },
  contract: { nb: ['måleavtale', 'Måleavtalen'], en: ['measurement contract'] },
  consultation: { nb: ['drøfting', 'Drøftingen', 'drøftet'], en: ['consultation', 'consulted'] },
  impartiality: { nb: ['habilitet', 'inhabil', 'Habilitet'], en: ['conflict of interest', 'disqualified'] },
};
const cases = Object.entries(WRITTEN).flatMap(([word, languages]) =>
  Object.entries(languages).flatMap(([language, all]) =>
    all.map((said) => [said, word, language as Language] as const),
  ),
);

test.each(cases)('«%s» is explained: %s, in %s', (said, word, language) => {
  expect(said).toMatch(new RegExp(`^(?:${say(language, `explained.${word}.forms`)})$`, 'iu'));
  expect(say(language, `explained.${word}.means`)).toMatch(/^\p{Lu}.{40,}\.$/su);
});
