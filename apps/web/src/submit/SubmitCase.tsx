import { Alert, ErrorSummary, Field, Heading, Label, Paragraph, Select } from '@digdir/designsystemet-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { committeesListOptions } from '../api/@tanstack/react-query.gen.js';
import { committeeCommandsSubmitCase } from '../api/sdk.gen.js';
import { useCommand } from '../app/command.js';
import { useTitle } from '../app/title.js';
import { language, useWords } from '../app/words.js';
import { CommandForm } from '../committee/CommandForm.js';
import { useDraft } from '../app/draft.js';
import { Text } from '../committee/Text.js';

const EMPTY = { committee: 'FSU', title: '', summary: '', background: '', proposal: '', wantedBy: '' };
type Submission = typeof EMPTY;
const FIELDS = ['title', 'summary', 'background', 'proposal', 'wantedBy'] as const;

/** Five fields, for anybody: where it is to be taken up is for the secretary to see to. */
export function SubmitCase() {
  const t = useWords();
  useTitle(t('web.submit.title'));
  const { utvalg } = useSearch({ strict: false }) as { utvalg?: string };
  const committees = useQuery(committeesListOptions());
  const [taken, take] = useState<{ readonly committee: string; readonly id: string } | null>(null);
  const { form, sent } = useDraft<Submission>('submit', {
    ...EMPTY,
    ...(utvalg === undefined ? {} : { committee: utvalg }),
  });
  const command = useCommand(
    async ({ committee, proposal, wantedBy, ...rest }: Submission, headers) =>
      committeeCommandsSubmitCase({
        path: { committee },
        headers,
        body: { ...rest, proposal: proposal || null, wantedBy: wantedBy || null },
        throwOnError: true,
      }),
    {
      done: ({ data }) => {
        take({ committee: data.id, id: data.created.cases[0] ?? '' });
        sent();
      },
    },
  );
  return (
    <>
      <header className="stack">
        <Heading level={1}>{t('web.submit.title')}</Heading>
        <Paragraph>{t('web.submit.how')}</Paragraph>
      </header>
      {taken === null ? null : <Taken {...taken} />}
      <CommandForm
        submit={t('web.submit.send')}
        command={command}
        onSubmit={() => {
          take(null);
          void form.handleSubmit((submission) => command.send(submission))();
        }}
      >
        <Field>
          <Label>{t('web.submit.committee')}</Label>
          <Select {...form.register('committee')}>
            {(committees.data?.items ?? []).map(({ id, name }) => (
              <option key={id} value={id}>
                {name[language()]}
              </option>
            ))}
          </Select>
        </Field>
        <Text form={form} name="title" label={t('web.part.title')} required most={200} />
        <Text
          form={form}
          name="summary"
          label={t('web.part.summary')}
          description={t('web.submit.summary')}
          required
          rows={3}
          most={2000}
        />
        <Text
          form={form}
          name="background"
          label={t('web.part.background')}
          description={t('web.submit.background')}
          required
          rows={6}
          most={8000}
        />
        <Text form={form} name="proposal" label={t('web.submit.proposal')} rows={3} most={2000} />
        <Text form={form} name="wantedBy" label={t('web.submit.wanted')} type="date" />
        <Faults names={FIELDS.filter((name) => form.formState.errors[name] !== undefined)} />
      </CommandForm>
    </>
  );
}

/** What is missing, where the one who pressed the button hears it, each a way to its field. */
function Faults({ names }: { readonly names: readonly (typeof FIELDS)[number][] }) {
  const t = useWords();
  if (names.length < 2) return null;
  return (
    <ErrorSummary>
      <ErrorSummary.Heading>{t('web.field.missing')}</ErrorSummary.Heading>
      <ErrorSummary.List>
        {names.map((name) => (
          <ErrorSummary.Item key={name}>
            <ErrorSummary.Link
              href="#main"
              onClick={(event) => {
                event.preventDefault();
                document.getElementsByName(name)[0]?.focus();
              }}
            >
              {t(`web.submit.field.${name}`)}
            </ErrorSummary.Link>
          </ErrorSummary.Item>
        ))}
      </ErrorSummary.List>
    </ErrorSummary>
  );
}

function Taken({ committee, id }: { readonly committee: string; readonly id: string }) {
  const t = useWords();
  const notice = useRef<HTMLDivElement>(null);
  useEffect(() => notice.current?.focus(), []);
  return (
    <Alert ref={notice} tabIndex={-1} data-color="success" role="status">
      {t('web.submit.taken')}{' '}
      <Link to="/saker/$committee/$id" params={{ committee, id }}>
        {t('web.submit.see')}
      </Link>
    </Alert>
  );
}
