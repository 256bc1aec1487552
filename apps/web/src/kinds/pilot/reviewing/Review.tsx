import { Button, Card, Heading, Paragraph, Tag } from '@digdir/designsystemet-react';
import { useQuery } from '@tanstack/react-query';
import { TEXT_QUESTIONS } from '@tiltaksmotor/domain/questions';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { measuresOneOptions, pilotsListOptions, pilotsOneOptions } from '../../../api/@tanstack/react-query.gen.js';
import type { Pilot } from '../../../api/types.gen.js';
import { day, listed, Shown, Spoken, toTitle, useNames, useWords } from '../../../app/index.js';
import { Approached } from '../page/Turn.js';
import { Evidence } from '../Evidence.js';
import { TaskForm } from '../tasks/TaskForm.js';
import { isDanger, UnsentCommands, useCommandsWithWords } from '../page/turns.js';
import { PilotLink } from '../PilotLink.js';

/** A proposal beside the measure, what came of that before, and pilots like it. */
export function Review({ id }: { readonly id: string }) {
  const pilot = useQuery(pilotsOneOptions({ path: { id } }));
  return <Shown of={pilot}>{(found) => <Proposal pilot={found} />}</Shown>;
}

function Proposal({ pilot }: { readonly pilot: Pilot }) {
  const t = useWords();
  const { id, title, measure } = pilot;
  const { passAt } = pilot.dates;
  return (
    <Card className="stack" asChild>
      <article>
        <Heading level={3} data-size="xs">
          <PilotLink id={id} title={title} />
        </Heading>
        <div className="row">
          <strong>
            {pilot.reviewMode === 'notify' && passAt !== null
              ? t('web.reviewing.passes', { date: day(passAt) })
              : t('web.reviewing.decides')}
          </strong>
          {pilot.policy === 'exercise' ? <Tag data-color="warning">{t('web.exercise')}</Tag> : null}
        </div>
        <div className="beside">
          <Proposed pilot={pilot} />
          <div className="stack">
            {'code' in measure ? <MeasureBeside code={measure.code} /> : <NewMeasure measure={measure} />}
            <Similar pilot={pilot} />
          </div>
        </div>
        <Answers pilot={pilot} />
      </article>
    </Card>
  );
}

