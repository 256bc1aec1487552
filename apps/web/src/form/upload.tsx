import { useQueryClient } from '@tanstack/react-query';
import { Field, Input, Label } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { isProblem, type Problem } from '../app/queries.js';
import { language, useWords } from '../app/words.js';

/** Sends a file and says how much of it has gone: what fetch cannot tell, the older way of asking can. */
export function useUpload<Kept>(address: string) {
  const queries = useQueryClient();
  const [share, say] = useState<number | null>(null);
  const [problem, refuse] = useState<Problem | 'away' | null>(null);
  const [taken, take] = useState(false);
  const [name, call] = useState('');
  const send = async (file: File, said: Said = {}): Promise<Kept | null> => {
    refuse(null);
    take(false);
    say(0);
    call(file.name);
    const answer = await sendFile(address, file, said, say);
    say(null);
    if (answer.ok) {
      take(true);
      await queries.invalidateQueries();
      return answer.body as Kept;
    }
    refuse(isProblem(answer.body) ? answer.body : 'away');
    return null;
  };
  return {
    share,
    problem,
    /** What the file is called that was chosen last. */
    name,
    /** Whether the file that was chosen last was taken. */
    taken,
    send,
  };
}

/** A file, sent as soon as it is chosen, with how much of it has gone. */
export function FileField({
  label,
  hint,
  accept,
  upload,
  choose,
}: {
  readonly label: string;
  readonly hint?: string;
  readonly accept: string;
  readonly upload: Pick<ReturnType<typeof useUpload>, 'share' | 'name'>;
  readonly choose: (file: File) => Promise<unknown>;
}) {
  const t = useWords();
  return (
    <>
      <Field>
        <Label>{label}</Label>
        {hint === undefined ? null : <Field.Description>{hint}</Field.Description>}
        <Input
          type="file"
          accept={accept}
          onChange={({ target }) => {
            const [file] = target.files ?? [];
            if (file !== undefined) void choose(file);
            target.value = ''; // the same file may be chosen again
          }}
        />
      </Field>
      {upload.share === null ? null : (
        <label className="stack">
          {t('web.files.sending', { name: upload.name })}
          <progress value={upload.share} max={1} />
        </label>
      )}
    </>
  );
}

/** What a form says besides its file. */
type Said = Readonly<Record<string, string>>;

interface FileAnswer {
  readonly ok: boolean;
  readonly body: unknown;
}

function sendFile(address: string, file: File, said: Said, progress: (share: number) => void): Promise<FileAnswer> {
  return new Promise((answered) => {
    const request = new XMLHttpRequest();
    request.open('POST', address);
    request.setRequestHeader('idempotency-key', crypto.randomUUID());
    request.setRequestHeader('accept-language', language());
    request.responseType = 'json';
    request.upload.onprogress = ({ loaded, total }) => progress(total === 0 ? 0 : loaded / total);
    request.onload = () => answered({ ok: request.status >= 200 && request.status < 300, body: request.response });
    request.onerror = () => answered({ ok: false, body: null });
    const form = new FormData();
    form.append('file', file);
    for (const [name, value] of Object.entries(said)) form.append(name, value);
    request.send(form);
  });
}
