import { Alert, Button, Heading, Paragraph, Tag } from '@digdir/designsystemet-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { editionStreamOneOptions } from '../../api/@tanstack/react-query.gen.js';
import type { EditionView } from '../../api/types.gen.js';
import {
  day,
  Facts,
  fetched,
  Links,
  moment,
  Part,
  Section,
  Shown,
  Spoken,
  useNames,
  useTitle,
  useWords,
} from '../../app/index.js';
import { Difference, Name, RowFacts, useFacts } from './Difference.js';
import { type Command, FORMS, isKnown, keptAs } from './forms.js';
import { type Row, useAreas } from './RowFields.js';
import { useStatus } from './EditionsLink.js';
import { Unsent, useFormsWithWords, useOpening } from '../../form/index.js';

const CommandDialog = fetched(() => import('./forms.js'), 'CommandDialog');

/** One edition of the list: where it stands, how it differs from the list before it, and all that is on it. */
export function EditionPage() {
  const t = useWords();
  const { id } = useParams({ strict: false }) as { id: string };
  const edition = useQuery(editionStreamOneOptions({ path: { id } }));
  useTitle(edition.data === undefined ? null : (edition.data.title ?? t('report.untitled')));
  return <Shown of={edition}>{(found) => <Everything key={found.id} edition={found} />}</Shown>;
}

function Everything({ edition }: { readonly edition: EditionView }) {
  const { opened, open, close } = useOpening<{ readonly command: Command; readonly row: Row | null }>();
  const begin = (command: Command, row: Row | null = null): void => open({ command, row });
  return (
    <>
      <Summary edition={edition} />
      <UnsentCommands edition={edition} open={opened} />
      <Commands edition={edition} open={begin} />
      <Difference diff={edition.diff} />
      <Rows edition={edition} open={begin} />
      {opened === null ? null : (
        <Part>
          <CommandDialog key={opened.nth} {...opened} edition={edition} close={() => close(opened)} />
        </Part>
      )}
    </>
  );
}

/** Where it stands, who decides, from when it holds, and why it came back. */
function Summary({ edition }: { readonly edition: EditionView }) {
  const t = useWords();
  const nameOf = useNames();
  const status = useStatus()(edition);
  const { title, body, startsOn, approval, returned, imported, since } = edition;
  const fact = (name: string, value: string) => ({ label: t(`web.edition.${name}`), value });
  const facts = [
    fact('decides', nameOf(body)),
    fact('starts-on', startsOn === null ? t('web.edition.not-chosen') : day(startsOn)),
    ...(approval === null
      ? []
      : [fact('case', t('web.edition.case-of', { number: approval.caseNumber, date: day(approval.decidedOn) }))]),
    ...(imported === null ? [] : [fact('file', `${imported.name ?? ''} (${moment(imported.at)})`)]),
  ];
  return (
    <div className="stack">
      <Link to="/utgaver">{t('web.edition.all')}</Link>
      <Heading level={1} className="as-written">
        {title ?? t('report.untitled')}
      </Heading>
      <div className="row">
        <Tag>{t(`web.edition.status.${status}`)}</Tag>
        <span className="quiet">{t('web.edition.since', { date: day(since) })}</span>
      </div>
      <Paragraph>{t(`web.edition.is.${status}`, { body: nameOf(body) })}</Paragraph>
      <Facts facts={facts} />
      {returned === null ? null : (
        <Alert data-color="warning">
          <Heading level={2} data-size="xs">
            {t('web.edition.returned')}
          </Heading>
          <Paragraph className="as-written">{returned}</Paragraph>
        </Alert>
      )}
    </div>
  );
}

/** What may be done with the edition as a whole: what is waited for first, what cannot be undone last. */
function Commands({ edition, open }: { readonly edition: EditionView; readonly open: (command: Command) => void }) {
  const t = useWords();
  const offers = edition.availableCommands
    .filter(({ command }) => isKnown(command) && FORMS[command].at === 'edition')
    .toSorted((one, other) => weight(one) - weight(other));
  if (offers.length === 0) return null;
  return (
    <Section id="yours" className="no-print" title={t('web.tasks.title')}>
      <div className="row">
        {offers.map(({ command, awaited }) => (
          <Open key={command} command={command} usual={awaited ? 'primary' : 'secondary'} open={() => open(command)} />
        ))}
      </div>
    </Section>
  );
}

