import { Alert, Heading, Paragraph } from '@digdir/designsystemet-react';
import { committeeCommandsApproveMinutes, committeeCommandsSendMinutes } from '../../../../api/sdk.gen.js';
import type { Meeting } from '../../../../api/types.gen.js';
import { useWords } from '../../../../app/words.js';
import { may } from '../../paper/offers.js';
import { Press } from '../../../../form/Press.js';
import { Minutes } from '../../meetings/Minutes.js';
import { Draft, UnsentDrafts } from './Draft.js';
import { HeldBack } from './HeldBack.js';

/** Minutes: what was said in each case, sent out to those who were there, and approved. */
export function MinutesStep({ meeting }: { readonly meeting: Meeting }) {
  const t = useWords();
  const { committee, id, kind, agenda } = meeting;
  const path = { committee, meeting: id };
  const writes = may(meeting, 'writeMinutes');
  return (
    <>
      <HeldBack meeting={meeting} />
      {writes ? (
        <section className="stack" aria-labelledby="draft">
          <Heading level={2} id="draft" data-size="sm">
            {t('web.minutes.draft')}
          </Heading>
          <Paragraph className="quiet">{t('web.minutes.how', { context: kind })}</Paragraph>
          <Draft meeting={meeting} of={null} label={t('web.minutes.preface')} />
          {agenda.map(({ id: one, number, title }) => (
            <Draft
              key={one}
              meeting={meeting}
              of={one}
              label={t('web.minutes.said', { title: number === null ? title : `${number} ${title}`, context: kind })}
            />
          ))}
        </section>
      ) : null}
      <UnsentDrafts meeting={meeting} writes={writes} />
      {may(meeting, 'sendMinutes') ? (
        <Press give={(headers) => committeeCommandsSendMinutes({ path, headers, body: {} })}>
          {t('command.sendMinutes')}
        </Press>
      ) : null}
      <Minutes meeting={meeting} />
      {may(meeting, 'approveMinutes') ? (
        <div className="stack">
          <Early meeting={meeting} />
          <Press give={(headers) => committeeCommandsApproveMinutes({ path, headers, body: {} })}>
            {t('command.approveMinutes')}
          </Press>
        </div>
      ) : null}
    </>
  );
}

/** Approving before the time is out is a right: whoever has it should know who is not heard then. */
function Early({ meeting: { minutes } }: { readonly meeting: Meeting }) {
  const t = useWords();
  const silent = minutes?.silent.length ?? 0;
  return silent === 0 ? null : <Alert data-color="warning">{t('web.minutes.early', { count: silent })}</Alert>;
}
