import { Alert, Button, Fieldset, List, Paragraph, Radio } from '@digdir/designsystemet-react';
import { type FormEvent, type ReactNode, useState } from 'react';
import type { EditionImported, EditionQuestion, EditionView } from '../../api/types.gen.js';
import { ProblemNotice, useUpload, FileField } from '../../form/index.js';
import { language, type Problem, useWords } from '../../app/index.js';

/** The list as a file, to be edited in a spreadsheet and read in again. Read as soon as it is chosen. */
export function FromFile({
  edition,
  beside,
}: {
  readonly edition: Pick<EditionView, 'id'>;
  readonly beside: ReactNode;
}) {
  const t = useWords();
  const [file, choose] = useState<File | null>(null);
  const [read, say] = useState<EditionImported | null>(null);
  const upload = useUpload<EditionImported>(`/api/editions/${edition.id}/imports`);
  const send = async (chosen: File, choices: readonly Choice[] = []): Promise<void> => {
    choose(chosen);
    // What came of the file before is not said of this one.
    if (choices.length === 0) say(null);
    say(await upload.send(chosen, choices.length === 0 ? {} : { choices: JSON.stringify(choices) }));
  };
  const questions = read?.questions ?? [];
  return (
    <div className="stack form">
      <div className="row">
        <span>{t('web.edition.get')}</span>
        {(['xlsx', 'csv'] as const).map((format) => (
          <a key={format} href={`/api/editions/${edition.id}/file?format=${format}&language=${language()}`} download>
            {t(`web.edition.as.${format}`)}
          </a>
        ))}
      </div>
      <FileField
        label={t('web.edition.choose')}
        hint={t('web.edition.choose-hint')}
        accept=".csv,.xlsx"
        upload={upload}
        choose={send}
      />
      <ProblemNotice problem={upload.problem} />
      <Faults problem={upload.problem} />
      {file !== null && questions.length > 0 ? (
        <Questions key={String(read?.version)} questions={questions} send={(choices) => void send(file, choices)} />
      ) : null}
      {read !== null && questions.length === 0 ? (
        <Alert data-color="success" role="status">
          <Paragraph>{t('web.edition.was-read', { name: file?.name ?? '' })}</Paragraph>
          {read.ignored.length === 0 ? null : (
            <Paragraph>{t('web.edition.ignored', { columns: read.ignored.join(', ') })}</Paragraph>
          )}
        </Alert>
      ) : null}
      <div className="row">{beside}</div>
    </div>
  );
}

/** What is wrong with a file, where it stands in it. The first is said above. */
function Faults({ problem }: { readonly problem: Problem | 'away' | null }) {
  const faults = problem === null || problem === 'away' ? [] : (problem.faults ?? []);
  return faults.length < 2 ? null : (
    <List.Unordered>
      {faults.map(({ detail }) => (
        <List.Item key={detail}>{detail}</List.Item>
      ))}
    </List.Unordered>
  );
}

interface Choice {
  readonly row: number;
  readonly is: string;
}

/** Rows that may be a measure under another title: whoever made the file knows. */
function Questions({
  questions,
  send,
}: {
  readonly questions: readonly EditionQuestion[];
  readonly send: (choices: readonly Choice[]) => void;
}) {
  const t = useWords();
  const [chosen, choose] = useState<Readonly<Record<number, string>>>({});
  const [asked, ask] = useState(false);
  const open = questions.filter(({ row }) => chosen[row] === undefined);
  const answer = (event: FormEvent): void => {
    event.preventDefault();
    ask(true);
    if (open.length === 0) send(questions.map(({ row }) => ({ row, is: chosen[row] ?? 'new' })));
  };
  return (
    <form className="stack" onSubmit={answer} noValidate>
      <Paragraph role="status">{t('web.edition.near', { count: questions.length })}</Paragraph>
      {questions.map(({ row, title, maybe }) => (
        <Fieldset key={row}>
          <Fieldset.Legend className="as-written">
            {t('web.edition.near-row', { row: String(row), title })}
          </Fieldset.Legend>
          {[
            ...maybe.map((one) => [one.code, `${one.code} ${one.title}`] as const),
            ['new', t('web.edition.near-new')] as const,
          ].map(([is, label]) => (
            <Radio
              key={is}
              name={`row-${String(row)}`}
              value={is}
              label={label}
              checked={chosen[row] === is}
              onChange={() => choose((before) => ({ ...before, [row]: is }))}
            />
          ))}
        </Fieldset>
      ))}
      {asked && open.length > 0 ? (
        <Alert data-color="danger" role="alert">
          {t('web.edition.near-open', { count: open.length })}
        </Alert>
      ) : null}
      <div className="row">
        <Button type="submit">{t('web.edition.near-send')}</Button>
      </div>
    </form>
  );
}
