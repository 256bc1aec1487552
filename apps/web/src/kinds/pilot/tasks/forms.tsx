import { Button, Fieldset } from '@digdir/designsystemet-react';
import { useQuery } from '@tanstack/react-query';
import { AMOUNT, numberIn, PEOPLE, REFERRALS } from '@tiltaksmotor/domain/numbers';
import { useFieldArray, useWatch } from 'react-hook-form';
import { measuresListOptions } from '../../../api/@tanstack/react-query.gen.js';
import * as send from '../../../api/sdk.gen.js';
import type { Pilot } from '../../../api/types.gen.js';
import { day, useNames, useWords } from '../../../app/index.js';
import { NumberField, Text } from '../../../form/index.js';
import { slugOf } from '../propose/answers.js';
import type { FormCommand } from '../page/turns.js';
import {
  asked,
  begun,
  choose,
  date,
  number,
  perhaps,
  perhapsDate,
  perhapsNumber,
  person,
  pick,
  reason,
  shaped,
  text,
  whose,
  yes,
  type About,
  type Ask,
  type Task,
} from './asks.js';

/** A ruling is made on what is on the screen; an objection stands whatever else is said. */
const SEEN = { onWhatIsSeen: true } as const;

const party = whose();
const method = perhaps('web.tasks.method', { rows: 2, most: 1000 });
const own = choose('web.tasks.which-figure', useOwnFigures);
const verdict = (begins?: (about: About) => 'adopt' | 'adapt' | 'stop' | '') =>
  pick('web.tasks.verdict', 'verdict', ['adopt', 'adapt', 'stop'], begins);

/** What is counted before a trial, and after it; while it goes on, figures are given with the status. */
const counted = (give: typeof send.pilotCommandsRecordFigure | typeof send.pilotCommandsRecordBaseline) =>
  shaped(
    {
      party,
      indicator: choose('web.tasks.indicator', useOwnIndicators),
      from: date('web.tasks.from'),
      to: date('web.tasks.to'),
      value: number('web.tasks.value', AMOUNT),
      groupSize: perhapsNumber('web.tasks.group', { ...PEOPLE, hint: 'web.tasks.group-hint' }),
      method,
    },
    (to, { from, to: until, ...rest }) => give({ ...to, body: { ...rest, period: { from, to: until } } }),
  );

const referrals: Ask<string, number | null> = {
  begins: () => '',
  Field: ({ name, pilot }) => {
    const t = useWords();
    if (!useIsCounted(pilot)) return null;
    return (
      <NumberField name={name} label={t('web.tasks.referrals')} hint={t('web.tasks.referrals-hint')} {...REFERRALS} />
    );
  },
  sent: (typed) => numberIn(typed),
};

