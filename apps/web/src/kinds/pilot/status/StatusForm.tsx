import { Alert, Button, Heading, Paragraph } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { pilotCommandsReportStatus } from '../../../api/sdk.gen.js';
import type { Pilot } from '../../../api/types.gen.js';
import { capital } from '../../../app/capital.js';
import { useCommand } from '../../../app/command.js';
import { useDraft } from '../../../app/draft.js';
import { toTitle } from '../../../app/focus.js';
import { useNames } from '../../../app/names.js';
import { day } from '../../../app/when.js';
import { useWords } from '../../../app/words.js';
import { Pick } from '../../../form/choices.js';
import { Form } from '../../../form/Form.js';
import { Text } from '../../../form/Text.js';
import { FigureFields } from './FigureFields.js';
import { carriedForward, fieldOf, lastOf, linesOf, reportedOf, reportOf, type Values } from './values.js';

const STANDINGS = ['on-plan', 'at-risk', 'stopped'] as const;

/** The last report carried forward. Where nothing changed it is sent again as it is. */
export function StatusForm({
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
          <section className="stack">
            <Heading level={2} data-size="sm">
              {t('web.status-report.figures')}
            </Heading>
            <Paragraph className="quiet">{t('web.status-report.figures-hint')}</Paragraph>
            {lines.map((chart) => (
              <FigureFields key={chart.indicator} pilot={pilot} chart={chart} />
            ))}
          </section>
        )}
      </Form>
    </>
  );
}
