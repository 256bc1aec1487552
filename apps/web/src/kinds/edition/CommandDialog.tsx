import { useWords } from '../../app/words.js';
import { InDialog } from '../../form/InDialog.js';
import { AboutRow, FORMS, type About, type Command } from './forms.js';

/** The form of one command, over the page. */
export function CommandDialog({
  command,
  edition,
  row,
  close,
}: Pick<About, 'edition' | 'row'> & { readonly command: Command; readonly close: () => void }) {
  const t = useWords();
  const { Form } = FORMS[command];
  // While it is open others may change the measure, or take it away.
  const now = row === null ? null : (edition.rows.find(({ code }) => code === row.code) ?? row);
  return (
    <InDialog
      title={t(`kind.edition.command.${command}`)}
      said={t(`web.edition.about.${command}`, { defaultValue: '' })}
      close={close}
    >
      {(cancel) => (
        <div className="stack">
          <AboutRow row={now} />
          <Form edition={edition} row={now} done={close} beside={cancel} />
        </div>
      )}
    </InDialog>
  );
}
