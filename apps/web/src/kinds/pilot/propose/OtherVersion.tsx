import { Alert, Button, Heading, Paragraph } from '@digdir/designsystemet-react';
import { useQuery } from '@tanstack/react-query';
import { namesIn, type QuestionName } from '@tiltaksmotor/domain/questions';
import { useEffect, useRef } from 'react';
import { measuresListOptions, pilotsOneOptions } from '../../../api/@tanstack/react-query.gen.js';
import { day, listed, spoken, useNames, useWords } from '../../../app/index.js';
import { type Answers, answersOf, type Asking, proposalOf } from './answers.js';
import type { Indicator, PartyTerms, Proposal } from '../../../api/types.gen.js';
import { areaChoices } from '../../../list/measures.js';

/** Somebody else, or another window, changed it first: what stands there now, beside what is typed here, and what to do. */
export function OtherVersion({
  id,
  asking,
  mine,
  pressed,
  action,
  goOn,
}: {
  readonly id: string;
  readonly asking: Asking;
  readonly mine: Answers;
  /** How often it was sent: whoever sends it is led here, and whoever types on is let be. */
  readonly pressed: number;
  /** What sends it. */
  readonly action: string;
  /** From what stands there now: with what is typed here, or with theirs. */
  readonly goOn: (version: number, theirs?: Answers) => void;
}) {
  const t = useWords();
  const told = useTold(asking);
  const notice = useRef<HTMLDivElement>(null);
  const { data: pilot, isFetchedAfterMount } = useQuery({ ...pilotsOneOptions({ path: { id } }), staleTime: 0 });
  const isThere = pilot !== undefined && isFetchedAfterMount;
  useEffect(() => {
    if (!isThere || pressed === 0) return;
    notice.current?.scrollIntoView({ block: 'center' });
    notice.current?.focus({ preventScroll: true });
  }, [isThere, pressed]);
  if (!isThere) return null;
  const answers = answersOf(pilot, asking.library);
  const theirs = proposalOf(answers, asking);
  const differs = theirs === null ? [] : differing(theirs, proposalOf(mine, asking));
  return (
    <Alert ref={notice} tabIndex={-1} role="alert" data-color="warning">
      <Heading level={2} data-size="xs">
        {t('web.propose.changed-elsewhere')}
      </Heading>
      <Paragraph>{t('web.propose.not-sent', { action })}</Paragraph>
      {differs.length === 0 ? (
        <Paragraph>{t('web.propose.says-the-same')}</Paragraph>
      ) : (
        <>
          <Paragraph>{t('web.propose.yours-stands')}</Paragraph>
          <ul>
            {differs.map((one) => (
              <li key={told(one)} className="as-written">
                {told(one)}
              </li>
            ))}
          </ul>
        </>
      )}
      <div className="row">
        <Button type="button" onClick={() => goOn(pilot.version)}>
          {t(differs.length === 0 ? 'web.propose.go-on' : 'web.propose.keep-mine')}
        </Button>
        {differs.length === 0 ? null : (
          <Button type="button" variant="secondary" onClick={() => goOn(pilot.version, answers)}>
            {t('web.propose.take-theirs')}
          </Button>
        )}
      </div>
    </Alert>
  );
}

/** What stands in one place of a proposal. */
type Place =
  | { readonly field: QuestionName | 'area' | 'newTitle' | 'reason' | 'lead'; readonly text: string | null }
  | { readonly field: 'partners'; readonly parties: readonly string[] }
  | { readonly field: 'terms'; readonly terms: PartyTerms }
  | { readonly field: 'indicators'; readonly indicators: readonly Pick<Indicator, 'id' | 'name'>[] }
  | { readonly field: 'counting'; readonly line: Indicator };

/** Where a proposal is other than the one that is typed here, and what stands there in it. */
function differing(theirs: Proposal, mine: Proposal | null): readonly Place[] {
  const here = mine === null ? [] : placesIn(mine).map(inShort);
  return placesIn(theirs).filter((place) => !here.includes(inShort(place)));
}

function placesIn(proposal: Proposal): readonly Place[] {
  const { measure, lead, parties = [], indicators = [], initiative } = proposal;
  return [
    ...('code' in measure
      ? []
      : ([
          { field: 'area', text: measure.area },
          { field: 'newTitle', text: measure.title },
          { field: 'reason', text: measure.reason },
        ] as const)),
    ...namesIn('what')
      .filter((name) => name !== 'title' || 'code' in measure)
      .map((field) => ({ field, text: proposal[field] ?? null })),
    { field: 'lead', text: lead },
    { field: 'partners', parties: parties.map(({ party }) => party).toSorted() },
    ...parties.map((terms) => ({ field: 'terms', terms }) as const),
    { field: 'indicators', indicators: indicators.map(({ id, name }) => ({ id, name })) },
    ...indicators.map((line) => ({ field: 'counting', line }) as const),
    ...namesIn('initiative').map((field) => ({ field, text: initiative?.[field] ?? null })),
  ];
}

/** The same for the same words, in whatever order their fields are. */
const inShort = (value: unknown): string =>
  JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).toSorted(([one], [other]) => one.localeCompare(other)))
      : inner,
  );

/** A place of a proposal, and what stands in it, as people say it. */
function useTold({ contract, library }: Asking): (place: Place) => string {
  const t = useWords();
  const nameOf = useNames();
  const measures = useQuery(measuresListOptions());
  const areas = areaChoices(measures.data?.items ?? []);
  const indicator = (id: string, name?: string | null): string =>
    name ?? contract.find((one) => one.id === id)?.name ?? spoken(library.find((one) => one.id === id)?.name) ?? id;
  const text = (place: Place): string => {
    switch (place.field) {
      case 'partners':
        return listed(place.parties.map(nameOf));
      case 'terms': {
        const { contribution, hours, kroner, paidBy } = place.terms;
        const facts = [
          contribution ?? null,
          hours == null ? null : t('web.propose.hours', { hours }),
          kroner == null ? null : t('web.propose.kroner', { kroner }),
          paidBy == null ? null : t('web.propose.paid', { by: nameOf(paidBy) }),
        ];
        return facts.filter((fact) => fact !== null).join('; ');
      }
      case 'indicators':
        return listed(place.indicators.map(({ id, name }) => indicator(id, name)));
      case 'counting': {
        const { unit, direction, source, countingRule, reportedBy = [] } = place.line;
        const facts = [
          `${unit}, ${t(`direction.${direction}`)}`,
          t('web.pilot.counted', { source, rule: countingRule }),
          t('web.propose.counted-by', { by: listed(reportedBy.map(({ party }) => nameOf(party))) }),
        ];
        return facts.join('; ');
      }
      case 'lead':
        return nameOf(place.text ?? '');
      case 'area':
        return areas.find(({ value }) => value === place.text)?.label ?? place.text ?? '';
      case 'followUpOn':
        return place.text === null ? '' : day(place.text);
      default:
        return place.text ?? '';
    }
  };
  const of = (place: Place): string | null => {
    if (place.field === 'terms') return nameOf(place.terms.party);
    return place.field === 'counting' ? indicator(place.line.id, place.line.name) : null;
  };
  return (place) => {
    const one = of(place);
    const field = t(`question.${place.field}.name`);
    return t('web.propose.theirs', {
      field: one === null ? field : `${field} (${one})`,
      text: text(place) || '–',
    });
  };
}
