import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { isProblem, type Problem } from '../app/queries.js';
import { language } from '../app/words.js';

/** Sends a file and says how much of it has gone: what fetch cannot tell, the older way of asking can. */
export function useUpload<Kept>(address: string) {
  const queries = useQueryClient();
  const [share, say] = useState<number | null>(null);
  const [problem, refuse] = useState<Problem | 'away' | null>(null);
  const [taken, take] = useState(false);
  const send = async (file: File, said: Said = {}): Promise<Kept | null> => {
    refuse(null);
    take(false);
    say(0);
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
    /** Whether the file that was chosen last was taken. */
    taken,
    send,
  };
}

/** What a form says besides its file. */
type Said = Readonly<Record<string, string>>;

interface Answer {
  readonly ok: boolean;
  readonly body: unknown;
}

function sendFile(address: string, file: File, said: Said, progress: (share: number) => void): Promise<Answer> {
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
