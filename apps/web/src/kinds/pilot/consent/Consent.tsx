import { Alert, Button, Heading, Paragraph } from '@digdir/designsystemet-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useWatch } from 'react-hook-form';
import { pilotsChangesOptions } from '../../../api/@tanstack/react-query.gen.js';
import type { ChangedTerm, Offer, Pilot } from '../../../api/types.gen.js';
import { amount, day, Shown, useNames, useTitle, useWords, Section } from '../../../app/index.js';
import { Turn } from '../page/Turn.js';
import { Terms } from './Terms.js';
import { type CommandHeaders, Form, Pick, Text, Tick, Unsent, useCommand, useDraft } from '../../../form/index.js';
import {
  pilotCommandsDeclineConsent,
  pilotCommandsGiveConsent,
  pilotCommandsRequestChange,
} from '../../../api/sdk.gen.js';
import { PilotLink, usePilot } from '../PilotLink.js';

const ANSWERS = ['giveConsent', 'requestChange', 'declineConsent'] as const;

/** `/piloter/$id/samtykke`: what is asked of us, what changed since we answered, and our answer. */
export function Consent() {
  const t = useWords();
  const pilot = usePilot();
  useTitle(t('web.consent.title'));
  return <Shown of={pilot}>{(found) => <Asked pilot={found} />}</Shown>;
}

function Asked({ pilot }: { readonly pilot: Pilot }) {
  const t = useWords();
  const nameOf = useNames();
  const offers = pilot.availableCommands.filter(({ command }) => (ANSWERS as readonly string[]).includes(command));
  const mine = [...new Set(offers.flatMap(({ targets }) => targets))];
  const [seen, see] = useState(pilot.proposalVersion);
  return (
    <>
      <div className="stack">
        <PilotLink id={pilot.id} title={pilot.title} />
        <Heading level={1}>{t('web.consent.title')}</Heading>
      </div>
      {mine.length === 0 ? (
        <>
          <Paragraph>{t('web.consent.nothing-to-answer')}</Paragraph>
          <Turn pilot={pilot} />
          <Unsent kept={`consent:${pilot.id}`} />
        </>
      ) : null}
      {mine.map((party) => (
        <Section key={party} title={t('web.consent.asked', { party: nameOf(party) })}>
          <Changes id={pilot.id} party={party} now={pilot.proposalVersion} />
          <Terms of={pilot} party={party} />
        </Section>
      ))}
      {mine.length === 0 ? null : (
        <AnswerForm pilot={pilot} offers={offers} mine={mine} seen={seen} see={() => see(pilot.proposalVersion)} />
      )}
    </>
  );
}

interface Props {
  readonly pilot: Pilot;
  readonly offers: readonly Offer[];
  readonly mine: readonly string[];
  /** The version that was read. */
  readonly seen: number;
  readonly see: () => void;
}
/** One answer, for one or several of my organisations, to the version that was read. */
function AnswerForm({ pilot, offers, mine, seen, see }: Props) {
  const t = useWords();
  const navigate = useNavigate();
  const { form, sent } = useDraft<Answer>(`consent:${pilot.id}`, {
    parties: [...mine],
    answer: '',
    words: '',
    decidedBy: '',
    decidedOn: '',
  });
  const command = useCommand(
    (values: Answer, headers) =>
      given(pilot.id, { ...values, parties: values.parties.filter((one) => mine.includes(one)) }, seen, headers),
    {
      done: () => {
        sent();
        void navigate({ to: '/piloter/$id', params: { id: pilot.id } });
      },
    },
  );
  const answer = useWatch({ control: form.control, name: 'answer' });
  return (
    <Section id="answer" title={t('web.consent.your-answer')}>
      {pilot.proposalVersion === seen ? null : (
        <ChangedMeanwhile
          pilot={pilot}
          mine={mine}
          seen={seen}
          see={() => {
            command.forget();
            see();
          }}
        />
      )}
      <Form
        form={form}
        command={command}
        action={t(answer === '' ? 'web.consent.send' : `command.${answer}`)}
        where={(sent) =>
          ({ reason: 'words', change: 'words', 'decidedBy.name': 'decidedBy', 'decidedBy.on': 'decidedOn' })[sent] ??
          sent
        }
      >
        <Answering kind={pilot.kind} mine={mine} offers={offers} />
      </Form>
    </Section>
  );
}

/** What is different from what was read, and a press that says that it is read now. */
function ChangedMeanwhile({ pilot, mine, seen, see }: Omit<Props, 'offers'>) {
  const t = useWords();
  return (
    <Alert data-color="warning" role="alert">
      <Paragraph>{t('web.consent.changed-while-reading')}</Paragraph>
      {mine.map((party) => (
        <Changes key={party} id={pilot.id} party={party} since={seen} now={pilot.proposalVersion} />
      ))}
      <Button type="button" variant="secondary" onClick={see}>
        {t('web.consent.have-read')}
      </Button>
    </Alert>
  );
}

