import { Textfield } from '@digdir/designsystemet-react';
import { lengthOf, tidyText } from '@tiltaksmotor/domain/tidy';
import { useEffect } from 'react';
import { useFormContext } from 'react-hook-form';
import { writesWords } from '../app/kept.js';
import { useWords } from '../app/words.js';
import { useField, type FieldProps } from './field.js';

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
