import { Heading, Link as Styled } from '@digdir/designsystemet-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useContext, useState } from 'react';
import { scheduledReportsListOptions } from '../api/@tanstack/react-query.gen.js';
import type { Document, Documents } from '../api/types.gen.js';
import { moment, Shown, useTitle, useWords } from '../app/index.js';
import { Kinds } from '../kinds/kind.js';
import { RunReport } from './RunReport.js';

const REPORTS = ['reviewing-status', 'yearly-report', 'weekly-digest'] as const;

/** Reports that were made, for those who may see them, and minutes that are everybody's. */
export function Reports() {
  const t = useWords();
  useTitle(t('web.reports.title'));
  return (
    <>
      <Heading level={1}>{t('web.reports.title')}</Heading>
      <Link to="/status">{t('web.deciding.title')}</Link>
      {REPORTS.map((kind) => (
        <Kind key={kind} kind={kind} />
      ))}
      {useContext(Kinds).map(({ OnReports }, n) => (OnReports === undefined ? null : <OnReports key={n} />))}
    </>
  );
}

const SOON = 2000;

function Kind({ kind }: { readonly kind: (typeof REPORTS)[number] }) {
  const t = useWords();
  /** A period that a report is being made of, and how many files of it there were: looked for until there are more. */
  const [awaited, setAwaited] = useState<{ readonly period: string; readonly had: number } | null>(null);
  const reports = useQuery({
    ...scheduledReportsListOptions({ path: { report: kind }, query: { limit: 100 } }),
    refetchInterval: ({ state }) =>
      awaited !== null && filesOf(awaited.period, state.data) <= awaited.had ? SOON : false,
  });
  const began = (period: string): void => setAwaited({ period, had: filesOf(period, reports.data) });
  return (
    <section className="stack">
      <Heading level={2} data-size="sm">
        {t(`web.reports.${kind}`)}
      </Heading>
      <Shown of={reports} none={t(`web.reports.none.${kind}`)}>
        {({ items }) => (
          <ul className="plain stack">
            {items.map((one) => (
              <File key={one.id} one={one} />
            ))}
          </ul>
        )}
      </Shown>
      {kind === 'weekly-digest' ? null : <RunReport kind={kind} awaited={awaited?.period ?? null} began={began} />}
    </section>
  );
}

const filesOf = (period: string, found: Documents | undefined): number =>
  (found?.items ?? []).filter((one) => one.period === period).length;

function File({ one: { id, name, format, asOf } }: { readonly one: Document }) {
  const t = useWords();
  return (
    <li className="row">
      <Styled href={`/api/documents/${id}/content`} download>
        {name} ({format.toUpperCase()})
      </Styled>
      <span className="quiet">{t('web.meeting.as-of', { moment: moment(asOf) })}</span>
    </li>
  );
}
