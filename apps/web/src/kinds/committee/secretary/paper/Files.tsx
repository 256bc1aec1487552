import { Button, Field, Input, Label, Paragraph } from '@digdir/designsystemet-react';
import { useRef, useState, type ChangeEvent } from 'react';
import { committeeCommandsAttach, committeeCommandsDetach } from '../../../../api/sdk.gen.js';
import type { Case } from '../../../../api/types.gen.js';
import { useCommand } from '../../../../app/command.js';
import { ProblemNotice } from '../../../../app/ProblemNotice.js';
import { useWords } from '../../../../app/words.js';
import { Attachments } from '../../paper/Attachments.js';
import { may } from '../../paper/offers.js';
import { useUpload } from '../../../../app/upload.js';

/** The files of a case: those there are, and another. */
export function Files({ one }: { readonly one: Case }) {
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
  const input = useRef<HTMLInputElement>(null);
  const [name, called] = useState('');
  const attach = useCommand((attachment: string, headers) =>
    committeeCommandsAttach({ path: { committee, case: one }, headers, body: { attachment } }),
  );
  const upload = useUpload<{ id: string }>(`/api/committees/${encodeURIComponent(committee)}/attachments`);
  const choose = async ({ target }: ChangeEvent<HTMLInputElement>): Promise<void> => {
    const [file] = target.files ?? [];
    if (file === undefined) return;
    called(file.name);
    attach.forget(); // what became of the file before is no answer for this one
    const kept = await upload.send(file);
    if (kept !== null) attach.send(kept.id);
    if (input.current !== null) input.current.value = '';
  };
  return (
    <div className="stack form">
      <Field>
        <Label>{t('web.files.add')}</Label>
        <Field.Description>{t('web.files.kinds')}</Field.Description>
        <Input ref={input} type="file" accept=".pdf,.docx,.png,.jpg,.jpeg" onChange={(event) => void choose(event)} />
      </Field>
      {upload.share === null ? null : (
        <label className="stack">
          {t('web.files.sending', { name })}
          <progress value={upload.share} max={1} />
        </label>
      )}
      {attach.sent ? <Paragraph role="status">{t('web.files.added', { name })}</Paragraph> : null}
      <ProblemNotice problem={upload.problem ?? attach.problem} />
    </div>
  );
}
