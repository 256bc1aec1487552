import { Button, Fieldset } from '@digdir/designsystemet-react';
import { useQuery } from '@tanstack/react-query';
import { AMOUNT, numberIn, PEOPLE, REFERRALS } from '@tiltaksmotor/domain/numbers';
import { useFieldArray } from 'react-hook-form';
import { measuresListOptions } from '../../../api/@tanstack/react-query.gen.js';
import * as send from '../../../api/sdk.gen.js';
import type { Offer, Pilot } from '../../../api/types.gen.js';
import { day, useWords } from '../../../app/index.js';
import { NumberField, Text } from '../../../form/index.js';
import { slugOf } from '../propose/answers.js';
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
import {
  aheadIn,
  declaredIn,
  openIn,
  standingIn,
  useDeclared,
  useOpenDisputes,
  useOwnFigures,
  useOwnIndicators,
  useStandingFigures,
} from './choices.js';

const DANGER = { danger: true } as const;
const READ_FIRST = { readFirst: true } as const;
/** A ruling is made on what is on the screen; an objection stands whatever else is said. */
const RULING = { onWhatIsSeen: true, readFirst: true } as const;

/** A page where commands are given, and what a link to it says. */
export interface PageOf {
  readonly page: string;
  readonly words: string;
}
const DRAFT: PageOf = { page: '/forslag/$id', words: 'web.pilot.go.editDraft' };
const CONSENT: PageOf = { page: '/piloter/$id/samtykke', words: 'web.pilot.go.giveConsent' };
const EVALUATION: PageOf = { page: '/piloter/$id/evaluering', words: 'command.evaluate' };

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

/** Where each command is given: a form, or a page. One that is not here does not compile. */
export const FORMS: Readonly<Record<Offer['command'], Task | PageOf>> = {
  // Before it is reviewed, and while it is.
  editDraft: DRAFT,
  submit: DRAFT,
  discard: asked(send.pilotCommandsDiscard, {}, DANGER),
  revise: { page: '/forslag/$id', words: 'command.revise' },
  giveConsent: CONSENT,
  declineConsent: CONSENT,
  requestChange: CONSENT,
  withdraw: asked(send.pilotCommandsWithdraw, { reason }, DANGER),
  sendAgain: asked(send.pilotCommandsSendAgain, {}),
  appointUserRepresentative: asked(send.pilotCommandsAppointUserRepresentative, {
    person: person('web.tasks.user-representative', undefined, ({ bodies }) => ({
      role: 'user-representative',
      at: bodies.users,
    })),
  }),
  confirmSeen: asked(send.pilotCommandsConfirmSeen, {}, READ_FIRST),
  object: asked(send.pilotCommandsObject, { reason }, READ_FIRST),
  letPass: asked(send.pilotCommandsLetPass, {}, READ_FIRST),
  endorse: shaped(
    { reason: perhaps('web.tasks.note', { rows: 4, most: 4000 }) },
    (to, { reason: note }) => send.pilotCommandsEndorse({ ...to, body: { note } }),
    RULING,
  ),
  returnProposal: asked(send.pilotCommandsReturnProposal, { reason }, RULING),
  declineProposal: asked(send.pilotCommandsDeclineProposal, { reason }, { ...RULING, ...DANGER }),
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
    { from: declaredIn },
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
  reportStatus: { page: '/piloter/$id/status', words: 'command.reportStatus' },
  recordFigure: counted(send.pilotCommandsRecordFigure),
  voidFigure: asked(send.pilotCommandsVoidFigure, { party, figure: own, reason }, DANGER),
  disputeFigure: asked(
    send.pilotCommandsDisputeFigure,
    {
      party,
      figure: choose('web.tasks.which-figure', useStandingFigures),
      value: number('web.tasks.our-value', AMOUNT),
      method: text('web.tasks.our-method', { rows: 3, most: 1000 }),
    },
    { from: standingIn },
  ),
  resolveDispute: asked(
    send.pilotCommandsResolveDispute,
    {
      dispute: choose('web.tasks.which-dispute', useOpenDisputes, ({ pilot }) => {
        const [first, ...others] = openIn(pilot);
        return first !== undefined && others.length === 0 ? first.id : '';
      }),
      shown: pick('web.tasks.shown', 'shown', ['both', 'reported', 'disputed'], () => 'both'),
      reason,
    },
    { ...READ_FIRST, from: openIn },
  ),
  reachMilestone: asked(
    send.pilotCommandsReachMilestone,
    {
      milestone: choose('web.tasks.which-milestone', ({ pilot }) =>
        aheadIn(pilot).map(({ id, title, on }) => ({ value: id, label: `${title ?? id} (${day(on)})` })),
      ),
      on: date('web.tasks.reached-on'),
    },
    { from: aheadIn },
  ),
  pauseTrial: asked(send.pilotCommandsPauseTrial, {
    reason,
    until: perhapsDate('web.tasks.until', { hint: 'web.tasks.until-hint' }),
  }),
  resumeTrial: asked(send.pilotCommandsResumeTrial, {}),
  extendTrial: asked(send.pilotCommandsExtendTrial, { endOn: date('web.tasks.new-end'), reason }),
  leave: asked(send.pilotCommandsLeave, { party, reason }, DANGER),
  endTrial: asked(send.pilotCommandsEndTrial, { reason: perhaps('web.tasks.reason', { rows: 4, most: 4000 }) }, DANGER),
  // What is recommended and decided in the end, and what each party then does.
  evaluate: EVALUATION,
  evaluateAsUser: EVALUATION,
  addUnionView: asked(send.pilotCommandsAddUnionView, { view: text('web.tasks.union-view', { rows: 5, most: 4000 }) }),
  recommend: asked(send.pilotCommandsRecommend, { verdict: verdict(), reason }, READ_FIRST),
  recordDecision: asked(
    send.pilotCommandsRecordDecision,
    {
      verdict: verdict(({ pilot: { recommendation } }) => recommendation?.verdict ?? ''),
      caseNumber: text('web.tasks.case-number', { most: 60 }),
      decidedOn: date('web.tasks.decided-on'),
      reason: begun(reason, ({ pilot: { recommendation } }) => recommendation?.reason ?? ''),
    },
    READ_FIRST,
  ),
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
    READ_FIRST,
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
