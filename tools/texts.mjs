// npm run texts: what each language lacks that the main one says, file by file. `--list` names the texts.
import { LANGUAGES, OTHER_LANGUAGES } from '@tiltaksmotor/domain';
import { missingIn } from '@tiltaksmotor/texts';

const named = process.argv.includes('--list');
for (const language of OTHER_LANGUAGES) {
  const files = missingIn(language);
  const [all, lacking] = [files.flatMap(({ all }) => all), files.map(({ missing }) => missing.length)].map((counts) =>
    counts.reduce((sum, n) => sum + n, 0),
  );
  console.log(`${LANGUAGES[language].name}: ${all - lacking} of ${all} texts`);
  for (const { file, all, missing } of files.filter(({ missing }) => missing.length > 0)) {
    console.log(`  ${language}/${file}  lacks ${missing.length} of ${all}`);
    if (named) for (const key of missing) console.log(`    ${key}`);
  }
}
