import { Button, Heading } from '@digdir/designsystemet-react';
import type { EditionView } from '../../api/types.gen.js';
import { useFormsWithWords } from '../../app/kept.js';
import { useWords } from '../../app/words.js';
import { Unsent } from '../../form/Unsent.js';
import { FORMS, isKnown, keptAs, type Command } from './forms.js';
import type { Row } from './row.js';

/** What may be done with the edition as a whole: what is waited for first, what cannot be undone last. */
export function Commands({
  edition,
  open,
}: {
  readonly edition: EditionView;
  readonly open: (command: Command) => void;
}) {
  const t = useWords();
  const offers = edition.availableCommands
    .filter(({ command }) => isKnown(command) && FORMS[command].at === 'edition')
    .toSorted((one, other) => weight(one.command) - weight(other.command));
  if (offers.length === 0) return null;
  return (
    <section className="stack no-print" aria-labelledby="yours">
      <Heading level={2} id="yours" data-size="sm">
        {t('web.tasks.title')}
      </Heading>
      <div className="row">
        {offers.map(({ command, awaited }) => (
          <Button
            key={command}
            variant={FORMS[command].danger === true ? 'tertiary' : awaited ? 'primary' : 'secondary'}
            {...(FORMS[command].danger === true ? { 'data-color': 'danger' } : {})}
            onClick={() => open(command)}
          >
            {t(`kind.edition.command.${command}`)}
          </Button>
        ))}
      </div>
    </section>
  );
}

const weight = (command: Command): number => (FORMS[command].danger === true ? 1 : 0);

/** What was typed into forms that can no longer be sent; `open` is one that stands there still. */
export function UnsentCommands({
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
