import { Alert, Heading, List, Paragraph } from '@digdir/designsystemet-react';
import { committeeCommandsSendMinutes, committeeCommandsWriteMinutes, meetingsOne } from '../../../api/sdk.gen.js';
import type { LetStand, Meeting, MinutesFault } from '../../../api/types.gen.js';
import { useWords, Section } from '../../../app/index.js';
import { may, Text, Unsent, useFormsWithWords, CommandForm, FollowingForm } from '../../../form/index.js';
import { Minutes } from '../meetings/Minutes.js';
import { Pressed } from '../Offered.js';

/** Minutes: what was said in each case, sent out to those who were there, and approved. */
export function MinutesStep({ meeting }: { readonly meeting: Meeting }) {
  const t = useWords();
  const { kind, agenda } = meeting;
  const writes = may(meeting, 'writeMinutes');
  return (
    <>
      <HeldBack meeting={meeting} />
      {writes ? (
        <Section id="draft" title={t('web.minutes.draft')}>
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
        </Section>
      ) : null}
      <UnsentDrafts meeting={meeting} writes={writes} />
      <Pressed on={meeting} command="sendMinutes" />
      <Minutes meeting={meeting} />
      <Pressed on={meeting} command="approveMinutes" above={<Early meeting={meeting} />} />
    </>
  );
}

/** Approving before the time is out is a right: whoever has it should know who is not heard then. */
function Early({ meeting: { minutes } }: { readonly meeting: Meeting }) {
  const t = useWords();
  const silent = minutes?.silent.length ?? 0;
  return silent === 0 ? null : <Alert data-color="warning">{t('web.minutes.early', { count: silent })}</Alert>;
}

/** What was said in a case, or before the first. */
function Draft({
  meeting,
  of,
  label,
}: {
  readonly meeting: Meeting;
  readonly of: string | null;
  readonly label: string;
}) {
  const t = useWords();
  const { committee, id, version } = meeting;
  const path = { committee, meeting: id };
  const now = { text: saidIn(meeting, of) };
  return (
    <FollowingForm
      kept={draftName(committee, id, of)}
      now={now}
      version={version}
      give={({ text }, headers) =>
        committeeCommandsWriteMinutes({ path, headers, body: { case: of, text }, throwOnError: true })
      }
      newest={async () => {
        const { data } = await meetingsOne({ path, throwOnError: true });
        return { version: data.version, now: { text: saidIn(data, of) } };
      }}
      said={() => [label, now.text]}
      action={t('web.minutes.save')}
      saved={t('web.minutes.saved')}
      label={label}
      quiet
    >
      <Text name="text" label={label} optional rows={3} most={8000} />
    </FollowingForm>
  );
}

const saidIn = ({ minutes, agenda }: Meeting, of: string | null): string =>
  (of === null ? minutes?.preface : agenda.find((item) => item.id === of)?.discussion) ?? '';

/** What was typed into minutes where it can no longer be written: nowhere, or not of a case that has gone from the agenda. */
export function UnsentDrafts({
  meeting: { committee, id, agenda },
  writes,
}: {
  readonly meeting: Meeting;
  readonly writes: boolean;
}) {
  const there = writes ? [null, ...agenda.map((item) => item.id)].map((of) => draftName(committee, id, of)) : [];
  return useFormsWithWords()
    .filter((name) => name.startsWith(draftName(committee, id, null)) && !there.includes(name))
    .map((name) => <Unsent key={name} kept={name} />);
}

/** What the draft of a part of the minutes is kept as: of a case, or of what stands before the first. */
const draftName = (committee: string, meeting: string, of: string | null): string =>
  `minutes ${committee}/${meeting}/${of ?? ''}`;

/** What the check found, and where: the minutes are not out before it is put right, or somebody says why it may stand. */
function HeldBack({ meeting }: { readonly meeting: Meeting }) {
  const t = useWords();
  const faults = meeting.minutes?.faults ?? [];
  const suspected = faults.filter((fault) => fault.suspected);
  const sends = may(meeting, 'sendMinutes');
  const unsent = <Unsent kept={keptAs(meeting)} />;
  if (faults.length === 0) return unsent;
  return (
    <section className="stack" aria-labelledby="held-back">
      <Alert data-color="danger" role="status">
        <Heading level={2} data-size="xs" id="held-back">
          {t('web.minutes.held-back')}
        </Heading>
        <List.Unordered>
          {faults.map((fault, n) => (
            <List.Item key={n}>
              <Found fault={fault} meeting={meeting} />
            </List.Item>
          ))}
        </List.Unordered>
      </Alert>
      {sends && suspected.length === faults.length ? <LettingStand meeting={meeting} suspected={suspected} /> : unsent}
      {sends && suspected.length < faults.length ? <Paragraph>{t('web.minutes.must-go')}</Paragraph> : null}
    </section>
  );
}

const keptAs = ({ committee, id }: Meeting): string => `let-stand of ${committee}/${id}`;

function Found({ fault, meeting: { agenda } }: { readonly fault: MinutesFault; readonly meeting: Meeting }) {
  const t = useWords();
  const what = t(`fault.${fault.what}`);
  const item = agenda.find(({ id }) => id === fault.case);
  const part = t(`minutesPart.${fault.part ?? (item === undefined ? 'preface' : 'discussion')}`);
  const where = [item?.number, item?.title].filter((one) => one != null).join(' ');
  return (
    <>
      {item === undefined ? t('web.minutes.fault-own', { what, part }) : t('web.minutes.fault', { what, part, where })}
      {fault.around.map((around, n) => (
        <Paragraph key={n} data-size="sm">
          {t('web.minutes.fault-around', { around })}
        </Paragraph>
      ))}
    </>
  );
}

/** The check sees patterns; whoever wrote the minutes knows what they mean. */
function LettingStand({
  meeting,
  suspected,
}: {
  readonly meeting: Meeting;
  readonly suspected: readonly MinutesFault[];
}) {
  const t = useWords();
  const { committee, id } = meeting;
  const faults = suspected.flatMap(({ text, what }) =>
    text === null || what === 'national-id' ? [] : [{ text, what }],
  ) satisfies LetStand['faults'];
  return (
    <CommandForm
      kept={keptAs(meeting)}
      begins={{ reason: '' }}
      give={({ reason }, headers) =>
        committeeCommandsSendMinutes({
          path: { committee, meeting: id },
          headers,
          body: { letStand: { faults, reason } },
        })
      }
      action={t('web.minutes.let-stand')}
      label={t('web.minutes.let-stand')}
      where={(name) => name.replace(/^letStand\./, '')}
      quiet
    >
      <Paragraph>{t('web.minutes.let-stand-how')}</Paragraph>
      <Text name="reason" label={t('web.minutes.let-stand-why')} rows={2} most={4000} />
    </CommandForm>
  );
}