function Proposed({ pilot }: { readonly pilot: Pilot }) {
  const { parties, indicators, objections } = pilot;
  const t = useWords();
  const nameOf = useNames();
  return (
    <div className="stack">
      <Heading level={4} data-size="2xs">
        {t('web.reviewing.proposal')}
      </Heading>
      {TEXT_QUESTIONS.filter((name) => pilot[name] != null).map((name) => (
        <Paragraph key={name} className="as-written">
          {t('web.terms.said', { what: t(`question.${name}.the`), text: pilot[name] })}
        </Paragraph>
      ))}
      <Paragraph>
        {t('web.reviewing.parties', { parties: listed(parties.map(({ party }) => nameOf(party))) })}
      </Paragraph>
      <Approached pilot={pilot} />
      {indicators.length === 0 ? null : (
        <Paragraph>
          {t('web.reviewing.counts', { indicators: listed(indicators.map(({ id, name }) => name ?? id)) })}
        </Paragraph>
      )}
      {objections.length === 0 ? null : (
        <>
          <Heading level={4} data-size="2xs">
            {t('web.reviewing.objections')}
          </Heading>
          <ul>
            {objections.map(({ by, reason, at }) => (
              <li key={`${by} ${at}`}>
                {nameOf(by)}, {day(at)}: <span className="as-written">{reason}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

function NewMeasure({
  measure,
}: {
  readonly measure: { readonly title: string | null; readonly reason: string | null };
}) {
  const t = useWords();
  return (
    <div>
      <Heading level={4} data-size="2xs">
        {t('web.pilot.new-measure', { title: measure.title })}
      </Heading>
      <Paragraph className="as-written">{measure.reason}</Paragraph>
    </div>
  );
}

/** The measure a proposal is about, and what came of it where it was tried. */
function MeasureBeside({ code }: { readonly code: string }) {
  const t = useWords();
  const measure = useQuery(measuresOneOptions({ path: { code } }));
  return (
    <Shown of={measure}>
      {({ title, area, evidence }) => (
        <>
          <div>
            <Heading level={4} data-size="2xs">
              {t('web.reviewing.measure')}
            </Heading>
            <Link to="/tiltak/$code" params={{ code }}>
              {code} <Spoken of={title} />
            </Link>
            <Paragraph className="quiet">
              <Spoken of={area.title} />
            </Paragraph>
          </div>
          {evidence.length === 0 ? <Paragraph className="quiet">{t('web.reviewing.untried')}</Paragraph> : null}
          {evidence.map((one) => (
            <Evidence key={one.pilot} evidence={one} level={4} />
          ))}
        </>
      )}
    </Shown>
  );
}

const MOST = 10;

/** Other pilots on the same measure or in the same area, those on the measure first. */
function Similar({ pilot }: { readonly pilot: Pilot }) {
  const t = useWords();
  const { measure } = pilot;
  const code = 'code' in measure ? measure.code : null;
  const known = useQuery({ ...measuresOneOptions({ path: { code: code ?? '' } }), enabled: code !== null });
  const area = 'area' in measure ? measure.area : known.data?.area.id;
  const query = { area: area ?? '', limit: 50 };
  const found = useQuery({ ...pilotsListOptions({ query }), enabled: area !== undefined });
  const others = (found.data?.items ?? []).filter(({ id }) => id !== pilot.id);
  const onMeasure = (one: { readonly measure: string | null }): boolean => code !== null && one.measure === code;
  const sorted = others.toSorted((a, b) => Number(onMeasure(b)) - Number(onMeasure(a))).slice(0, MOST);
  return (
    <div className="stack">
      <Heading level={4} data-size="2xs">
        {t('web.reviewing.similar')}
      </Heading>
      {found.data !== undefined && others.length === 0 ? (
        <Paragraph className="quiet">{t('web.reviewing.no-similar')}</Paragraph>
      ) : null}
      <ul className="plain stack">
        {sorted.map((one) => (
          <li key={one.id}>
            <PilotLink id={one.id} title={one.title} /> <Tag data-size="sm">{t(`phase.${one.phase}`)}</Tag>{' '}
            <span className="quiet">
              {t(onMeasure(one) ? 'web.reviewing.same-measure' : 'web.reviewing.same-area')}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}

const ANSWERS: readonly string[] = ['letPass', 'object', 'endorse', 'returnProposal', 'declineProposal'];
/** Whether it answers a proposal that is reviewed. */
const isAnswer = (command: string): boolean => ANSWERS.includes(command);

/** What whoever reads may answer to a proposal: object to it, or endorse, return or decline it. */
function Answers({ pilot }: { readonly pilot: Pilot }) {
  const t = useWords();
  const offered = pilot.availableCommands
    .filter(({ command }) => isAnswer(command))
    .toSorted((a, b) => ANSWERS.indexOf(a.command) - ANSWERS.indexOf(b.command));
  const [chosen, choose] = useState<string | null>(null);
  const done = (): void => {
    choose(null);
    toTitle(); // the form that had the focus is gone
  };
  const offer = offered.find(({ command }) => command === chosen);
  const unsent = <UnsentCommands pilot={pilot} of={isAnswer} level={4} />;
  if (offered.length === 0)
    return (
      <>
        <Paragraph className="quiet">{t('web.reviewing.not-yours')}</Paragraph>
        {unsent}
      </>
    );
  return (
    <div className="stack">
      {unsent}
      <div className="row" role="group" aria-label={t('web.reviewing.answer')}>
        {offered.map((one) => {
          const { command, awaited } = one;
          return (
            <Button
              key={command}
              variant={awaited && !isDanger(one) ? 'primary' : 'secondary'}
              {...(isDanger(one) ? { 'data-color': 'danger' } : {})}
              data-size="sm"
              aria-expanded={chosen === command}
              onClick={() => choose(chosen === command ? null : command)}
            >
              {t(`command.${command}`)}
            </Button>
          );
        })}
      </div>
      {offer === undefined ? null : <TaskForm key={offer.command} pilot={pilot} offer={offer} done={done} />}
    </div>
  );
}

/** Proposals that are no longer before the FSU, as long as there is an answer to them that was typed and not sent. */
export function ReviewedPilots({ inReview }: { readonly inReview: readonly string[] }) {
  const typed = useCommandsWithWords().filter(({ command, id }) => isAnswer(command) && !inReview.includes(id));
  return [...new Set(typed.map(({ id }) => id))].map((id) => <One key={id} id={id} />);
}

function One({ id }: { readonly id: string }) {
  const { data: pilot } = useQuery(pilotsOneOptions({ path: { id } }));
  // One that came before the FSU again, and has not been fetched as such yet, has its form again.
  if (pilot === undefined || pilot.phase === 'review') return null;
  return (
    <article className="stack">
      <Heading level={3} data-size="xs">
        <PilotLink id={id} title={pilot.title} />
      </Heading>
      <UnsentCommands pilot={pilot} of={isAnswer} level={4} />
    </article>
  );
}
