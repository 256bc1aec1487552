import { useQuery } from '@tanstack/react-query';
import { useFormContext } from 'react-hook-form';
import { measuresOneOptions, organisationsListOptions } from '../../../api/@tanstack/react-query.gen.js';
import type { MeasureWithEvidence, Organisation, Pilot } from '../../../api/types.gen.js';
import { Shown } from '../../../app/Shown.js';
import { useWords } from '../../../app/words.js';
import type { Choice } from '../../../form/choices.js';
import { TickFirst } from '../../../form/TickFirst.js';
import type { Answers, Asking } from './answers.js';

const RARELY = 10 * 60_000;

/** Those who are near, and those who know the measure, are seen first; the rest are there. */
export function Partners({ asking: { measure }, pilot }: { readonly asking: Asking; readonly pilot: Pilot | null }) {
  const organisations = useQuery({ ...organisationsListOptions(), staleTime: RARELY });
  const code = measure?.code ?? '';
  const known = useQuery({ ...measuresOneOptions({ path: { code } }), enabled: code !== '' });
  return (
    <Shown of={organisations}>
      {({ items }) => <Choices organisations={items} tried={triedBy(known.data, pilot)} />}
    </Shown>
  );
}

function Choices({
  organisations,
  tried,
}: {
  readonly organisations: readonly Organisation[];
  readonly tried: readonly string[];
}) {
  const t = useWords();
  const form = useFormContext<Answers>();
  const lead = form.watch('lead');
  const able = organisations.filter(({ id, canTakePart }) => canTakePart && id !== lead);
  const near = organisations.find(({ id }) => id === lead)?.regions ?? [];
  const isNear = ({ regions }: Organisation): boolean => regions.some((region) => near.includes(region));
  const isFirst = (one: Organisation): boolean => isNear(one) || tried.includes(one.id);
  const choice = (one: Organisation): Choice => {
    const { id, name } = one;
    return { value: id, label: name, ...(tried.includes(id) ? { hint: t('web.propose.tried') } : {}) };
  };
  const first = able.filter(isFirst).toSorted((a, b) => Number(tried.includes(b.id)) - Number(tried.includes(a.id)));
  const rest = able.filter((one) => !isFirst(one));
  return (
    <div className="part">
      <TickFirst
        name="partners"
        label={t('web.propose.partners')}
        hint={t('web.propose.partners-hint')}
        first={first.map(choice)}
        rest={rest.map(choice)}
        more={t('web.propose.other-partners', { count: rest.length })}
        others={t('web.propose.others')}
      />
    </div>
  );
}

/** Who has been in a pilot on the same measure, or is in one. */
function triedBy(measure: MeasureWithEvidence | undefined, pilot: Pilot | null): readonly string[] {
  const others = (measure?.pilots ?? []).filter(({ id, phase }) => id !== pilot?.id && phase !== 'draft');
  return [
    ...new Set([
      ...others.flatMap(({ parties }) => parties),
      ...(measure?.evidence ?? []).flatMap(({ card }) => card.triedBy),
    ]),
  ];
}
