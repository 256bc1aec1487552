import { Button, Heading, Paragraph } from '@digdir/designsystemet-react';
import { Link } from '@tanstack/react-router';
import type { Case } from '../../../api/types.gen.js';
import { Shown, useNames, useTitle, useWords } from '../../../app/index.js';
import { may, ProblemNotice, Unsent, useCommand, useUpload, FileField } from '../../../form/index.js';
import { useOffices } from '../../../app/offices.js';
import { PaperForm } from './PaperForm.js';
import { committeeCommandsAttach, committeeCommandsDetach } from '../../../api/sdk.gen.js';
import { WithReason } from '../Offered.js';
import { Attachments } from '../paper/Files.js';
import { useCase } from '../asked.js';

/** Where a case's paper is written: people write judgement, the rest is there already. */
export function PaperPage() {
  const one = useCase();
  useTitle(one.data?.title);
  return <Shown of={one}>{(found) => <Everything key={found.id} one={found} />}</Shown>;
}

function Everything({ one }: { readonly one: Case }) {
  const t = useWords();
  const { committee, id, title, number, meeting } = one;
  // Whoever submitted it writes its paper too, and has no office there.
  const isMine = useOffices().includes(committee);
  return (
    <>
      <header className="stack">
        <div className="row">
          {isMine ? (
            <Link to="/sekretar/$committee" params={{ committee }}>
              {t('web.secretary.title', { committee })}
            </Link>
          ) : null}
          {isMine && meeting !== null ? (
            <Link to="/sekretar/$committee/$id" params={{ committee, id: meeting.id }}>
              {t('web.paper.agenda')}
            </Link>
          ) : null}
          <Link to="/saker/$committee/$id" params={{ committee, id }}>
            {t('web.paper.as-read')}
          </Link>
        </div>
        <Heading level={1}>{number === null ? title : `${number} ${title}`}</Heading>
        {one.about.kind === 'submitted' ? null : <Paragraph>{t('web.paper.made')}</Paragraph>}
      </header>
      {may(one, 'writePaper') ? (
        <PaperForm one={one} />
      ) : (
        <>
          <Paragraph>{t('web.paper.closed')}</Paragraph>
          <Unsent kept={`paper ${committee}/${id}`}>
            <Paragraph>
              {t('web.paper.instead')}{' '}
              <Link to="/saker/ny" search={{ utvalg: committee }}>
                {t('web.paper.submit')}
              </Link>
            </Paragraph>
          </Unsent>
        </>
      )}
      <Files one={one} />
      <Forward one={one} />
      <WithReason on={one} command="withdrawCase" />
    </>
  );
}

/** To the committee above; and where a case has been sent, or come from. */
function Forward({ one }: { readonly one: Case }) {
  const t = useWords();
  const nameOf = useNames();
  const { origin, forwarded } = one;
  return (
    <>
      {origin === null ? null : (
        <Paragraph>
          {t('web.case.from', { committee: nameOf(origin.committee), number: origin.number ?? origin.case ?? '' })}
        </Paragraph>
      )}
      {forwarded === null ? null : (
        <Paragraph>
          {t('web.case.sent-to', { committee: nameOf(forwarded.committee), number: forwarded.number ?? '–' })}
        </Paragraph>
      )}
      <WithReason on={one} command="forwardCase" />
    </>
  );
}

/** The files of a case: those there are, and another. */
function Files({ one }: { readonly one: Case }) {
  const t = useWords();
  const { committee, id } = one;
  const detach = useCommand((attachment: string, headers) =>
    committeeCommandsDetach({ path: { committee, case: id }, headers, body: { attachment } }),
  );
  const isOver = !may(one, 'attach') && one.attachments.length === 0 && detach.problem === null;
  return isOver ? null : (
    <section className="stack">
      <Attachments
        attachments={one.attachments}
        beside={({ id: attachment, name }) =>
          may(one, 'detach') ? (
            <Button
              variant="tertiary"
              data-size="sm"
              loading={detach.pending}
              aria-label={t('web.files.remove-of', { name: name ?? '' })}
              onClick={() => detach.send(attachment)}
            >
              {t('web.files.remove')}
            </Button>
          ) : null
        }
      />
      <ProblemNotice problem={detach.problem} />
      {may(one, 'attach') ? <Attach committee={committee} one={id} /> : null}
    </section>
  );
}

/** Sent as soon as it is chosen, with how much of it has gone. */
function Attach({ committee, one }: { readonly committee: string; readonly one: string }) {
  const t = useWords();
  const attach = useCommand((attachment: string, headers) =>
    committeeCommandsAttach({ path: { committee, case: one }, headers, body: { attachment } }),
  );
  const upload = useUpload<{ id: string }>(`/api/committees/${encodeURIComponent(committee)}/attachments`);
  const choose = async (file: File): Promise<void> => {
    attach.forget(); // what became of the file before is no answer for this one
    const kept = await upload.send(file);
    if (kept !== null) attach.send(kept.id);
  };
  return (
    <div className="stack form">
      <FileField
        label={t('web.files.add')}
        hint={t('web.files.kinds')}
        accept=".pdf,.docx,.png,.jpg,.jpeg"
        upload={upload}
        choose={choose}
      />
      {attach.sent ? <Paragraph role="status">{t('web.files.added', { name: upload.name })}</Paragraph> : null}
      <ProblemNotice problem={upload.problem ?? attach.problem} />
    </div>
  );
}
