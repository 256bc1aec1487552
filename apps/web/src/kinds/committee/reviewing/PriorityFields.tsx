import { Button, Fieldset, Paragraph } from '@digdir/designsystemet-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useFieldArray, useFormContext } from 'react-hook-form';
import { measuresListOptions } from '../../../api/@tanstack/react-query.gen.js';
import type { Measure } from '../../../api/types.gen.js';
import { language, useWords } from '../../../app/words.js';
import { Tick } from '../../../form/choices.js';
import { Text } from '../../../form/Text.js';
import { newId, type Values } from './given.js';
import { MeasurePicker } from './MeasurePicker.js';

/** All priorities in order: each in words, by areas and by measures; moved and removed by buttons. */
export function PriorityFields() {
  const t = useWords();
  const { control, getValues, setFocus } = useFormContext<Values>();
  const { fields, append, remove, move } = useFieldArray({ control, name: 'priorities', keyName: 'key' });
  const measures = useQuery(measuresListOptions());
  const listed = measures.data?.items ?? [];
  const add = (): void => {
    append({ id: newId(getValues('priorities')), words: '', areas: [], measures: [] }, { shouldFocus: false });
    const nth = getValues('priorities').length - 1;
    setTimeout(() => setFocus(`priorities.${nth}.words`));
  };
  return (
    <>
      {fields.length === 0 ? <Paragraph className="quiet">{t('web.priorities.none')}</Paragraph> : null}
      {fields.map(({ key }, i) => (
        <One
          key={key}
          nth={i}
          listed={listed}
          up={i === 0 ? null : () => move(i, i - 1)}
          down={i === fields.length - 1 ? null : () => move(i, i + 1)}
          remove={() => remove(i)}
        />
      ))}
      <div>
        <Button type="button" variant="secondary" onClick={add}>
          {t('web.priorities.add')}
        </Button>
      </div>
    </>
  );
}

function One({
  nth,
  listed,
  up,
  down,
  remove,
}: {
  readonly nth: number;
  readonly listed: readonly Measure[];
  readonly up: (() => void) | null;
  readonly down: (() => void) | null;
  readonly remove: () => void;
}) {
  const t = useWords();
  const name = `priorities.${nth}` as const;
  const { watch } = useFormContext<Values>();
  const { words = '', areas = [], measures = [] } = watch(name) ?? {};
  // Opened as it is added, and left to whoever writes in it.
  const [isNew] = useState(words === '' && areas.length + measures.length === 0);
  const all = [...new Map(listed.map(({ area }) => [area.id, area])).values()];
  const [area] = areas;
  const [measure] = measures;
  const called =
    all.find(({ id }) => id === area)?.title[language()] ??
    listed.find(({ code }) => code === measure)?.title[language()];
  const title = words.trim() || called || t('web.priorities.new');
  return (
    <Fieldset className="part">
      <Fieldset.Legend>{t('web.priorities.one', { number: nth + 1, title })}</Fieldset.Legend>
      <div className="stack">
        <details open={isNew}>
          <summary>{t('web.priorities.change', { title })}</summary>
          <div className="stack">
            <Text
              name={`${name}.words`}
              label={t('web.priorities.words')}
              hint={t('web.priorities.words-hint')}
              optional
              most={200}
            />
            <Tick
              name={`${name}.areas`}
              label={t('web.priorities.areas')}
              optional
              choices={all.map(({ id, title: said }) => ({ value: id, label: said[language()] }))}
            />
            <MeasurePicker name={`${name}.measures`} listed={listed} />
          </div>
        </details>
        <div className="row" data-size="sm">
          {up === null ? null : <Act words="up" about={title} act={up} />}
          {down === null ? null : <Act words="down" about={title} act={down} />}
          <Act words="remove" about={title} act={remove} />
        </div>
      </div>
    </Fieldset>
  );
}

function Act({
  words,
  about,
  act,
}: {
  readonly words: 'up' | 'down' | 'remove';
  readonly about: string;
  readonly act: () => void;
}) {
  const t = useWords();
  const said = t(`web.priorities.${words}`);
  return (
    <Button type="button" variant="tertiary" aria-label={`${said}: ${about}`} onClick={act}>
      {said}
    </Button>
  );
}
