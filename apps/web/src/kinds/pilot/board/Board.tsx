import { Button, Heading, Paragraph, Tag } from '@digdir/designsystemet-react';
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { PHASES } from '@tiltaksmotor/domain/phases';
import {
  measuresListOptions,
  meMeOptions,
  pilotsListInfiniteOptions,
  pilotsPhasesOptions,
} from '../../../api/@tanstack/react-query.gen.js';
import type { Measure, PhaseCount, PilotListed } from '../../../api/types.gen.js';
import { amount, day, lasted, listed, Shown, useTitle, useWords, useWho } from '../../../app/index.js';
import { reviewsIn } from '../../../app/offices.js';
import { type Filter, Filters, isLate, isPhase, pageOf, queryOf } from './Filters.js';
import { Onward } from '../../../desk/Onward.js';
import { Meant } from '../../../list/Meant.js';
import { Measures } from '../../../list/Measures.js';
import { PilotLink } from '../PilotLink.js';

/** All pilots by phase, those that have been longest in theirs first: where each stands, and whose turn it is. */
export function Board() {
  const t = useWords();
  useTitle(t('web.board.title'));
  const filter = useSearch({ from: '/piloter' });
  const navigate = useNavigate();
  const me = useQuery(meMeOptions());
  const choose = (search: Filter): void => void navigate({ to: '/piloter', search, replace: true, resetScroll: false });
  return (
    <>
      <div className="stack">
        <Heading level={1}>{t('web.board.title')}</Heading>
        {me.data !== undefined && reviewsIn(me.data).length > 0 ? (
          <Link to="/vurdering">{t('web.board.to-reviewing')}</Link>
        ) : null}
      </div>
      <Filters filter={filter} choose={choose} />
      <Pilots filter={filter} choose={choose} />
    </>
  );
}

interface Filtering {
  readonly filter: Filter;
  readonly choose: (filter: Filter) => void;
}

function Pilots({ filter, choose }: Filtering) {
  // What was found stays until the new is there.
  const counts = useQuery({ ...pilotsPhasesOptions({ query: queryOf(filter) }), placeholderData: keepPreviousData });
  return <Shown of={counts}>{({ items }) => <Found counts={items} filter={filter} choose={choose} />}</Shown>;
}

function Found({ counts, filter, choose }: Filtering & { readonly counts: readonly PhaseCount[] }) {
  const t = useWords();
  const sum = (of: 'pilots' | 'late'): number => counts.reduce((total, one) => total + one[of], 0);
  const inOrder = PHASES.flatMap((phase) => counts.find((one) => one.phase === phase) ?? []);
  return (
    <>
      <Paragraph role="status">
        {t('web.board.found', { count: sum('pilots') })}
        {sum('late') === 0 ? '' : `, ${t('web.board.late', { count: sum('late') })}`}
      </Paragraph>
      {counts.length === 0 ? <Nothing filter={filter} choose={choose} /> : null}
      {inOrder.length < 2 ? null : <Overview counts={inOrder} />}
      {inOrder.map((count) => (
        <Phase key={count.phase} count={count} filter={filter} alone={inOrder.length === 1} />
      ))}
    </>
  );
}

