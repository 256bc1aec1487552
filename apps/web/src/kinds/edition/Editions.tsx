import { Heading, Paragraph, Tag } from '@digdir/designsystemet-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { editionsListOptions, measuresListOptions } from '../../api/@tanstack/react-query.gen.js';
import { editionsBegin } from '../../api/sdk.gen.js';
import type { Edition, EditionListed } from '../../api/types.gen.js';
import { may, Text, CommandForm } from '../../form/index.js';
import { day, Section, Shown, spoken, useTitle, useWords } from '../../app/index.js';
import { useStatus } from './EditionsLink.js';

/** The list that holds, the editions of it that I may see, and for its office the way to a new one. */
export function Editions() {
  const t = useWords();
  useTitle(t('web.edition.all'));
  const editions = useQuery(editionsListOptions());
  const list = useQuery(measuresListOptions());
  return (
    <>
      <div className="stack">
        <Link to="/tiltak">{t('web.nav.list')}</Link>
        <Heading level={1}>{t('web.edition.all')}</Heading>
        {list.data?.edition == null ? null : <InForce edition={list.data.edition} />}
      </div>
      <Shown of={editions}>
        {(found) => (
          <>
            {may(found, 'begin') ? (
              <Shown of={list}>
                {({ edition }) => <Beginning lastTitle={edition === null ? '' : spoken(edition.title)} />}
              </Shown>
            ) : null}
            <Section id="made" title={t('web.edition.made')}>
              {found.items.length === 0 ? <Paragraph className="quiet">{t('web.edition.none')}</Paragraph> : null}
              <ul className="plain stack">
                {found.items.map((one) => (
                  <One key={one.id} edition={one} />
                ))}
              </ul>
            </Section>
          </>
        )}
      </Shown>
    </>
  );
}

function InForce({ edition }: { readonly edition: Edition }) {
  const t = useWords();
  return (
    <Paragraph>
      {t('web.edition.in-force', {
        title: spoken(edition.title),
        body: edition.approvedBy,
        number: edition.case,
        date: day(edition.approvedOn),
      })}
    </Paragraph>
  );
}

/** A new edition begins as the list that holds, and under its title unless it gets another. */
function Beginning({ lastTitle }: { readonly lastTitle: string }) {
  const t = useWords();
  const navigate = useNavigate();
  return (
    <Section id="begin" title={t('kind.edition.command.begin')}>
      <Paragraph>{t('web.edition.about.begin')}</Paragraph>
      <CommandForm
        kept="edition:begin"
        begins={{ title: lastTitle }}
        give={(body, headers) => editionsBegin({ headers, body, throwOnError: true })}
        done={({ data: { id } }) => void navigate({ to: '/utgaver/$id', params: { id } })}
        action={t('kind.edition.command.begin')}
      >
        <Text name="title" label={t('web.edition.title')} most={200} />
      </CommandForm>
    </Section>
  );
}

function One({ edition }: { readonly edition: EditionListed }) {
  const t = useWords();
  const statusOf = useStatus();
  const { id, title, startsOn, case: number, measures } = edition;
  return (
    <li className="entry">
      <Link to="/utgaver/$id" params={{ id }} className="as-written">
        {title ?? t('report.untitled')}
      </Link>
      <div className="row">
        <Tag data-size="sm">{t(`web.edition.status.${statusOf(edition)}`)}</Tag>
        <span>{t('web.list.found', { count: measures })}</span>
        {startsOn === null ? null : <span>{t('web.edition.from', { date: day(startsOn) })}</span>}
        {number === null ? null : <span className="quiet">{t('web.case.number', { number })}</span>}
      </div>
    </li>
  );
}
