import { Textfield } from '@digdir/designsystemet-react';
import { readNumber, typedNumber, type NumberWanted } from '@tiltaksmotor/domain/numbers';
import { language, useWords } from '../app/words.js';
import { useField, type FieldProps } from './field.js';

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
        : language() === 'en'
          ? String(fact).replace(',', '.')
          : fact,
    ]),
  );