/** How many pilots are in each phase, and how many of them late: a table that leads to each. */
function Overview({ counts }: { readonly counts: readonly PhaseCount[] }) {
  const t = useWords();
  return (
    <nav aria-label={t('web.board.overview')}>
      <ul className="path">
        {counts.map(({ phase, pilots, late }) => (
          <li key={phase}>
            <a href={`#${phase}`}>{t(`phase.${phase}`)}</a> <strong>{amount(pilots)}</strong>
            {late === 0 ? null : <span className="quiet"> {t('web.board.late', { count: late })}</span>}
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Nothing passes the filter, or there is nothing yet. */
function Nothing({ filter, choose }: { readonly filter: Filter; readonly choose: (filter: Filter) => void }) {
  const t = useWords();
  const { q = '', ...others } = filter;
  const chosen = Object.values(filter).some((value) => value !== undefined && value !== '');
  const isNarrow = others.vis !== 'alle' || Object.keys(others).length > 1;
  return (
    <div className="stack">
      <Paragraph className="quiet">{t(chosen ? 'web.board.none' : 'web.board.none-yet')}</Paragraph>
      {q.trim() === '' ? null : <InList q={q.trim().slice(0, 200)} look={(other) => choose({ ...filter, q: other })} />}
      {q.trim() !== '' && isNarrow ? (
        <Link to="/piloter" search={{ q, vis: 'alle' }}>
          {t('web.find.in-all-pilots')}
        </Link>
      ) : null}
      {chosen ? (
        <Link to="/piloter" search={{ vis: 'alle' }}>
          {t('web.board.show-all')}
        </Link>
      ) : null}
      <Onward here="/piloter" />
    </div>
  );
}

const MOST = 5;

/** What was meant, by the list; its measures that would be piloted, or else those that are tried most. */
function InList({ q, look }: { readonly q: string; readonly look: (q: string) => void }) {
  const t = useWords();
  const { items = [], instead } = useQuery(measuresListOptions({ query: { q } })).data ?? {};
  return (
    <>
      <Meant meant={instead?.meant ?? []} look={look} />
      <Some title={t('web.find.measures')} measures={items.slice(0, MOST)} />
      <Some title={t('web.find.most-tried')} measures={instead?.mostTried ?? []} />
    </>
  );
}

function Some({ title, measures }: { readonly title: string; readonly measures: readonly Measure[] }) {
  if (measures.length === 0) return null;
  return (
    <>
      <Heading level={2} data-size="2xs">
        {title}
      </Heading>
      <Measures measures={measures} withArea />
    </>
  );
}

/** At first: all phases on one page. Where there is only one, and when somebody wants more, a longer page. */
const FEW = 10;
const MANY = 50;

/** The pilots of one phase, what has been longest in it first. */
function Phase({
  count: { phase, pilots: all },
  filter,
  alone,
}: {
  readonly count: PhaseCount;
  readonly filter: Filter;
  readonly alone: boolean;
}) {
  const t = useWords();
  const query = pageOf(filter, isPhase(phase) ? phase : 'draft', alone ? MANY : FEW);
  const pilots = useInfiniteQuery({
    ...pilotsListInfiniteOptions({ query }),
    initialPageParam: {},
    getNextPageParam: (page) => page.next ?? undefined,
    placeholderData: keepPreviousData,
  });
  return (
    <section className="stack" aria-labelledby={phase}>
      <Heading level={2} data-size="sm" id={phase} tabIndex={-1}>
        {t(`phase.${phase}`)} ({amount(all)})
      </Heading>
      <Shown of={pilots}>
        {({ pages }) => {
          const items = pages.flatMap((page) => page.items);
          return (
            <>
              <ul className="plain stack">
                {items.map((pilot) => (
                  <Row key={pilot.id} pilot={pilot} />
                ))}
              </ul>
              {pilots.hasNextPage ? (
                <div>
                  <Button
                    variant="secondary"
                    data-size="sm"
                    loading={pilots.isFetchingNextPage}
                    onClick={() => void pilots.fetchNextPage()}
                  >
                    {t('web.board.more', { shown: items.length, all })}
                  </Button>
                </div>
              ) : null}
            </>
          );
        }}
      </Shown>
    </section>
  );
}

/** One pilot: what, on which measure, whose turn it is and since when, and how long it has been where it is. */
function Row({ pilot }: { readonly pilot: PilotListed }) {
  const t = useWords();
  const who = useWaited();
  const { id, title, measure, phaseSince, waiting, waitingSince, closed, policy } = pilot;
  const names = [...new Set(waiting.map(who))];
  return (
    <li className="entry">
      <PilotLink id={id} title={title} />
      <div>
        {names.length === 0 ? (
          <span className="quiet">{closed ? null : t('web.board.nobody')}</span>
        ) : (
          <>
            <strong>{t('web.board.turn', { who: listed(names) })}</strong>
            {waitingSince === null ? null : <> {t('web.board.waited', { time: lasted(waitingSince) })}</>}
          </>
        )}
      </div>
      <div className="row">
        <Due pilot={pilot} />
        <span className="quiet">{t('web.board.age', { time: lasted(phaseSince), date: day(phaseSince) })}</span>
        <Tag data-size="sm" data-color="neutral">
          {measure ?? t('web.board.new-measure')}
        </Tag>
        {policy === 'exercise' ? (
          <Tag data-size="sm" data-color="warning">
            {t('web.exercise')}
          </Tag>
        ) : null}
      </div>
    </li>
  );
}

/** What is late says so in words: colour is not for everybody. */
function Due({ pilot }: { readonly pilot: PilotListed }) {
  const t = useWords();
  if (pilot.nextDue === null || pilot.closed) return null;
  const late = isLate(pilot);
  return (
    <Tag data-size="sm" data-color={late ? 'danger' : 'neutral'}>
      {t(late ? 'web.board.is-late' : 'web.board.due', { date: day(pilot.nextDue) })}
    </Tag>
  );
}

/** `leader@harstad` and `person:…` as people say them. */
function useWaited(): (key: string) => string {
  const whoIs = useWho();
  return (key) => {
    if (key.startsWith('person:')) return whoIs({ person: key.slice('person:'.length) });
    const [role = '', at = ''] = key.split('@');
    return whoIs({ role, at });
  };
}
