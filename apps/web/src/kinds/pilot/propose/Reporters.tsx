import { Checkbox, Details, Fieldset } from '@digdir/designsystemet-react';
import { useFormContext } from 'react-hook-form';
import { useNames } from '../../../app/names.js';
import { slugOf } from '../../../app/slug.js';
import { language, useWords } from '../../../app/words.js';
import { partiesIn, reportersOf, type Answers, type Asking } from './answers.js';

/** Every party counts what is chosen, until somebody is left out. */
export function Reporters({ asking: { library } }: { readonly asking: Asking }) {
  const t = useWords();
  const nameOf = useNames();
  const form = useFormContext<Answers>();
  const answers = form.watch();
  const lines = [
    ...answers.indicators.map((id) => ({ id, name: library.find((one) => one.id === id)?.name[language()] ?? id })),
    ...answers.own
      .filter(({ name }) => name.trim() !== '')
      .map(({ slug, name }) => ({ id: slug === '' ? slugOf(name) : slug, name })),
  ];
  const parties = partiesIn(answers);
  if (lines.length === 0 || parties.length < 2) return null;
  const leaveOut = (id: string, party: string, counts: boolean): void => {
    const now = reportersOf(answers, id);
    const next = counts ? [...now, party] : now.filter((one) => one !== party);
    form.setValue('reporters', { ...answers.reporters, [id]: next }, { shouldDirty: true });
  };
  return (
    <Details>
      <Details.Summary>{t('web.propose.who-counts')}</Details.Summary>
      <Details.Content className="stack">
        {lines.map(({ id, name }) => (
          <Fieldset key={id}>
            <Fieldset.Legend>{name}</Fieldset.Legend>
            {parties.map((party) => (
              <Checkbox
                key={party}
                label={nameOf(party)}
                value={party}
                checked={reportersOf(answers, id).includes(party)}
                onChange={(event) => leaveOut(id, party, event.target.checked)}
              />
            ))}
          </Fieldset>
        ))}
      </Details.Content>
    </Details>
  );
}
