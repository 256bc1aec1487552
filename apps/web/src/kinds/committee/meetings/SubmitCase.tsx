import { Alert, Heading, Paragraph } from '@digdir/designsystemet-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { committeesListOptions } from '../../../api/@tanstack/react-query.gen.js';
import { committeeCommandsSubmitCase } from '../../../api/sdk.gen.js';
import { Choose, Text, CommandForm } from '../../../form/index.js';
import { spoken, useTitle, useWords } from '../../../app/index.js';
import { useReviewing } from '../../../app/offices.js';

const EMPTY = { title: '', summary: '', background: '', proposal: '', wantedBy: '' };

/** Five fields, for anybody: where it is to be taken up is for the secretary to see to. */
export function SubmitCase() {
  const t = useWords();
  useTitle(t('web.submit.title'));
  const { utvalg } = useSearch({ strict: false }) as { utvalg?: string };
  const reviewing = useReviewing();
  const committees = useQuery(committeesListOptions());
  const [taken, take] = useState<{ readonly committee: string; readonly id: string } | null>(null);
  return (
    <>
      <header className="stack">
        <Heading level={1}>{t('web.submit.title')}</Heading>
        <Paragraph>{t('web.submit.how')}</Paragraph>
      </header>
      {taken === null ? null : <Taken {...taken} />}
      <CommandForm
        kept="submit"
        begins={{ ...EMPTY, committee: utvalg ?? reviewing }}
        give={({ committee, proposal, wantedBy, ...rest }, headers) => {
          take(null);
          return committeeCommandsSubmitCase({
            path: { committee },
            headers,
            body: { ...rest, proposal: proposal || null, wantedBy: wantedBy || null },
            throwOnError: true,
          });
        }}
        done={({ data }) => take({ committee: data.id, id: data.created.cases[0] ?? '' })}
        action={t('web.submit.send')}
      >
        <Choose
          name="committee"
          label={t('web.submit.committee')}
          nothing={null}
          choices={(committees.data?.items ?? []).map(({ id, name }) => ({ value: id, label: spoken(name) }))}
        />
        <Text name="title" label={t('web.part.title')} most={200} />
        <Text name="summary" label={t('web.part.summary')} hint={t('web.submit.summary')} rows={3} most={2000} />
        <Text
          name="background"
          label={t('web.part.background')}
          hint={t('web.submit.background')}
          rows={6}
          most={8000}
        />
        <Text name="proposal" label={t('web.submit.proposal')} optional rows={3} most={2000} />
        <Text name="wantedBy" label={t('web.submit.wanted')} optional type="date" />
      </CommandForm>
    </>
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
