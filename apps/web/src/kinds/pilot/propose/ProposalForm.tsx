import { Details, Fieldset, Paragraph } from '@digdir/designsystemet-react';
import { type Question, type QuestionIn, questionsIn, type QuestionSection } from '@tiltaksmotor/domain/questions';
import { useNavigate } from '@tanstack/react-router';
import { useQuery } from '@tanstack/react-query';
import { useFormContext } from 'react-hook-form';
import { Section, Shown, spoken, useNames, useWords } from '../../../app/index.js';
import { type Choice, Choose, Form, Press, Text, TickFirst } from '../../../form/index.js';
import { type Answers, type Asking, fieldOf, partiesIn, proposalOf } from './answers.js';
import { Contributions, Indicators } from './Indicators.js';
import { type Begun, type KeptProposal, useKeptProposal, useSending } from './keeping.js';
import { OtherVersion } from './OtherVersion.js';
import { pilotCommandsDiscard } from '../../../api/sdk.gen.js';
import type { MeasureWithEvidence, Organisation, Pilot } from '../../../api/types.gen.js';
import { measuresOneOptions, organisationsListOptions } from '../../../api/@tanstack/react-query.gen.js';
import { Terms } from '../consent/Terms.js';
import { PilotLink } from '../PilotLink.js';

/** At most seven answers; all else is there already. */
export function ProposalForm({
  leads,
  areas,
  ...begun
}: Begun & { readonly leads: readonly string[]; readonly areas: readonly Choice[] }) {
  const t = useWords();
  const { asking, pilot } = begun;
  const kept = useKeptProposal(begun);
  const { form, drafting } = kept;
  const { send, isStale, forget, pressed, ...sending } = useSending(kept, asking);
  const action = t(drafting ? 'web.propose.send' : 'web.propose.send-again');
  const goOn = (version: number, theirs?: Answers): void => {
    forget();
    kept.goOn(version, theirs);
  };
  return (
    <Form
      form={form}
      command={{ ...sending, send: (values, given) => void send(values, given), unasked: pressed === 0 }}
      action={action}
      where={(sent) => fieldOf(sent, form.getValues())}
      beside={drafting ? <DraftState kept={kept} pilot={pilot} /> : null}
    >
      <Paragraph>{t('web.propose.intro')}</Paragraph>
      {isStale ? (
        <OtherVersion
          id={kept.id}
          asking={asking}
          mine={form.getValues()}
          pressed={pressed}
          action={action}
          goOn={goOn}
        />
      ) : null}
      <What asking={asking} leads={leads} areas={areas} />
      <Partners asking={asking} pilot={pilot} />
      {asking.measure?.kind === 'joint-initiative' ? <Initiative /> : <Indicators asking={asking} />}
      <Contributions />
      <AskedOf asking={asking} />
    </Form>
  );
}

/** Whether a draft is saved, and the ways out of it. */
function DraftState({ kept, pilot }: { readonly kept: KeptProposal; readonly pilot: Pilot | null }) {
  const t = useWords();
  return (
    <>
      <span role="status" className="quiet">
        {t(`web.propose.${kept.draft.state}`)}
      </span>
      {pilot === null ? null : (
        <>
          <PilotLink id={pilot.id} title={t('web.open')} />
          <Discard id={pilot.id} discarded={kept.leaveNothing} />
        </>
      )}
    </>
  );
}

function Discard({ id, discarded }: { readonly id: string; readonly discarded: () => void }) {
  const t = useWords();
  const navigate = useNavigate();
  return (
    <Press
      variant="tertiary"
      data-color="danger"
      give={(headers) => pilotCommandsDiscard({ path: { id }, body: {}, headers })}
      done={() => {
        discarded();
        void navigate({ to: '/' });
      }}
    >
      {t('command.discard')}
    </Press>
  );
}

/** What is tried, why, and by whom it is led. */
function What({
  asking: { measure },
  leads,
  areas,
}: {
  readonly asking: Asking;
  readonly leads: readonly string[];
  readonly areas: readonly Choice[];
}) {
  const t = useWords();
  const nameOf = useNames();
  return (
    <Fieldset className="part">
      <Fieldset.Legend>{t('web.propose.what')}</Fieldset.Legend>
      {measure === null ? (
        <>
          <Choose name="area" label={t('web.list.area')} choices={areas} />
          <Text name="newTitle" label={t('web.propose.new-title')} most={200} />
          <Text
            name="reason"
            label={t('web.propose.reason')}
            hint={t('web.propose.reason-hint')}
            rows={3}
            most={4000}
          />
        </>
      ) : (
        <Paragraph>
          {measure.code} {spoken(measure.title)}
        </Paragraph>
      )}
      <Questions of="what" without={measure === null ? ['title'] : []} />
      {leads.length > 1 ? (
        <Choose
          name="lead"
          label={t('web.propose.lead')}
          choices={leads.map((id) => ({ value: id, label: nameOf(id) }))}
        />
      ) : (
        <Paragraph>{t('web.propose.led-by', { lead: nameOf(leads[0] ?? '') })}</Paragraph>
      )}
    </Fieldset>
  );
}

