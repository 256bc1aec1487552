import { Alert, Button, Checkbox, Fieldset, Heading, Paragraph, Textfield } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { AMOUNT, PEOPLE } from '@tiltaksmotor/domain/numbers';
import type { Pilot, RunChart } from '../../../api/types.gen.js';
import {
  Folded,
  Form,
  ForWhom,
  NumberField,
  Pick,
  Text,
  Unsent,
  useCommand,
  useDraft,
  useIds,
} from '../../../form/index.js';
import { amount, capital, day, Shown, toTitle, useNames, useTitle, useWords, Section } from '../../../app/index.js';
import { Reports } from '../page/Statuses.js';
import { pilotCommandsReportStatus } from '../../../api/sdk.gen.js';
import {
  carriedForward,
  fieldOf,
  isAboutGroup,
  isOver,
  lastOf,
  linesOf,
  reportedOf,
  reportOf,
  type Values,
} from './values.js';
import { PilotLink, usePilot } from '../PilotLink.js';

/** How it goes with my party, in minutes: it opens as it was last time. */
export function ReportStatus() {
  const t = useWords();
  const pilot = usePilot();
  useTitle(t('web.status-report.title'));
  return <Shown of={pilot}>{(found) => <Page pilot={found} />}</Shown>;
}

function Page({ pilot }: { readonly pilot: Pilot }) {
  const t = useWords();
  const offer = pilot.availableCommands.find(({ command }) => command === 'reportStatus');
  const [sent, nowSent] = useState(false);
  const [chosen, choose] = useState<string | null>(null);
  const mine = offer?.targets ?? [];
  const party = chosen ?? owing(pilot, mine);
  const done = (): void => {
    nowSent(true);
    toTitle(); // the button that had the focus is gone
  };
  return (
    <>
      <div className="stack">
        <PilotLink id={pilot.id} title={pilot.title} />
        <Heading level={1}>{t('web.status-report.title')}</Heading>
      </div>
      <div role="status">{sent ? <Paragraph>{t('web.status-report.sent')}</Paragraph> : null}</div>
      {party === undefined ? <Paragraph>{t('web.status-report.not-now')}</Paragraph> : null}
      {pilot.parties
        .filter((one) => !mine.includes(one.party))
        .map((one) => (
          <Unsent key={one.party} kept={`status ${pilot.id} ${one.party}`} />
        ))}
      {sent || party === undefined ? null : (
        <>
          <ForWhom label={t('web.status-report.party')} parties={mine} chosen={party} choose={choose} />
          <StatusForm key={party} pilot={pilot} party={party} done={done} />
        </>
      )}
      <Section title={t('web.status-report.others')}>
        <Reports statuses={pilot.statuses.filter((report) => sent || report.party !== party)} />
      </Section>
      <PilotLink id={pilot.id} title={t('web.status-report.back')} />
    </>
  );
}

/** Whoever answers for several parties begins with one that is waited for. */
const owing = ({ waitingFor }: Pilot, mine: readonly string[]): string | undefined =>
  mine.find((party) =>
    waitingFor.some(({ turn, who }) => turn === 'report-status' && 'at' in who && who.at === party),
  ) ?? mine[0];

const STANDINGS = ['on-plan', 'at-risk', 'stopped'] as const;

/** The last report carried forward. Where nothing changed it is sent again as it is. */
function StatusForm({
  pilot,
  party,
  done,
}: {
  readonly pilot: Pilot;
  readonly party: string;
  readonly done: () => void;
}) {
  const t = useWords();
  const nameOf = useNames();
  const kept = `status ${pilot.id} ${party}`;
  const { form, sent } = useDraft<Values>(kept, carriedForward(pilot, party));
  const [wasReset, nowReset] = useState(false);
  const isAsLast = JSON.stringify(form.watch()) === JSON.stringify(carriedForward(pilot, party));
  const report = useCommand(
    (values: Values, headers) =>
      pilotCommandsReportStatus({ path: { id: pilot.id }, body: reportOf(pilot, party, values), headers }),
    {
      done: () => {
        sent();
        done();
      },
    },
  );
  const last = lastOf(pilot, party);
  const now = reportedOf(pilot, party);
  const [begunAt] = useState(now);
  const isBehind = now !== begunAt && !report.pending;
  const lines = linesOf(pilot, party);
  const facts = last && { party: nameOf(party), standing: t(`standing.${last.standing}`), date: day(last.at) };
  const asLast = (): void => {
    form.reset(carriedForward(pilot, party));
    nowReset(true);
    toTitle(); // the button that had the focus is gone
  };
  return (
    <>
      <div className="stack">
        <Paragraph>
          {facts === undefined
            ? t('web.status-report.first', { party: nameOf(party) })
            : t('web.status-report.last', facts)}
        </Paragraph>
        {facts === undefined || isAsLast ? null : (
          <div>
            <Button type="button" variant="tertiary" data-size="sm" onClick={asLast}>
              {t('web.status-report.as-last')}
            </Button>
          </div>
        )}
        <div role="alert">
          {isBehind ? (
            <Alert data-color="warning">{t('web.status-report.meanwhile', { party: nameOf(party) })}</Alert>
          ) : null}
        </div>
        <div role="status">
          {wasReset && isAsLast ? <Paragraph>{t('web.status-report.is-as-last')}</Paragraph> : null}
        </div>
      </div>
      <Form
        form={form}
        command={report}
        action={t('web.status-report.send')}
        where={(name) => fieldOf(name, form.getValues())}
      >
        <Pick
          name="standing"
          label={t('web.status-report.standing')}
          choices={STANDINGS.map((value) => ({ value, label: capital(t(`standing.${value}`)) }))}
        />
        <Text name="note" label={t('web.status-report.note')} optional rows={2} most={4000} />
        {lines.length === 0 ? null : (
          <Section title={t('web.status-report.figures')}>
            <Paragraph className="quiet">{t('web.status-report.figures-hint')}</Paragraph>
            {lines.map((chart) => (
              <FigureFields key={chart.indicator} pilot={pilot} chart={chart} />
            ))}
          </Section>
        )}
      </Form>
    </>
  );
}

