import { useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { pilotCommandsRevise, pilotCommandsSubmit } from '../../../api/sdk.gen.js';
import { useCommand } from '../../../app/command.js';
import type { Problem } from '../../../app/queries.js';
import type { Answers, Asking } from './answers.js';
import type { Saved } from './draft.js';
import type { KeptProposal } from './keeping.js';
import { proposalOf } from './sent.js';

/** Sends a proposal: submits a draft once it is saved as it stands, or revises what was submitted before. */
export function useSending(kept: KeptProposal, asking: Asking) {
  const navigate = useNavigate();
  const { drafting, draft, seen, form } = kept;
  /** How often it was sent since something was typed: what is said of it is then said to somebody who waits for an answer. */
  const [pressed, press] = useState(0);
  useEffect(() => form.subscribe({ formState: { values: true }, callback: () => press(0) }), [form]);
  const leave = (id: string): void => {
    kept.leaveNothing();
    void navigate({ to: '/piloter/$id', params: { id } });
  };
  const submit = useCommand(
    async ({ id, version }: Saved, headers) => {
      await pilotCommandsSubmit({
        path: { id },
        body: {},
        headers: { ...headers, 'If-Match': `"${version}"` },
        throwOnError: true,
      });
      return id;
    },
    { done: leave },
  );
  const revise = useCommand(
    async (values: Answers, headers) => {
      const { id } = kept;
      await pilotCommandsRevise({
        path: { id },
        body: { proposal: proposalOf(values, asking)! },
        headers,
        throwOnError: true,
      });
      return id;
    },
    { seen, done: leave },
  );
  const send = async (values: Answers, given: () => void): Promise<void> => {
    press((times) => times + 1);
    if (!drafting) return revise.send(values, given);
    draft.write(proposalOf(values, asking));
    const saved = await draft.flush();
    if (saved !== null) submit.send(saved, given);
  };
  const { pending, problem: refused, forget } = drafting ? submit : revise;
  const problem: Problem | 'away' | null = refused ?? draft.problem;
  const isStale = problem !== null && problem !== 'away' && problem.code === 'StaleVersion';
  return { send, pending, problem: isStale ? null : problem, isStale, forget, pressed };
}