/** What a section of a proposal asks, each by its widget. `title` is not asked of a new measure: the pilot is called what that is. */
function Questions<S extends QuestionSection>({
  of,
  without = [],
}: {
  readonly of: S;
  readonly without?: readonly QuestionIn<S>[];
}) {
  const t = useWords();
  return questionsIn(of)
    .filter(([name]) => !without.includes(name))
    .map(([name, question]) => (
      <Text
        key={name}
        name={name}
        label={t(`question.${name}.ask`)}
        {...(question.hint === true ? { hint: t(`question.${name}.hint`) } : {})}
        {...(question.optional === true ? { optional: true } : {})}
        {...widgetOf(question)}
      />
    ));
}
function widgetOf(question: Question) {
  switch (question.as) {
    case 'line':
      return { most: question.most };
    case 'text':
      return { most: question.most, rows: question.rows };
    case 'day':
      return { type: 'date' } as const;
  }
}

/** A joint initiative is tried by nobody: somebody is approached, and the lead comes back to it. */
function Initiative() {
  const t = useWords();
  return (
    <Fieldset className="part">
      <Fieldset.Legend>{t('web.propose.initiative')}</Fieldset.Legend>
      <Fieldset.Description>{t('web.propose.initiative-hint')}</Fieldset.Description>
      <Questions of="initiative" />
    </Fieldset>
  );
}

const RARELY = 10 * 60_000;

/** Those who are near, and those who know the measure, are seen first; the rest are there. */
function Partners({ asking: { measure }, pilot }: { readonly asking: Asking; readonly pilot: Pilot | null }) {
  const organisations = useQuery({ ...organisationsListOptions(), staleTime: RARELY });
  const code = measure?.code ?? '';
  const known = useQuery({ ...measuresOneOptions({ path: { code } }), enabled: code !== '' });
  return (
    <Shown of={organisations}>
      {({ items }) => <Choices organisations={items} tried={triedBy(known.data, pilot)} />}
    </Shown>
  );
}

function Choices({
  organisations,
  tried,
}: {
  readonly organisations: readonly Organisation[];
  readonly tried: readonly string[];
}) {
  const t = useWords();
  const form = useFormContext<Answers>();
  const lead = form.watch('lead');
  const able = organisations.filter(({ id, canTakePart }) => canTakePart && id !== lead);
  const near = organisations.find(({ id }) => id === lead)?.regions ?? [];
  const isNear = ({ regions }: Organisation): boolean => regions.some((region) => near.includes(region));
  const isFirst = (one: Organisation): boolean => isNear(one) || tried.includes(one.id);
  const choice = (one: Organisation): Choice => {
    const { id, name } = one;
    return { value: id, label: name, ...(tried.includes(id) ? { hint: t('web.propose.tried') } : {}) };
  };
  const first = able.filter(isFirst).toSorted((a, b) => Number(tried.includes(b.id)) - Number(tried.includes(a.id)));
  const rest = able.filter((one) => !isFirst(one));
  return (
    <div className="part">
      <TickFirst
        name="partners"
        label={t('web.propose.partners')}
        hint={t('web.propose.partners-hint')}
        first={first.map(choice)}
        rest={rest.map(choice)}
        more={t('web.propose.other-partners', { count: rest.length })}
        others={t('web.propose.others')}
      />
    </div>
  );
}

/** Who has been in a pilot on the same measure, or is in one. */
function triedBy(measure: MeasureWithEvidence | undefined, pilot: Pilot | null): readonly string[] {
  const others = (measure?.pilots ?? []).filter(({ id, phase }) => id !== pilot?.id && phase !== 'draft');
  return [
    ...new Set([
      ...others.flatMap(({ parties }) => parties),
      ...(measure?.evidence ?? []).flatMap(({ card }) => card.triedBy),
    ]),
  ];
}

/** What each party will be asked to say yes to, before it is asked. */
function AskedOf({ asking }: { readonly asking: Asking }) {
  const t = useWords();
  const nameOf = useNames();
  const answers = useFormContext<Answers>().watch();
  const proposal = proposalOf(answers, asking);
  if (proposal === null || answers.partners.length === 0) return null;
  return (
    <Section title={t('web.propose.asked-of')}>
      <Paragraph>{t('web.propose.asked-of-hint')}</Paragraph>
      {partiesIn(answers).map((party) => (
        <Details key={party}>
          <Details.Summary>{nameOf(party)}</Details.Summary>
          <Details.Content>
            <Terms of={proposal} party={party} />
          </Details.Content>
        </Details>
      ))}
    </Section>
  );
}
