import { useEffect, useRef, useState } from 'react';
import { committeeCommandsOrderAgenda } from '../../../../api/sdk.gen.js';
import type { Meeting } from '../../../../api/types.gen.js';
import { useCommand } from '../../../../app/command.js';
import { useWords } from '../../../../app/words.js';

/** The order as it is being made: shown at once, and saved as soon as the last saving is answered. */
export function useOrder({ committee, id, agenda }: Meeting) {
  const t = useWords();
  const kept = agenda.map((one) => one.id);
  const [wanted, want] = useState<readonly string[] | null>(null);
  const [said, say] = useState('');
  const tried = useRef<readonly string[] | null>(null);
  const command = useCommand(
    (cases: readonly string[], headers) =>
      committeeCommandsOrderAgenda({ path: { committee, meeting: id }, headers, body: { cases: [...cases] } }),
    { done: () => want((now) => (now === tried.current ? null : now)) },
  );
  const { pending, send } = command;
  useEffect(() => {
    if (wanted === null || pending || tried.current === wanted) return;
    tried.current = wanted;
    send(wanted);
  }, [wanted, pending, send]);
  // What others added or took away since is theirs to say.
  const stands = wanted !== null && wanted.length === kept.length && wanted.every((one) => kept.includes(one));
  const order = stands ? wanted : kept;
  const move = (one: string, to: number): void => {
    const rest = order.filter((other) => other !== one);
    want([...rest.slice(0, to), one, ...rest.slice(to)]);
    say(t('web.agenda.moved', { title: agenda.find((its) => its.id === one)?.title ?? one, to: to + 1 }));
  };
  return { order, move, command, said };
}
