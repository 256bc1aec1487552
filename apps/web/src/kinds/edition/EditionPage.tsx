import { Alert, Heading, Paragraph, Tag } from '@digdir/designsystemet-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { editionStreamOneOptions } from '../../api/@tanstack/react-query.gen.js';
import type { EditionView } from '../../api/types.gen.js';
import { fetched } from '../../app/fetched.js';
import { useNames } from '../../app/names.js';
import { Part } from '../../app/Part.js';
import { Shown } from '../../app/Shown.js';
import { useTitle } from '../../app/title.js';
import { day, moment } from '../../app/when.js';
import { useWords } from '../../app/words.js';
import { Commands, UnsentCommands } from './Commands.js';
import { Difference } from './Difference.js';
import type { Command } from './forms.js';
import type { Row } from './row.js';
import { Rows } from './Rows.js';
import { useStatus } from './status.js';

const CommandDialog = fetched(() => import('./CommandDialog.js'), 'CommandDialog');

/** One edition of the list: where it stands, how it differs from the list before it, and all that is on it. */
export function EditionPage() {
  const t = useWords();
  const { id } = useParams({ strict: false }) as { id: string };
  const edition = useQuery(editionStreamOneOptions({ path: { id } }));
  useTitle(edition.data === undefined ? null : (edition.data.title ?? t('report.untitled')));
  return <Shown of={edition}>{(found) => <Everything key={found.id} edition={found} />}</Shown>;
}

/** One opening of a form: its button may be pressed again before the browser has told that it closed. */
interface Opening {
  readonly command: Command;
  readonly row: Row | null;
  readonly nth: number;
}

function Everything({ edition }: { readonly edition: EditionView }) {
  const [opened, show] = useState<Opening | null>(null);
  const open = (command: Command, row: Row | null = null): void =>
    show((before) => ({ command, row, nth: (before?.nth ?? 0) + 1 }));
  return (
    <>
      <Standing edition={edition} />
      <UnsentCommands edition={edition} open={opened} />
      <Commands edition={edition} open={open} />
      <Difference diff={edition.diff} />
      <Rows edition={edition} open={open} />
      {opened === null ? null : (
        <Part>
          <CommandDialog
            key={opened.nth}
            command={opened.command}
            edition={edition}
            row={opened.row}
            close={() => show((now) => (now === opened ? null : now))}
          />
        </Part>
      )}
    </>
  );
}

/** Where it stands, who decides, from when it holds, and why it came back. */
function Standing({ edition }: { readonly edition: EditionView }) {
  const t = useWords();
  const nameOf = useNames();
  const status = useStatus()(edition);
  const { title, body, startsOn, approval, returned, imported, since } = edition;
  const facts = [
    ['web.edition.decides', nameOf(body)],
    ['web.edition.starts-on', startsOn === null ? t('web.edition.not-chosen') : day(startsOn)],
    ...(approval === null
      ? []
      : [
          [
            'web.edition.case',
            t('web.edition.case-of', { number: approval.caseNumber, date: day(approval.decidedOn) }),
          ],
        ]),
    ...(imported === null ? [] : [['web.edition.file', `${imported.name ?? ''} (${moment(imported.at)})`]]),
  ] as const;
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
      <dl className="facts">
        {facts.map(([label = '', text]) => (
          <div key={label}>
            <dt>{t(label)}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
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