/** Opens the form of a command; what cannot be undone looks like it. */
function Open({
  command,
  of,
  usual = 'secondary',
  open,
}: {
  readonly command: Command;
  /** The measure it is about. */
  readonly of?: string;
  readonly usual?: 'primary' | 'secondary';
  readonly open: () => void;
}) {
  const t = useWords();
  const words = t(`kind.edition.command.${command}`);
  const danger = FORMS[command].danger === true;
  return (
    <Button
      variant={danger ? 'tertiary' : usual}
      {...(danger ? { 'data-color': 'danger' } : {})}
      {...(of === undefined ? {} : { 'aria-label': `${words}: ${of}` })}
      onClick={open}
    >
      {words}
    </Button>
  );
}

const weight = ({ command, awaited }: EditionView['availableCommands'][number]): number =>
  isKnown(command) && FORMS[command].danger === true ? 2 : awaited ? 0 : 1;

/** What was typed into forms that can no longer be sent; `open` is one that stands there still. */
function UnsentCommands({
  edition,
  open,
}: {
  readonly edition: EditionView;
  readonly open: { readonly command: Command; readonly row: Row | null } | null;
}) {
  const t = useWords();
  const shown = open === null ? null : keptAs(open.command, edition.id, open.row?.code);
  const there = edition.availableCommands.flatMap(({ command, subjects }) =>
    subjects.map((code) => keptAs(command, edition.id, code)),
  );
  return useFormsWithWords()
    .filter((name) => name !== shown && !there.includes(name))
    .flatMap((name) => {
      const [kind, command = '', id, code] = name.split(':');
      if (kind !== 'edition' || id !== edition.id || !isKnown(command)) return [];
      const called = t(`kind.edition.command.${command}`);
      return [<Unsent key={name} kept={name} of={code === undefined ? called : `${called}: ${code}`} />];
    });
}

interface Opens {
  readonly open: (command: Command, row: Row) => void;
}

/** Every measure of the edition by area, with all that it says of it and what may be done with it. */
function Rows({ edition, open }: Opens & { readonly edition: EditionView }) {
  const t = useWords();
  const areas = [...new Set(edition.rows.map(({ area }) => area))];
  return (
    <Section id="rows" title={t('web.edition.rows', { count: edition.rows.length })}>
      {areas.map((area) => (
        <Area key={area} area={area} edition={edition} open={open} />
      ))}
    </Section>
  );
}

/** What is folded away is not made before somebody wants it: a list may have thousands. */
function Area({ area, edition, open }: Opens & { readonly area: string; readonly edition: EditionView }) {
  const t = useWords();
  const { called } = useAreas();
  const [isOpen, unfold] = useState(false);
  const rows = edition.rows.filter((row) => row.area === area);
  return (
    <details open={isOpen} onToggle={(event) => unfold(event.currentTarget.open)}>
      <summary>{t('web.edition.area', { area: called(area), count: rows.length })}</summary>
      {isOpen ? (
        <ul className="plain stack">
          {rows.map((row) => (
            <Measure key={row.code} row={row} edition={edition} open={open} />
          ))}
        </ul>
      ) : null}
    </details>
  );
}

const IN_THE_LINE: readonly string[] = ['title', 'area', 'theme', 'potential', 'links'];

function Measure({ row, edition, open }: Opens & { readonly row: Row; readonly edition: EditionView }) {
  const t = useWords();
  const factsOf = useFacts();
  const offers = edition.availableCommands.filter(
    ({ command, subjects }) => subjects.includes(row.code) && isKnown(command),
  );
  return (
    <li className="entry stack">
      <Name row={row} />
      <div className="row">
        <Tag data-size="sm" data-color={row.potential === 'internal' ? 'neutral' : 'accent'}>
          {t(`potential.${row.potential}`)}
        </Tag>
        <span className="quiet as-written">
          <Spoken of={row.theme} />
        </span>
      </div>
      <RowFacts facts={factsOf(row).filter(({ name }) => !IN_THE_LINE.includes(name))} />
      <Links links={row.links} />
      {offers.length === 0 ? null : (
        <div className="row" data-size="sm">
          {offers.map(({ command }) => (
            <Open key={command} command={command} of={row.code} open={() => open(command, row)} />
          ))}
        </div>
      )}
    </li>
  );
}
