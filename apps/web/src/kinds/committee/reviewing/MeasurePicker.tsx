import { Button, Field, Label, Select } from '@digdir/designsystemet-react';
import { useId } from 'react';
import { useFormContext } from 'react-hook-form';
import type { Measure } from '../../../api/types.gen.js';
import { language, useWords } from '../../../app/words.js';
import type { Values } from './given.js';

/** Measures of the list, added one by one and taken away again. */
export function MeasurePicker({
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
    return found === undefined ? code : `${code} ${found.title[language()]}`;
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
