import { Button, Checkbox, Details, Fieldset } from '@digdir/designsystemet-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useFieldArray, useFormContext } from 'react-hook-form';
import { useEffect } from 'react';
import { HOURS, KRONER } from '@tiltaksmotor/domain/numbers';
import { indicatorsListOptions } from '../../../api/@tanstack/react-query.gen.js';
import type { LibraryIndicator } from '../../../api/types.gen.js';
import { spoken, useNames, useWords } from '../../../app/index.js';
import { type Choice, Choose, NumberField, Pick, Text, TickFirst } from '../../../form/index.js';
import { type Answers, type Asking, NO_TERMS, partiesIn, reportersOf, slugOf } from './answers.js';

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
  return ({ id, name, unit, direction, source, countingRule }) => ({
    value: id,
    label: `${spoken(name)} (${spoken(unit)}, ${t(`direction.${direction}`)})`,
    hint: t('web.pilot.counted', { source: spoken(source), rule: spoken(countingRule) }),
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

/** Every party counts what is chosen, until somebody is left out. */
function Reporters({ asking: { library } }: { readonly asking: Asking }) {
  const t = useWords();
  const nameOf = useNames();
  const form = useFormContext<Answers>();
  const answers = form.watch();
  const lines = [
    ...answers.indicators.map((id) => ({ id, name: spoken(library.find((one) => one.id === id)?.name) ?? id })),
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

/** What each party puts in: in words, and the cost as one answer. Not known, and paid by itself, until somebody says more. */
export function Contributions() {
  const t = useWords();
  const form = useFormContext<Answers>();
  const parties = partiesIn({ lead: form.watch('lead'), partners: form.watch('partners') });
  return (
    <Fieldset className="part">
      <Fieldset.Legend>{t('web.propose.contributions')}</Fieldset.Legend>
      <Fieldset.Description>{t('web.propose.contributions-hint')}</Fieldset.Description>
      {parties
        .filter((party) => party !== '')
        .map((party) => (
          <Contribution key={party} party={party} parties={parties} />
        ))}
    </Fieldset>
  );
}

function Contribution({ party, parties }: { readonly party: string; readonly parties: readonly string[] }) {
  const t = useWords();
  const nameOf = useNames();
  const form = useFormContext<Answers>();
  const isNew = form.getValues(`terms.${party}`) === undefined;
  useEffect(() => {
    if (isNew) form.setValue(`terms.${party}`, { ...NO_TERMS, paidBy: party });
  }, [form, party, isNew]);
  const field = (name: string): string => `terms.${party}.${name}`;
  return (
    <Fieldset>
      <Fieldset.Legend>{nameOf(party)}</Fieldset.Legend>
      <Text name={field('contribution')} label={t('web.pilot.gives')} optional rows={2} most={1000} />
      <div className="row cost">
        <NumberField name={field('hours')} label={t('web.pilot.hours')} optional {...HOURS} />
        <NumberField name={field('kroner')} label={t('web.pilot.kroner')} optional {...KRONER} />
        <Choose
          name={field('paidBy')}
          label={t('web.propose.paid-by')}
          optional
          choices={parties.map((id) => ({ value: id, label: nameOf(id) }))}
        />
      </div>
    </Fieldset>
  );
}