async function given(id: string, values: Answer, version: number, headers: CommandHeaders): Promise<void> {
  const { answer, words, decidedBy, decidedOn } = values;
  const shared = {
    parties: [...values.parties],
    version,
    decidedBy: decidedBy.trim() === '' ? null : { name: decidedBy, on: decidedOn },
  };
  const to = { path: { id }, headers, throwOnError: true } as const;
  if (answer === 'giveConsent') await pilotCommandsGiveConsent({ ...to, body: shared });
  if (answer === 'requestChange') await pilotCommandsRequestChange({ ...to, body: { ...shared, change: words } });
  if (answer === 'declineConsent') await pilotCommandsDeclineConsent({ ...to, body: { ...shared, reason: words } });
}

interface Answer {
  readonly parties: readonly string[];
  readonly answer: '' | (typeof ANSWERS)[number];
  readonly words: string;
  readonly decidedBy: string;
  readonly decidedOn: string;
}

/** For whom, what, why where that is asked, and who decided where a coordinator writes it down. */
function Answering({
  kind,
  mine,
  offers,
}: {
  readonly kind: Pilot['kind'];
  readonly mine: readonly string[];
  readonly offers: readonly Offer[];
}) {
  const t = useWords();
  const nameOf = useNames();
  const answer = useWatch<Answer, 'answer'>({ name: 'answer' });
  const offered = ANSWERS.filter((one) => offers.some((offer) => offer.command === one));
  return (
    <>
      {mine.length > 1 ? (
        <Tick
          name="parties"
          label={t('web.consent.for')}
          choices={mine.map((id) => ({ value: id, label: nameOf(id) }))}
        />
      ) : (
        <Paragraph>{t('web.consent.for-one', { party: nameOf(mine[0] ?? '') })}</Paragraph>
      )}
      <Pick
        name="answer"
        label={t('web.consent.answer')}
        choices={offered.map((value) => ({
          value,
          label: t(`web.consent.answers.${value}`),
          hint: t(`web.consent.hints.${value}`, { context: kind }),
        }))}
      />
      {answer === 'requestChange' || answer === 'declineConsent' ? (
        <Text name="words" label={t(`web.consent.words.${answer}`)} rows={4} most={4000} />
      ) : null}
      <WhoDecided offers={offers} />
    </>
  );
}

/** Asked of coordinators; needed where somebody answers as nothing else. */
function WhoDecided({ offers }: { readonly offers: readonly Offer[] }) {
  const t = useWords();
  const registers = offers.some(({ as }) => as.some(({ role }) => role === 'coordinator'));
  const alone = offers.every(({ as }) => as.every(({ role }) => role === 'coordinator'));
  if (!registers) return null;
  return (
    <>
      <Text
        name="decidedBy"
        label={t('web.consent.decided-by')}
        hint={t('web.consent.decided-by-hint')}
        optional={!alone}
        most={200}
      />
      <Text name="decidedOn" label={t('web.consent.decided-on')} optional={!alone} type="date" />
    </>
  );
}

/** What became otherwise for a party: since it answered last, or since the version that was on the screen. */
function Changes({
  id,
  party,
  since,
  now,
}: {
  readonly id: string;
  readonly party: string;
  readonly since?: number;
  readonly now: number;
}) {
  const t = useWords();
  const nameOf = useNames();
  const query = { party, ...(since === undefined ? {} : { since }) };
  // Each version is asked about anew.
  const options = pilotsChangesOptions({ path: { id }, query });
  const changes = useQuery({ ...options, queryKey: [...options.queryKey, now] as never });
  if (changes.data === undefined || changes.data.since === null) return null;
  const { items } = changes.data;
  return (
    <Alert data-color={since === undefined ? 'info' : 'warning'} role={since === undefined ? undefined : 'alert'}>
      <Heading level={3} data-size="2xs">
        {t(since === undefined ? 'web.consent.changed' : 'web.consent.changed-meanwhile', { party: nameOf(party) })}
      </Heading>
      {items.length === 0 ? (
        <Paragraph>{t('web.consent.nothing-changed')}</Paragraph>
      ) : (
        <ul>
          {items.map((item, i) => (
            <Changed key={i} term={item} />
          ))}
        </ul>
      )}
    </Alert>
  );
}

function Changed({ term: { what, indicator, before, after } }: { readonly term: ChangedTerm }) {
  const t = useWords();
  const nameOf = useNames();
  const said = (value: string | number | null): string => {
    if (value === null) return t(isCost(what) ? 'web.consent.not-stated' : 'web.consent.nothing');
    if (what === 'party' || what === 'paidBy') return nameOf(String(value));
    if (what === 'followUpOn') return day(String(value));
    return what === 'direction' ? t(`direction.${value}`) : typeof value === 'number' ? amount(value) : value;
  };
  const facts = { before: said(before), after: said(after), indicator: indicator ?? '' };
  if ((what === 'party' || what === 'indicator') && before === null)
    return <li>{t(`web.consent.added.${what}`, facts)}</li>;
  if ((what === 'party' || what === 'indicator') && after === null)
    return <li>{t(`web.consent.gone.${what}`, facts)}</li>;
  return (
    <li className="as-written">
      <strong>
        {t(`question.${what}.the`)}
        {indicator === null ? '' : ` (${indicator})`}
      </strong>
      : {t('web.consent.from-to', facts)}
    </li>
  );
}

/** What may be left open until it is known: that is not nothing. */
const isCost = (what: ChangedTerm['what']): boolean => ['hours', 'kroner', 'paidBy'].includes(what);