/** The form of each command that has one. One that is not here does not compile. */
export const FORMS: Readonly<Record<FormCommand, Task>> = {
  // Before it is reviewed, and while it is.
  discard: asked(send.pilotCommandsDiscard, {}),
  withdraw: asked(send.pilotCommandsWithdraw, { reason }),
  sendAgain: asked(send.pilotCommandsSendAgain, {}),
  appointUserRepresentative: asked(send.pilotCommandsAppointUserRepresentative, {
    person: person('web.tasks.user-representative', undefined, ({ bodies }) => ({
      role: 'user-representative',
      at: bodies.users,
    })),
  }),
  confirmSeen: asked(send.pilotCommandsConfirmSeen, {}),
  object: asked(send.pilotCommandsObject, { reason }),
  letPass: asked(send.pilotCommandsLetPass, {}),
  endorse: shaped(
    { reason: perhaps('web.tasks.note', { rows: 4, most: 4000 }) },
    (to, { reason: note }) => send.pilotCommandsEndorse({ ...to, body: { note } }),
    SEEN,
  ),
  returnProposal: asked(send.pilotCommandsReturnProposal, { reason }, SEEN),
  declineProposal: asked(send.pilotCommandsDeclineProposal, { reason }, SEEN),
  declareConflict: asked(send.pilotCommandsDeclareConflict, {
    person: person('web.tasks.conflict-person', 'web.tasks.conflict-hint'),
  }),
  settleConflict: shaped(
    {
      person: choose('web.tasks.conflict-of', useDeclared),
      disqualified: pick('web.tasks.disqualified', 'web.tasks.is-disqualified', ['no', 'yes']),
    },
    (to, { person: of, disqualified }) =>
      send.pilotCommandsSettleConflict({ ...to, body: { person: of, disqualified: disqualified === 'yes' } }),
  ),
  // Before a trial starts.
  nameRepresentative: asked(send.pilotCommandsNameRepresentative, {
    party,
    person: person('web.tasks.representative', 'web.tasks.representative-hint'),
  }),
  recordConsultation: asked(send.pilotCommandsRecordConsultation, {
    employer: whose('web.tasks.employer'),
    on: date('web.tasks.consulted-on'),
    unions: text('web.tasks.unions', { hint: 'web.tasks.unions-hint', most: 500 }),
    safetyRepresentative: yes('web.tasks.safety'),
    outcome: text('web.tasks.consultation-outcome', { rows: 3, most: 4000 }),
  }),
  recordBaseline: counted(send.pilotCommandsRecordBaseline),
  setPlan: {
    begins: ({ pilot: { plan } }): Plan => ({
      startOn: plan?.startOn ?? '',
      endOn: plan?.endOn ?? '',
      milestones: (plan?.milestones ?? []).map(({ id, title, on }) => ({ slug: id, title: title ?? '', on })),
    }),
    Fields: PlanFields,
    give: (to, values) => {
      const { milestones, ...plan } = values as Plan;
      const named = milestones.map(({ slug, title, on }) => ({ id: slug === '' ? slugOf(title) : slug, title, on }));
      return send.pilotCommandsSetPlan({ ...to, body: { ...plan, milestones: named } });
    },
  },
  startTrial: asked(send.pilotCommandsStartTrial, {}),
  // While it goes on.
  recordFigure: counted(send.pilotCommandsRecordFigure),
  voidFigure: asked(send.pilotCommandsVoidFigure, { party, figure: own, reason }),
  disputeFigure: asked(send.pilotCommandsDisputeFigure, {
    party,
    figure: choose('web.tasks.which-figure', useStandingFigures),
    value: number('web.tasks.our-value', AMOUNT),
    method: text('web.tasks.our-method', { rows: 3, most: 1000 }),
  }),
  resolveDispute: asked(send.pilotCommandsResolveDispute, {
    dispute: choose('web.tasks.which-dispute', useOpenDisputes, ({ pilot }) => {
      const [first, ...others] = openIn(pilot);
      return first !== undefined && others.length === 0 ? first.id : '';
    }),
    shown: pick('web.tasks.shown', 'shown', ['both', 'reported', 'disputed'], () => 'both'),
    reason,
  }),
  reachMilestone: asked(send.pilotCommandsReachMilestone, {
    milestone: choose('web.tasks.which-milestone', ({ pilot: { plan } }) =>
      (plan?.milestones ?? [])
        .filter(({ reachedOn }) => reachedOn === null)
        .map(({ id, title, on }) => ({ value: id, label: `${title ?? id} (${day(on)})` })),
    ),
    on: date('web.tasks.reached-on'),
  }),
  pauseTrial: asked(send.pilotCommandsPauseTrial, {
    reason,
    until: perhapsDate('web.tasks.until', { hint: 'web.tasks.until-hint' }),
  }),
  resumeTrial: asked(send.pilotCommandsResumeTrial, {}),
  extendTrial: asked(send.pilotCommandsExtendTrial, { endOn: date('web.tasks.new-end'), reason }),
  leave: asked(send.pilotCommandsLeave, { party, reason }),
  endTrial: asked(send.pilotCommandsEndTrial, { reason: perhaps('web.tasks.reason', { rows: 4, most: 4000 }) }),
  // What is recommended and decided in the end, and what each party then does.
  addUnionView: asked(send.pilotCommandsAddUnionView, { view: text('web.tasks.union-view', { rows: 5, most: 4000 }) }),
  recommend: asked(send.pilotCommandsRecommend, { verdict: verdict(), reason }),
  recordDecision: asked(send.pilotCommandsRecordDecision, {
    verdict: verdict(({ pilot: { recommendation } }) => recommendation?.verdict ?? ''),
    caseNumber: text('web.tasks.case-number', { most: 60 }),
    decidedOn: date('web.tasks.decided-on'),
    reason: begun(reason, ({ pilot: { recommendation } }) => recommendation?.reason ?? ''),
  }),
  recordAdoption: shaped(
    {
      party,
      adopted: pick('web.tasks.adopted', 'extent', ['yes', 'partly', 'no']),
      by: text('web.consent.decided-by', { most: 200 }),
      on: date('web.consent.decided-on'),
      politicalCase: perhaps('web.tasks.political-case', { hint: 'web.tasks.political-case-hint', most: 60 }),
    },
    (to, { by, on, ...rest }) =>
      send.pilotCommandsRecordAdoption({ ...to, body: { ...rest, decidedBy: { name: by, on } } }),
  ),
  recordOutcome: asked(send.pilotCommandsRecordOutcome, {
    achieved: pick('web.tasks.achieved', 'achieved', ['yes', 'partly', 'no']),
    account: unlessCounted(perhaps('web.tasks.account', { rows: 4, most: 4000 })),
    referrals,
  }),
};

