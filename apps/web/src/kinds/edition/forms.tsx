import { Paragraph } from '@digdir/designsystemet-react';
import type { ComponentType, ReactNode } from 'react';
import {
  editionStreamAddRow,
  editionStreamChangeRow,
  editionStreamDiscard,
  editionStreamOne,
  editionStreamRemoveRow,
  editionStreamSubmit,
  editionStreamTakeBackImport,
  editionStreamWithdraw,
} from '../../api/sdk.gen.js';
import type { EditionOffer, EditionView } from '../../api/types.gen.js';
import { type CommandHeaders, InDialog, Text, CommandForm, FollowingForm } from '../../form/index.js';
import { Spoken, useWords } from '../../app/index.js';
import { FromFile } from './FromFile.js';
import { fieldOf, type Row, RowFields, sentOf, useFieldText, valuesOf } from './RowFields.js';

export type Command = EditionOffer['command'];
interface About {
  readonly edition: EditionView;
  /** The measure it is about; null where it is about the edition. */
  readonly row: Row | null;
  /** Called when it has been given. */
  readonly done: () => void;
  /** Beside the button. */
  readonly beside: ReactNode;
}
interface CommandForm {
  /** Where its button stands. */
  readonly at: 'edition' | 'measure';
  /** What cannot be undone is said so, and stands last. */
  readonly danger?: true;
  readonly Form: ComponentType<About>;
}

/** What the form of a command is kept as while it is written. */
export const keptAs = (command: Command, edition: string, measure = ''): string =>
  ['edition', command, edition, ...(measure === '' ? [] : [measure])].join(':');

/** A command that asks nothing: the form says what follows from it. It is given on what is on the screen. */
const asItIs = (
  command: Command,
  give: (about: About, headers: CommandHeaders) => Promise<unknown>,
  danger = false,
): ComponentType<About> =>
  function AsItIs(about: About) {
    const t = useWords();
    const { edition, row, done, beside } = about;
    return (
      <CommandForm
        kept={keptAs(command, edition.id, row?.code)}
        begins={{}}
        give={(_, headers) => give(about, headers)}
        seen={edition.version}
        done={done}
        action={t(`kind.edition.command.${command}`)}
        danger={danger}
        beside={beside}
      />
    );
  };

function AddRow({ edition, done, beside }: About) {
  const t = useWords();
  return (
    <CommandForm
      kept={keptAs('addRow', edition.id)}
      begins={valuesOf(null)}
      give={(values, headers) =>
        editionStreamAddRow({ path: { id: edition.id }, headers, body: sentOf(values), throwOnError: true })
      }
      done={done}
      action={t('kind.edition.command.addRow')}
      where={fieldOf}
      beside={beside}
    >
      <RowFields edition={edition} row={null} />
    </CommandForm>
  );
}

/** Two may change one measure at once: what both have changed is said, and neither is lost. */
function ChangeRow({ row, ...about }: About) {
  return row === null ? null : <Changing {...about} row={row} />;
}

function Changing({ row, ...about }: About & { readonly row: Row }) {
  const t = useWords();
  const { edition, done, beside } = about;
  const now = valuesOf(row);
  const textOf = useFieldText();
  const path = { id: edition.id };
  return (
    <FollowingForm
      kept={keptAs('changeRow', edition.id, row.code)}
      now={now}
      version={edition.version}
      give={(typed, headers) =>
        editionStreamChangeRow({
          path: { ...path, measure: row.code },
          headers,
          body: sentOf(typed),
          throwOnError: true,
        })
      }
      newest={async () => {
        const { data } = await editionStreamOne({ path, throwOnError: true });
        const found = data.rows.find(({ code }) => code === row.code);
        return { version: data.version, now: found === undefined ? null : valuesOf(found) };
      }}
      said={(name) => [t(`web.edition.row.${name}`), textOf(now, name)]}
      done={done}
      action={t('kind.edition.command.changeRow')}
      where={fieldOf}
      beside={beside}
    >
      <RowFields edition={edition} row={row} />
    </FollowingForm>
  );
}

function Submit({ edition, done, beside }: About) {
  const t = useWords();
  return (
    <CommandForm
      kept={keptAs('submit', edition.id)}
      begins={{ startsOn: '' }}
      give={(body, headers) => editionStreamSubmit({ path: { id: edition.id }, headers, body, throwOnError: true })}
      // Nobody sends to the committee what somebody else changed, and they have not seen.
      seen={edition.version}
      done={done}
      action={t('kind.edition.command.submit')}
      beside={beside}
    >
      <Text name="startsOn" label={t('web.edition.starts-on')} hint={t('web.edition.starts-on-hint')} type="date" />
    </CommandForm>
  );
}

const to = ({ edition: { id } }: About, headers: CommandHeaders) =>
  ({ path: { id }, headers, body: {}, throwOnError: true }) as const;

/** The form of each command. One that is not here does not compile. */
export const FORMS: Readonly<Record<Command, CommandForm>> = {
  addRow: { at: 'edition', Form: AddRow },
  changeRow: { at: 'measure', Form: ChangeRow },
  removeRow: {
    at: 'measure',
    danger: true,
    Form: asItIs(
      'removeRow',
      ({ edition: { id }, row }, headers) =>
        editionStreamRemoveRow({ path: { id, measure: row?.code ?? '' }, headers, body: {}, throwOnError: true }),
      true,
    ),
  },
  importRows: { at: 'edition', Form: FromFile },
  submit: { at: 'edition', Form: Submit },
  withdraw: {
    at: 'edition',
    Form: asItIs('withdraw', (about, headers) => editionStreamWithdraw(to(about, headers))),
  },
  takeBackImport: {
    at: 'edition',
    danger: true,
    Form: asItIs('takeBackImport', (about, headers) => editionStreamTakeBackImport(to(about, headers)), true),
  },
  discard: {
    at: 'edition',
    danger: true,
    Form: asItIs('discard', (about, headers) => editionStreamDiscard(to(about, headers)), true),
  },
};

/** What is offered and known here: a page that is open over a release may be offered what it does not know yet. */
export const isKnown = (command: string): command is Command => Object.hasOwn(FORMS, command);

/** What a command is about, in words, over its form. */
function AboutRow({ row }: Pick<About, 'row'>) {
  return row === null ? null : (
    <Paragraph>
      <strong>{row.code}</strong>{' '}
      <span className="as-written">
        <Spoken of={row.title} />
      </span>
    </Paragraph>
  );
}

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
