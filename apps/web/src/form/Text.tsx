import { Textfield } from '@digdir/designsystemet-react';
import { lengthOf, tidyText } from '@tiltaksmotor/domain/tidy';
import { useEffect } from 'react';
import { useFormContext } from 'react-hook-form';
import { type NumberWanted, readNumber, typedNumber } from '@tiltaksmotor/domain/numbers';
import { writesWords } from './kept.js';
import { language, useWords } from '../app/words.js';
import { type FieldProps, useField } from './field.js';
import { LANGUAGES } from '@tiltaksmotor/domain/languages';

/** One line, or several. */
export function Text(
  props: FieldProps & {
    readonly rows?: number;
    readonly most?: number;
    readonly type?: 'text' | 'date' | 'datetime-local';
    readonly suffix?: string;
  },
) {
  const t = useWords();
  const { name, label, rows, most, type = 'text', hint, suffix } = props;
  const { control } = useFormContext();
  useEffect(() => {
    if (type === 'text') writesWords(control, name, label);
  }, [control, name, label, type]);
  const { fault, input, said } = useField(props, {
    validate: (value) => {
      const written = typeof value === 'string' ? tidyText(value) : null;
      if (written === '' && props.optional !== true) return t('web.form.required', { label: props.label });
      return most === undefined || lengthOf(written ?? '') <= most || t('web.form.issue.TooMany', { most });
    },
  });
  const shared = {
    label: said,
    description: hint,
    error: fault,
    'aria-required': props.optional !== true,
    ...(suffix === undefined ? {} : { suffix }),
  };
  return rows === undefined ? (
    <Textfield {...shared} {...input} type={type} />
  ) : (
    <Textfield {...shared} {...input} multiline rows={rows} />
  );
}

/**
 * A number, typed as people write it. It is a text to the browser: one that speaks another language than whoever types would
 * take the comma of `3,5` away, and send 35.
 */
export function NumberField({
  whole = false,
  least,
  most,
  className,
  ...props
}: FieldProps & NumberWanted & { readonly className?: string }) {
  const t = useWords();
  const { fault, input, said } = useField(props, {
    validate: (typed) => {
      const read = readNumber(String(typed ?? ''), {
        whole,
        ...(least === undefined ? {} : { least }),
        ...(most === undefined ? {} : { most }),
      });
      if ('value' in read)
        return read.value !== null || props.optional === true || t('web.form.required', { label: props.label });
      const { why, ...facts } = read.fault;
      return t(`web.form.number.${why}`, { ...written(facts), ...(whole ? { context: 'whole' } : {}) });
    },
  });
  return (
    <Textfield
      {...input}
      {...(className === undefined ? {} : { className })}
      label={said}
      description={props.hint}
      error={fault}
      aria-required={props.optional !== true}
      inputMode={whole ? 'numeric' : 'decimal'}
      autoComplete="off"
    />
  );
}

/** As whoever reads writes numbers. */
const written = (facts: object): object =>
  Object.fromEntries(
    Object.entries(facts).map(([key, fact]: [string, unknown]) => [
      key,
      typeof fact === 'number'
        ? typedNumber(fact, language())
        : String(fact).replace(',', LANGUAGES[language()].decimal),
    ]),
  );
