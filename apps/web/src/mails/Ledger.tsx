import { Button, Checkbox, Heading, Paragraph, Tag } from '@digdir/designsystemet-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { mailsListOptions } from '../api/@tanstack/react-query.gen.js';
import { mailsSettle } from '../api/sdk.gen.js';
import type { Mail } from '../api/types.gen.js';
import { OneOf, ProblemNotice, useCommand } from '../form/index.js';
import { moment, Shown, useTitle, useWords } from '../app/index.js';
import { type Choice, Together } from './Together.js';

const STATES = ['uncertain', 'held', 'failed', 'queued', 'sending', 'sent', 'folder', 'cancelled'] as const;
type State = Mail['state'];
const COLOURS: Partial<Record<State, 'warning' | 'danger' | 'success'>> = {
  uncertain: 'warning',
  held: 'warning',
  failed: 'danger',
  sent: 'success',
  folder: 'success',
};

/** What was sent by mail and what became of it; what nobody can know but a person, a person settles. */
export function Ledger() {
  const t = useWords();
  useTitle(t('web.mails.title'));
  const [state, choose] = useState<State | ''>('');
  const [pages, turn] = useState<readonly string[]>([]);
  const cursor = pages.at(-1);
  const mails = useQuery(
    mailsListOptions({
      query: { limit: 50, ...(state === '' ? {} : { state }), ...(cursor === undefined ? {} : { cursor }) },
    }),
  );
  return (
    <>
      <Heading level={1}>{t('web.mails.title')}</Heading>
      <OneOf<State | ''>
        className="form"
        label={t('web.mails.state')}
        value={state}
        choose={(chosen) => {
          choose(chosen);
          turn([]);
        }}
        choices={[
          { value: '', label: t('web.mails.all') },
          ...STATES.map((one) => ({ value: one, label: t(`mail.state.${one}`) })),
        ]}
      />
      <Shown of={mails} none={t('web.mails.none')}>
        {({ items, next }) => (
          <>
            {state === 'held' ? <Paragraph>{t('web.mails.held-how')}</Paragraph> : null}
            <Together
              key={`${state} ${cursor ?? ''}`}
              mails={items}
              state={state}
              isAll={next === null && cursor === undefined}
            >
              {(choice) => (
                <ul className="plain stack">
                  {items.map((mail) => (
                    <Line key={mail.id} mail={mail} choice={choice} />
                  ))}
                </ul>
              )}
            </Together>
            <div className="row">
              {pages.length === 0 ? null : (
                <Button variant="secondary" onClick={() => turn(pages.slice(0, -1))}>
                  {t('web.mails.newer')}
                </Button>
              )}
              {next === null ? null : (
                <Button variant="secondary" onClick={() => turn([...pages, next])}>
                  {t('web.mails.older')}
                </Button>
              )}
            </div>
          </>
        )}
      </Shown>
    </>
  );
}

function Line({ mail, choice }: { readonly mail: Mail; readonly choice: Choice | null }) {
  const t = useWords();
  const { id, name, person, subject, state, createdAt, sentAt, lastError, mayBe } = mail;
  const command = useCommand((outcome: Mail['mayBe'][number], headers) =>
    mailsSettle({ path: { id }, headers, body: { outcome } }),
  );
  return (
    <li className="agenda-line">
      {choice === null || mayBe.length === 0 ? null : (
        <Checkbox
          aria-label={t('web.mails.choose', { subject: subject ?? t('web.mails.not-readable'), who: name ?? person })}
          checked={choice.chosen.has(id)}
          onChange={() => choice.toggle(id)}
        />
      )}
      <div className="grow">
        <strong>{subject ?? t('web.mails.not-readable')}</strong>
        <div className="quiet">{t('web.mails.to', { who: name ?? person, when: moment(sentAt ?? createdAt) })}</div>
        {lastError === null ? null : <div className="quiet as-written">{lastError}</div>}
      </div>
      <Tag data-color={COLOURS[state] ?? 'neutral'}>{t(`mail.state.${state}`)}</Tag>
      {mayBe.map((outcome) => (
        <Button
          key={outcome}
          variant="secondary"
          data-size="sm"
          loading={command.pending}
          onClick={() => command.send(outcome)}
        >
          {t(`web.mails.${outcome}`)}
        </Button>
      ))}
      <ProblemNotice problem={command.problem} />
    </li>
  );
}
