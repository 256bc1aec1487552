import { Button, Fieldset } from '@digdir/designsystemet-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { indicatorsListOptions } from '../../../api/@tanstack/react-query.gen.js';
import { useFieldArray, useFormContext } from 'react-hook-form';
import type { LibraryIndicator } from '../../../api/types.gen.js';
import { language, useWords } from '../../../app/words.js';
import { Pick, type Choice } from '../../../form/choices.js';
import { Text } from '../../../form/Text.js';
import { TickFirst } from '../../../form/TickFirst.js';
import type { Answers, Asking } from './answers.js';
import { Reporters } from './Reporters.js';

/** What is counted: from the library, where source and rule are thought through, or put in own words. */
export function Indicators({ asking }: { readonly asking: Asking }) {
  const t = useWords();
  const form = useFormContext<Answers>();
  const own = useFieldArray<Answers, 'own'>({ name: 'own' });
  const ownNow = form.watch('own');
  const library = useLibrary(asking);
  const rest = library.filter(({ suggested }) => !suggested);
  const choice = useChoice();
  return (
    <div className="part">
      <TickFirst
        name="indicators"
        label={t('web.propose.indicators')}
        hint={t('web.propose.indicators-hint')}
        optional={ownNow.length > 0}
        first={library.filter(({ suggested }) => suggested).map(choice)}
        rest={rest.map(choice)}
        more={t('web.propose.other-indicators', { count: rest.length })}
        others={t('web.propose.others')}
      />
      {own.fields.map(({ id }, i) => (
        <Own key={id} at={i} remove={() => own.remove(i)} />
      ))}
      <div>
        <Button
          type="button"
          variant="secondary"
          onClick={() => own.append({ slug: '', name: '', unit: '', direction: 'up', source: '', countingRule: '' })}
        >
          {t('web.propose.add-own')}
        </Button>
      </div>
      <Reporters asking={asking} />
    </div>
  );
}

/** What fits a new measure follows from its area, which is chosen here. */
function useLibrary({ measure, library }: Asking): readonly LibraryIndicator[] {
  const area = useFormContext<Answers>().watch('area');
  const fitting = useQuery({
    ...indicatorsListOptions({ query: { area } }),
    enabled: measure === null && area !== '',
    placeholderData: keepPreviousData,
  });
  return fitting.data?.items ?? library;
}

function useChoice(): (one: LibraryIndicator) => Choice {
  const t = useWords();
  const spoken = language();
  return ({ id, name, unit, direction, source, countingRule }) => ({
    value: id,
    label: `${name[spoken]} (${unit[spoken]}, ${t(`direction.${direction}`)})`,
    hint: t('web.pilot.counted', { source: source[spoken], rule: countingRule[spoken] }),
  });
}

function Own({ at, remove }: { readonly at: number; readonly remove: () => void }) {
  const t = useWords();
  const field = (name: string): string => `own.${at}.${name}`;
  return (
    <Fieldset>
      <Fieldset.Legend>{t('web.propose.own', { n: at + 1 })}</Fieldset.Legend>
      <Text name={field('name')} label={t('web.propose.own-name')} most={200} />
      <Text name={field('unit')} label={t('web.propose.own-unit')} most={60} />
      <Pick
        name={field('direction')}
        label={t('web.propose.own-direction')}
        choices={['up', 'down', 'hold'].map((value) => ({ value, label: t(`direction.${value}`) }))}
      />
      <Text name={field('source')} label={t('web.propose.own-source')} most={500} />
      <Text name={field('countingRule')} label={t('web.propose.own-rule')} rows={2} most={1000} />
      <div>
        <Button type="button" variant="tertiary" data-color="danger" onClick={remove}>
          {t('web.propose.remove-own', { n: at + 1 })}
        </Button>
      </div>
    </Fieldset>
  );
}