/** Where candidates are passed on they are counted: there is no room for their names. */
function useIsCounted({ measure }: Pilot): boolean {
  const measures = useQuery(measuresListOptions()).data?.items;
  const listed = 'code' in measure ? measures?.find(({ code }) => code === measure.code) : undefined;
  return listed?.collaboration.mode === 'candidate-referral';
}
function unlessCounted<Typed, Sent>({ Field, ...ask }: Ask<Typed, Sent>): Ask<Typed, Sent> {
  return { ...ask, Field: (props) => (useIsCounted(props.pilot) ? null : <Field {...props} />) };
}

/** A figure in words: whose, of what, for when. */
function useFigure({ figures, indicators }: Pilot): (id: string) => string {
  const t = useWords();
  const nameOf = useNames();
  return (id) => {
    const found = figures.find((figure) => figure.id === id);
    if (found === undefined) return id;
    return t('web.tasks.figure', {
      party: nameOf(found.party),
      indicator: indicators.find((one) => one.id === found.indicator)?.name ?? found.indicator,
      value: found.value ?? '–',
      from: day(found.period.from),
      to: day(found.period.to),
    });
  };
}
function useStandingFigures({ pilot }: About) {
  const said = useFigure(pilot);
  const standing = pilot.figures.filter(({ void: gone, suppressed }) => !gone && !suppressed);
  return standing.map(({ id }) => ({ value: id, label: said(id) }));
}
function useOwnFigures({ pilot }: About) {
  const said = useFigure(pilot);
  const chosen: unknown = useWatch({ name: 'party' });
  const mine = pilot.figures.filter((figure) => figure.party === chosen && !figure.void);
  return mine.map(({ id }) => ({ value: id, label: said(id) }));
}
function useOwnIndicators({ pilot }: About) {
  const chosen: unknown = useWatch({ name: 'party' });
  const mine = pilot.indicators.filter(({ reportedBy }) => reportedBy.some((reporter) => reporter.party === chosen));
  return mine.map(({ id, name, unit }) => ({ value: id, label: `${name ?? id} (${unit})` }));
}
const openIn = ({ disputes }: Pilot) => disputes.filter(({ resolved, ended }) => resolved === null && !ended);
function useOpenDisputes({ pilot }: About) {
  const t = useWords();
  const nameOf = useNames();
  const said = useFigure(pilot);
  return openIn(pilot).map(({ id, figure, party: by, value }) => ({
    value: id,
    label: t('web.tasks.dispute', { figure: said(figure), party: nameOf(by), value: value ?? '–' }),
  }));
}
function useDeclared({ pilot: { conflicts } }: About) {
  const nameOf = useNames();
  const declared = Object.entries(conflicts).filter(([, how]) => how === 'declared');
  return declared.map(([id]) => ({ value: id, label: nameOf(id) }));
}

interface Plan {
  readonly startOn: string;
  readonly endOn: string;
  readonly milestones: readonly { readonly slug: string; readonly title: string; readonly on: string }[];
}
/** When it is tried, and what is to have happened when. */
function PlanFields() {
  const t = useWords();
  const { fields, append, remove } = useFieldArray<Plan, 'milestones'>({ name: 'milestones' });
  return (
    <>
      <div className="row cost">
        <Text name="startOn" label={t('web.tasks.start-on')} type="date" />
        <Text name="endOn" label={t('web.tasks.end-on')} type="date" />
      </div>
      {fields.map(({ id }, i) => (
        <Fieldset key={id}>
          <Fieldset.Legend>{t('web.tasks.milestone', { n: i + 1 })}</Fieldset.Legend>
          <Text name={`milestones.${i}.title`} label={t('web.tasks.milestone-title')} most={200} />
          <Text name={`milestones.${i}.on`} label={t('web.tasks.milestone-on')} type="date" />
          <div>
            <Button type="button" variant="tertiary" data-color="danger" onClick={() => remove(i)}>
              {t('web.tasks.remove-milestone', { n: i + 1 })}
            </Button>
          </div>
        </Fieldset>
      ))}
      <div>
        <Button type="button" variant="secondary" onClick={() => append({ slug: '', title: '', on: '' })}>
          {t('web.tasks.add-milestone')}
        </Button>
      </div>
    </>
  );
}
