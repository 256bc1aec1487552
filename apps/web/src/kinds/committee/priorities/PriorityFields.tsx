import { Button, Field, Fieldset, Label, Paragraph, Select } from '@digdir/designsystemet-react';
import { useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useFieldArray, useFormContext } from 'react-hook-form';
import { measuresListOptions } from '../../../api/@tanstack/react-query.gen.js';
import type { Measure, PrioritiesGiven, Priority } from '../../../api/types.gen.js';
import { spoken, useWords } from '../../../app/index.js';
import { Text, Tick } from '../../../form/index.js';

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
    spoken(all.find(({ id }) => id === area)?.title) ?? spoken(listed.find(({ code }) => code === measure)?.title);
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
              choices={all.map(({ id, title: said }) => ({ value: id, label: spoken(said) }))}
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

/** Measures of the list, added one by one and taken away again. */
function MeasurePicker({
  name,
  listed,
}: {
  readonly name: `priorities.${number}.measures`;
  readonly listed: readonly Measure[];
}) {
  const t = useWords();
  const id = useId();
  const { watch, setValue } = useFormContext<Values>();
  const chosen = watch(name) ?? [];
  const choose = (measures: readonly string[]): void => setValue(name, measures, { shouldDirty: true });
  const called = (code: string): string => {
    const found = listed.find((measure) => measure.code === code);
    return found === undefined ? code : `${code} ${spoken(found.title)}`;
  };
  return (
    <div className="stack">
      {chosen.length === 0 ? null : (
        <ul className="plain" aria-label={t('web.priorities.measures')}>
          {chosen.map((code) => (
            <li key={code} className="row">
              <span>{called(code)}</span>
              <Button
                type="button"
                variant="tertiary"
                data-size="sm"
                aria-label={t('web.priorities.remove-measure', { measure: called(code) })}
                onClick={() => choose(chosen.filter((other) => other !== code))}
              >
                {t('web.priorities.remove')}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <Field>
        <Label htmlFor={id}>{t('web.priorities.add-measure')}</Label>
        <Select id={id} value="" onChange={(event) => choose([...chosen, event.target.value])}>
          <option value="">{t('web.form.choose')}</option>
          {listed
            .filter(({ code }) => !chosen.includes(code))
            .map(({ code }) => (
              <option key={code} value={code}>
                {called(code)}
              </option>
            ))}
        </Select>
      </Field>
    </div>
  );
}

/** A priority as the form has it: chosen ids as fields have them. */
interface TypedPriority {
  readonly id: string;
  readonly words: string;
  readonly areas: readonly string[];
  readonly measures: readonly string[];
}
export interface Values {
  readonly priorities: readonly TypedPriority[];
}
type Shown = Pick<Priority, 'id' | 'words' | 'areas' | 'measures'>;

export const valuesOf = (items: readonly Shown[]): Values => ({
  priorities: items.map(({ id, words, areas, measures }) => ({ id, words: words ?? '', areas, measures })),
});

/** What is sent. A priority without words is called what its one area or measure is called. */
export const sentOf = ({ priorities }: Values): PrioritiesGiven => ({
  priorities: priorities.map(({ id, words, areas, measures }) => ({
    id,
    title: words.trim() === '' ? null : words.trim(),
    areas: [...areas],
    measures: [...measures],
  })),
});

/** An id that none of them has. */
function newId(priorities: readonly TypedPriority[]): string {
  const taken = new Set(priorities.map(({ id }) => id));
  for (let n = 1; ; n++) if (!taken.has(`p${n}`)) return `p${n}`;
}
