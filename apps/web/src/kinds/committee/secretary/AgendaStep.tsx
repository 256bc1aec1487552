import { Button, Details, Paragraph } from '@digdir/designsystemet-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { papersMeetingOptions } from '../../../api/@tanstack/react-query.gen.js';
import type { CommitteeStanding, Meeting } from '../../../api/types.gen.js';
import { language, moment, Shown, useWords, Section, Facts } from '../../../app/index.js';
import { Lines } from './Lines.js';
import { BookFiles } from '../paper/Files.js';
import { committeeCommandsAddLateCase, committeeCommandsPlaceCase } from '../../../api/sdk.gen.js';
import { Blocks } from '../../../paper/Blocks.js';
import { PaperOfCase } from '../paper/PaperOfCase.js';
import { Choose, Form, may, ProblemNotice, useCommand } from '../../../form/index.js';
import { useCommittee } from '../asked.js';
import { Pressed } from '../Offered.js';

/** The agenda: ordered until it freezes, and then with numbers. */
export function AgendaStep({ meeting }: { readonly meeting: Meeting }) {
  const t = useWords();
  const { committee, dates, frozenAt } = meeting;
  const standing = useCommittee(committee);
  return (
    <Section id="agenda" title={t('web.meeting.agenda')}>
      {frozenAt === null && dates['cutOffAt'] != null ? (
        <Paragraph>{t('web.agenda.cut-off', { moment: moment(dates['cutOffAt']) })}</Paragraph>
      ) : null}
      <Lines meeting={meeting} />
      {standing.data === undefined ? null : <FromQueue meeting={meeting} committee={standing.data} />}
      <BookFiles meeting={meeting} />
      {standing.data === undefined ? null : <LateCase meeting={meeting} committee={standing.data} />}
      <Freeze meeting={meeting} />
    </Section>
  );
}

/** The book as it would be now, and the button that gives the cases their numbers. */
function Freeze({ meeting }: { readonly meeting: Meeting }) {
  const t = useWords();
  if (meeting.frozenAt !== null) return null;
  return (
    <>
      <Preview meeting={meeting} />
      <Pressed
        on={meeting}
        command="freezeAgenda"
        above={<Paragraph className="quiet">{t('web.agenda.freezing')}</Paragraph>}
      />
    </>
  );
}

function Preview({ meeting: { committee, id } }: { readonly meeting: Meeting }) {
  const t = useWords();
  const [open, toggle] = useState(false);
  const paper = useQuery({
    ...papersMeetingOptions({ path: { committee, meeting: id }, query: { language: language() } }),
    enabled: open,
  });
  return (
    <Details onToggle={(event) => toggle((event.target as HTMLDetailsElement).open)}>
      <Details.Summary>{t('web.agenda.preview')}</Details.Summary>
      <Details.Content className="stack">
        {open ? (
          <Shown of={paper}>
            {({ facts, opening, cases }) => (
              <>
                <Facts facts={facts} />
                <Blocks blocks={opening} level={3} />
                {cases.map((one, n) => (
                  <PaperOfCase key={n} id={`preview-${n}`} paper={one} />
                ))}
              </>
            )}
          </Shown>
        ) : null}
      </Details.Content>
    </Details>
  );
}

/** Cases that wait, to be taken on to this agenda. */
function FromQueue({ meeting, committee }: { readonly meeting: Meeting; readonly committee: CommitteeStanding }) {
  const t = useWords();
  const command = useCommand((one: string, headers) =>
    committeeCommandsPlaceCase({
      path: { committee: committee.id, case: one },
      headers,
      body: { meeting: meeting.id },
    }),
  );
  const placeable = committee.queue.filter((one) => may(one, 'placeCase'));
  if (!['planned', 'open'].includes(meeting.status) || placeable.length === 0) return null;
  return (
    <Details>
      <Details.Summary>{t('web.agenda.from-queue', { count: placeable.length })}</Details.Summary>
      <Details.Content>
        <ul className="plain stack">
          {placeable.map(({ id, title }) => (
            <li key={id} className="agenda-line">
              <span className="grow">{title}</span>
              <Button
                variant="secondary"
                data-size="sm"
                loading={command.pending}
                aria-label={t('web.agenda.on-of', { title })}
                onClick={() => command.send(id)}
              >
                {t('command.placeCase')}
              </Button>
            </li>
          ))}
        </ul>
        <ProblemNotice problem={command.problem} />
      </Details.Content>
    </Details>
  );
}

/** The chair lets a case in after the cut-off: it gets the next number, and the book a new version. */
function LateCase({ meeting, committee }: { readonly meeting: Meeting; readonly committee: CommitteeStanding }) {
  const { id, queue } = committee;
  if (!may(meeting, 'addLateCase') || queue.length === 0) return null;
  // A queue that has changed is chosen from anew. None is chosen before: pressed once more, the button lets no other in.
  return <LateFromQueue key={queue.map((one) => one.id).join()} committee={id} meeting={meeting.id} queue={queue} />;
}

function LateFromQueue({
  committee,
  meeting,
  queue,
}: {
  readonly committee: string;
  readonly meeting: string;
  readonly queue: CommitteeStanding['queue'];
}) {
  const t = useWords();
  const form = useForm({ defaultValues: { case: '' } });
  const command = useCommand((body: { case: string }, headers) =>
    committeeCommandsAddLateCase({ path: { committee, meeting }, headers, body }),
  );
  return (
    <Form form={form} command={command} action={t('command.addLateCase')} quiet>
      <Choose
        name="case"
        label={t('web.agenda.late')}
        choices={queue.map(({ id, title }) => ({ value: id, label: title }))}
      />
    </Form>
  );
}
