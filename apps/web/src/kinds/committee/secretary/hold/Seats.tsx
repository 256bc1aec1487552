import type { Meeting } from '../../../../api/types.gen.js';
import { useWords } from '../../../../app/words.js';
import { Choose } from '../../../../form/choices.js';
import { AWAY, THERE } from './filled.js';

/** A choice for each seat: there, away, or a deputy of theirs in their place. */
export function Seats({ meeting: { seats, names } }: { readonly meeting: Meeting }) {
  const t = useWords();
  return (
    <fieldset className="stack">
      <legend>{t('web.hold.seats')}</legend>
      {seats.map(({ holder, deputies }) => (
        <Choose
          key={holder}
          name={`seats.${holder}`}
          label={names[holder] ?? holder}
          nothing={null}
          choices={[
            { value: THERE, label: t('web.hold.there') },
            { value: AWAY, label: t('web.hold.away') },
            ...deputies.map((deputy) => ({
              value: deputy,
              label: t('web.hold.deputy', { name: names[deputy] ?? deputy }),
            })),
          ]}
        />
      ))}
    </fieldset>
  );
}
