import { Alert, Button, Paragraph } from '@digdir/designsystemet-react';
import { Link, useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useForm } from 'react-hook-form';
import { pilotCommandsDiscard, pilotCommandsRevise, pilotCommandsSubmit } from '../api/sdk.gen.js';
import type { Pilot } from '../api/types.gen.js';
import { useCommand } from '../app/command.js';
import { forget, keep, keptOf, useKept } from '../app/kept.js';
import { useWords } from '../app/words.js';
import type { Choice } from '../form/choices.js';
import { Form } from '../form/Form.js';
import { fieldOf, proposalOf, type Answers, type Asking } from './answers.js';
import { AskedOf } from './AskedOf.js';
import { startedAs, useDraft, type Saved } from './draft.js';
import { Contributions } from './Contributions.js';
import { Indicators } from './Indicators.js';
import { OtherVersion } from './OtherVersion.js';
import { Partners } from './Partners.js';
import { Initiative, What } from './What.js';

/** Which version was on the screen when what is kept here was typed. */
const seenName = (name: string): string => `${name}:seen`;

/** At most seven answers; all else is there already. Kept here and, a draft, on the server too, as it is typed. */
export function ProposalForm({
  start,
  asking,
  leads,
  areas,
  pilot,
}: {
  readonly start: Answers;
  readonly asking: Asking;
  readonly leads: readonly string[];
  readonly areas: readonly Choice[];
  /** Null for one that is not drafted yet. */
  readonly pilot: Pilot | null;
}) {
  const t = useWords();
  const navigate = useNavigate();
  const drafting = pilot === null || pilot.phase === 'draft';
  const begunAs = `proposal:new:${asking.measure?.code ?? ''}`;
  const [name, rename] = useState(pilot === null ? begunAs : `proposal:${pilot.id}`);
  const [base] = useState<Saved | null>(() => baseOf(name, pilot));
  const form = useForm<Answers>({ shouldFocusError: false, defaultValues: { ...start, ...keptOf<Answers>(name) } });
  const [seen, see] = useState(base?.version);
  const draft = useDraft(base, (saved, isNew) => {
    see(saved.version);
    keep(seenName(`proposal:${saved.id}`), { version: saved.version });
    if (!isNew) return;
    keep(startedAs(asking.measure?.code ?? ''), { id: saved.id });
    keep(`proposal:${saved.id}`, form.getValues());
    forget(begunAs);
    rename(`proposal:${saved.id}`);
  });
  useKept(name, form);
  useEffect(() => {
    if (base !== null) keep(seenName(name), { version: base.version });
  }, []);
  useEffect(() => {
    if (!drafting) return undefined;
    const typed = form.watch(() => draft.write(proposalOf(form.getValues(), asking)));
    return () => typed.unsubscribe();
  }, [form, drafting]);

  const leave = (id: string): void => {
    for (const kept of [name, begunAs, seenName(name), startedAs(asking.measure?.code ?? '')]) forget(kept);
    void navigate({ to: '/piloter/$id', params: { id } });
  };
  const submit = useCommand(
    async (saved: Saved, headers) => {
      await pilotCommandsSubmit({
        path: { id: saved.id },
        body: {},
        headers: { ...headers, 'If-Match': `"${saved.version}"` },
        throwOnError: true,
      });
      return saved.id;
    },
    { done: leave },
  );
  const revise = useCommand(
    async (values: Answers, headers) => {
      const { id } = pilot!;
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
  const send = async (values: Answers): Promise<void> => {
    if (!drafting) return revise.send(values);
    draft.write(proposalOf(values, asking));
    const saved = await draft.flush();
    if (saved !== null) submit.send(saved);
  };
  const command = drafting ? submit : revise;
  const problem = command.problem ?? draft.problem;
  const isStale = problem !== null && problem !== 'away' && problem.code === 'StaleVersion';
  return (
    <Form
      form={form}
      command={{ send: (values) => void send(values), pending: command.pending, problem: isStale ? null : problem }}
      action={t(drafting ? 'web.propose.send' : 'web.propose.send-again')}
      where={(sent) => fieldOf(sent, form.getValues())}
      beside={drafting ? <DraftState state={draft.state} pilot={pilot} name={name} /> : null}
    >
      <Paragraph>{t('web.propose.intro')}</Paragraph>
      {isStale ? (
        <OtherVersion
          id={pilot?.id ?? name.slice('proposal:'.length)}
          asking={asking}
          mine={form.getValues()}
          keepMine={(version) => {
            command.forget();
            see(version);
            if (drafting) void draft.overwrite(version);
          }}
          takeTheirs={(theirs, version) => {
            command.forget();
            see(version);
            form.reset(theirs);
            keep(name, theirs);
            if (drafting) void draft.overwrite(version);
          }}
        />
      ) : null}
      <What asking={asking} leads={leads} areas={areas} />
      <Partners asking={asking} pilot={pilot} />
      {asking.measure?.kind === 'joint-initiative' ? <Initiative /> : <Indicators asking={asking} />}
      <Contributions />
      <AskedOf asking={asking} />
    </Form>
  );
}

/** A draft is saved over the version it was typed on, also when that was another day. */
function baseOf(name: string, pilot: Pilot | null): Saved | null {
  if (pilot === null) return null;
  const seen = keptOf<{ version: number }>(seenName(name))?.version;
  const version = keptOf(name) === null ? pilot.version : (seen ?? pilot.version);
  return { id: pilot.id, version };
}

function DraftState({
  state,
  pilot,
  name,
}: {
  readonly state: string;
  readonly pilot: Pilot | null;
  readonly name: string;
}) {
  const t = useWords();
  const navigate = useNavigate();
  const id = pilot?.id;
  const discard = useCommand(
    async (_: null, headers) => pilotCommandsDiscard({ path: { id: id ?? '' }, body: {}, headers, throwOnError: true }),
    {
      done: () => {
        forget(name);
        void navigate({ to: '/' });
      },
    },
  );
  return (
    <>
      <span role="status" className="quiet">
        {t(`web.propose.${state}`)}
      </span>
      {pilot === null ? null : (
        <>
          <Link to="/piloter/$id" params={{ id: pilot.id }}>
            {t('web.open')}
          </Link>
          <Button
            type="button"
            variant="tertiary"
            data-color="danger"
            loading={discard.pending}
            onClick={() => discard.send(null)}
          >
            {t('command.discard')}
          </Button>
        </>
      )}
      {discard.problem !== null && discard.problem !== 'away' ? (
        <Alert data-color="danger">{discard.problem.detail}</Alert>
      ) : null}
    </>
  );
}