/** One new figure: the number, the period it is for, and how many people it concerns where that matters. */
function FigureFields({ pilot, chart }: { readonly pilot: Pilot; readonly chart: RunChart }) {
  const t = useWords();
  const { indicator, unit, baseline, points, next } = chart;
  const name = pilot.indicators.find(({ id }) => id === indicator)?.name ?? indicator;
  const last = points.at(-1);
  const said = (value: number | null | undefined): string => (value == null ? '–' : amount(value));
  return (
    <Fieldset>
      <Fieldset.Legend>{name}</Fieldset.Legend>
      <Fieldset.Description>
        {t('web.status-report.before', { baseline: said(baseline?.value), last: said(last?.value) })}
      </Fieldset.Description>
      {next === null || isOver(next) ? null : (
        <Paragraph>{t('web.status-report.next-later', { from: day(next.from), to: day(next.to) })}</Paragraph>
      )}
      <Fields pilot={pilot} chart={chart} label={t('web.status-report.value', { indicator: name, unit })} />
    </Fieldset>
  );
}

function Fields({ pilot, chart, label }: { readonly pilot: Pilot; readonly chart: RunChart; readonly label: string }) {
  const t = useWords();
  const { register, formState } = useFormContext<Values>();
  const idOf = useIds();
  const at = `figures.${chart.indicator}` as const;
  const [value = '', from = '', few = false] = useWatch<Values>({
    name: [`${at}.value`, `${at}.from`, `${at}.few`],
  }) as [string?, string?, boolean?];
  const faults = formState.errors.figures?.[chart.indicator];
  const given = value.trim() !== '';
  const period = (end: 'from' | 'to', rule: (to: string) => true | string) => (
    <Textfield
      type="date"
      id={idOf(`${at}.${end}`)}
      label={t(`web.status-report.${end}`)}
      error={faults?.[end]?.message}
      {...register(`${at}.${end}`, { validate: (written) => !given || rule(written) })}
    />
  );
  return (
    <>
      <NumberField className="short" name={`${at}.value`} label={label} optional unmarked {...AMOUNT} />
      <div className="row">
        {period('from', (written) => written !== '' || t('web.status-report.which-period'))}
        {period('to', (written) => {
          if (written === '') return t('web.status-report.which-period');
          if (written < from) return t('web.status-report.order');
          return isOver({ from, to: written }) || t('web.status-report.not-over');
        })}
      </div>
      {given ? (
        <>
          <HowMany pilot={pilot} chart={chart} few={few} />
          <Otherwise pilot={pilot} chart={chart} />
        </>
      ) : null}
    </>
  );
}

/** Asked where it was told before, or where whoever writes says that they are few. */
function HowMany({ pilot, chart, few }: { readonly pilot: Pilot; readonly chart: RunChart; readonly few: boolean }) {
  const t = useWords();
  const { register } = useFormContext<Values>();
  const idOf = useIds();
  const at = `figures.${chart.indicator}` as const;
  const always = isAboutGroup(pilot, chart);
  return (
    <>
      {always ? null : (
        <Checkbox
          label={t('web.status-report.few', { least: pilot.smallGroup })}
          id={idOf(`${at}.few`)}
          {...register(`${at}.few`)}
        />
      )}
      {always || few ? (
        <NumberField
          className="short"
          name={`${at}.groupSize`}
          label={t('web.status-report.how-many')}
          hint={t('web.status-report.how-many-hint', { least: pilot.smallGroup })}
          {...PEOPLE}
        />
      ) : null}
    </>
  );
}

/** Folded away: what was agreed is how nearly everybody counts. */
function Otherwise({ pilot, chart }: { readonly pilot: Pilot; readonly chart: RunChart }) {
  const t = useWords();
  const name = `figures.${chart.indicator}.method` as const;
  const method = useWatch<Values>({ name }) as string | undefined;
  const [isKept] = useState(method !== undefined && method !== '');
  const rule = pilot.indicators.find(({ id }) => id === chart.indicator)?.countingRule;
  return (
    <Folded summary={t('web.status-report.otherwise')} fields={[name]} unfolded={isKept}>
      <Text
        name={name}
        label={t('web.status-report.method')}
        hint={rule == null ? undefined : t('web.status-report.agreed', { rule })}
        optional
        rows={2}
        most={1000}
      />
    </Folded>
  );
}
