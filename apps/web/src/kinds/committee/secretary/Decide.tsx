import { Button, Details } from '@digdir/designsystemet-react';
import { useFormContext } from 'react-hook-form';
import { type DecisionField, fieldsOf } from '@tiltaksmotor/domain/decision-fields';
import { committeeCommandsDecideCase } from '../../../api/sdk.gen.js';
import type { Case, CaseDecision, Meeting, AgendaItem } from '../../../api/types.gen.js';
import { Choose, Pick, Text } from '../../../form/index.js';
import { useWords } from '../../../app/index.js';
import { EffectField, effectsFor } from '../paper/EffectField.js';
import { Offered } from '../Offered.js';

/** What the committee came to: one of the proposals, another wording, or no decision now. */
export function Decide({
  meeting,
  item,
  one,
  voters,
}: {
  readonly meeting: Meeting;
  readonly item: AgendaItem;
  readonly one: Case;
  readonly voters: readonly string[];
}) {
  const t = useWords();
  const { committee, id, about } = one;
  return (
    <Offered
      on={item}
      command="decideCase"
      kept={`decide ${committee}/${id}`}
      begins={begun(voters)}
      give={(deciding, headers) =>
        committeeCommandsDecideCase({
          path: { committee, case: id },
          headers,
          body: decisionOf(deciding, one, voters),
        })
      }
      level={4}
    >
      {(form) => {
        const fields = fieldsFor(form.watch('choice'), one);
        return (
          <>
            <Pick
              name="choice"
              label={t('web.hold.outcome')}
              choices={choicesFor(one).map(({ value, outcome, wording }) => ({
                value,
                label: wording ?? t(`outcome.${outcome}`),
                ...(wording === undefined ? {} : { hint: t(`outcome.${outcome}`) }),
              }))}
            />
            {fields.includes('text') ? (
              <Text
                name="text"
                label={t('web.hold.wording')}
                optional={!fields.includes('effect')}
                rows={3}
                most={2000}
              />
            ) : null}
            {fields.includes('effect') ? (
              <EffectField name="effect" label={t('web.hold.effect')} effects={effectsFor(about)} />
            ) : null}
            <Text name="reason" label={t('web.tasks.reason')} optional rows={2} most={4000} />
            {fields.includes('votes') ? <Votes meeting={meeting} voters={voters} /> : null}
          </>
        );
      }}
    </Offered>
  );
}

const begun = (voters: readonly string[]): Deciding => ({
  choice: '',
  text: '',
  effect: '',
  reason: '',
  votes: Object.fromEntries(voters.map((person) => [person, NOT_VOTED])),
});

const VOTES = ['for', 'against', 'abstained'] as const;

/** Only where they were counted: a committee that agrees counts none. */
function Votes({ meeting: { names }, voters }: { readonly meeting: Meeting; readonly voters: readonly string[] }) {
  const t = useWords();
  const form = useFormContext<Deciding>();
  return (
    <Details>
      <Details.Summary>{t('web.hold.votes')}</Details.Summary>
      <Details.Content className="stack">
        <div>
          <Button
            type="button"
            variant="secondary"
            data-size="sm"
            onClick={() => voters.forEach((person) => form.setValue(`votes.${person}`, 'for'))}
          >
            {t('web.hold.all-for')}
          </Button>
        </div>
        {voters.map((person) => (
          <Choose
            key={person}
            name={`votes.${person}`}
            label={names[person] ?? person}
            nothing={t('web.hold.not-voted')}
            choices={VOTES.map((vote) => ({ value: vote, label: t(`web.vote.${vote}`) }))}
          />
        ))}
      </Details.Content>
    </Details>
  );
}

const NOT_VOTED = '';
type Vote = 'for' | 'against' | 'abstained' | typeof NOT_VOTED;

interface Deciding {
  /** An outcome; one of the proposals is `proposal:` and its id. */
  readonly choice: string;
  readonly text: string;
  readonly effect: string;
  readonly reason: string;
  readonly votes: Record<string, Vote>;
}
interface Choice {
  readonly value: string;
  readonly outcome: CaseDecision['outcome'];
  /** Of the proposal. */
  readonly wording?: string;
}
const PROPOSAL = 'proposal:';

/** What can come of a case. Whether it fits is for the API to say. */
function choicesFor({ kind, proposals }: Case): readonly Choice[] {
  const others = (...outcomes: readonly CaseDecision['outcome'][]): readonly Choice[] =>
    outcomes.map((outcome) => ({ value: outcome, outcome }));
  if (kind !== 'decision') return others('noted', 'postponed');
  return [
    ...proposals.map(({ id, wording }) => ({
      value: `${PROPOSAL}${id}`,
      outcome: 'proposal' as const,
      wording: wording ?? id,
    })),
    ...others('amended', 'postponed', 'returned'),
  ];
}

/** What may be said besides the reason, of what is chosen. */
function fieldsFor(choice: string, { about }: Pick<Case, 'about'>): readonly DecisionField[] {
  return choice === '' ? [] : fieldsOf(outcomeOf(choice), about);
}
const outcomeOf = (choice: string): CaseDecision['outcome'] =>
  choice.startsWith(PROPOSAL) ? 'proposal' : (choice as CaseDecision['outcome']);

/** As it is sent: also where somebody was counted before they were disqualified, or another outcome was chosen first. */
function decisionOf(
  { choice, text, effect, reason, votes }: Deciding,
  one: Pick<Case, 'about'>,
  voters: readonly string[],
): CaseDecision {
  const fields = fieldsFor(choice, one);
  const has = (field: DecisionField): boolean => fields.includes(field);
  const counted = has('votes') ? Object.entries(votes) : [];
  const voted = counted.filter(([person, vote]) => vote !== NOT_VOTED && voters.includes(person));
  const who = (vote: Vote): string[] => voted.filter(([, its]) => its === vote).map(([person]) => person);
  return {
    outcome: outcomeOf(choice),
    proposal: has('proposal') ? choice.slice(PROPOSAL.length) : null,
    text: has('text') ? text || null : null,
    ...(has('effect') && effect !== '' ? { effect: effect as NonNullable<CaseDecision['effect']> } : {}),
    reason: reason || null,
    votes: voted.length === 0 ? null : { for: who('for'), against: who('against'), abstained: who('abstained') },
  };
}
