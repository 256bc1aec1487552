import { Button, Heading, Tag } from '@digdir/designsystemet-react';
import { useState } from 'react';
import type { EditionView } from '../../api/types.gen.js';
import { Links } from '../../app/Links.js';
import { useWords } from '../../app/words.js';
import { Facts, Name } from './Difference.js';
import { useFacts } from './facts.js';
import { FORMS, isKnown, type Command } from './forms.js';
import type { Row } from './row.js';
import { useAreas } from './RowFields.js';

interface Open {
  readonly open: (command: Command, row: Row) => void;
}

/** Every measure of the edition by area, with all that it says of it and what may be done with it. */
export function Rows({ edition, open }: Open & { readonly edition: EditionView }) {
  const t = useWords();
  const areas = [...new Set(edition.rows.map(({ area }) => area))];
  return (
    <section className="stack" aria-labelledby="rows">
      <Heading level={2} id="rows" data-size="sm">
        {t('web.edition.rows', { count: edition.rows.length })}
      </Heading>
      {areas.map((area) => (
        <Area key={area} area={area} edition={edition} open={open} />
      ))}
    </section>
  );
}

/** What is folded away is not made before somebody wants it: a list may have thousands. */
function Area({ area, edition, open }: Open & { readonly area: string; readonly edition: EditionView }) {
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

function Measure({ row, edition, open }: Open & { readonly row: Row; readonly edition: EditionView }) {
  const t = useWords();
  const factsOf = useFacts();
  const offers = edition.availableCommands.filter(
    ({ command, subjects }) => subjects.includes(row.code) && isKnown(command),
  );
  return (
    <li className="pilot stack">
      <Name row={row} />
      <div className="row">
        <Tag data-size="sm" data-color={row.potential === 'internal' ? 'neutral' : 'accent'}>
          {t(`potential.${row.potential}`)}
        </Tag>
        <span className="quiet as-written">{row.theme.nb}</span>
      </div>
      <Facts facts={factsOf(row).filter(({ name }) => !IN_THE_LINE.includes(name))} />
      <Links links={row.links} />
      {offers.length === 0 ? null : (
        <div className="row" data-size="sm">
          {offers.map(({ command }) => (
            <Button
              key={command}
              variant={FORMS[command].danger === true ? 'tertiary' : 'secondary'}
              {...(FORMS[command].danger === true ? { 'data-color': 'danger' } : {})}
              aria-label={`${t(`kind.edition.command.${command}`)}: ${row.code}`}
              onClick={() => open(command, row)}
            >
              {t(`kind.edition.command.${command}`)}
            </Button>
          ))}
        </div>
      )}
    </li>
  );
}
