import { Paragraph } from '@digdir/designsystemet-react';
import { committeeCommandsSettleDisqualification } from '../../../api/sdk.gen.js';
import type { Case, Meeting } from '../../../api/types.gen.js';
import { Choose, may, Pick, Text, FoldedCommand } from '../../../form/index.js';
import { Explained, useWords } from '../../../app/index.js';

/** Whether somebody takes part in a case: the committee's own to settle, before it is decided. */
export function Disqualify({ meeting, one }: { readonly meeting: Meeting; readonly one: Case }) {
  const t = useWords();
  const { committee, id, disqualified, names } = one;
  const present = (meeting.attendance?.present ?? []).map(({ person }) => person);
  const nameOf = (person: string): string => meeting.names[person] ?? names[person] ?? person;
  const choices = (people: readonly string[]) => people.map((person) => ({ value: person, label: nameOf(person) }));
  return (
    <>
      {disqualified.map((settled) => (
        <Paragraph key={settled.person} className="as-written">
          <Explained
            text={t(settled.disqualified ? 'web.hold.is-disqualified' : 'web.hold.is-not-disqualified', {
              who: nameOf(settled.person),
              reason: settled.reason ?? '–',
            })}
          />
          {settled.deputy === null ? '' : ` ${t('web.hold.steps-in', { who: nameOf(settled.deputy) })}`}
        </Paragraph>
      ))}
      <FoldedCommand
        offered={may(one, 'settleDisqualification') && present.length > 0}
        action={t('command.settleDisqualification')}
        kept={`disqualify ${committee}/${id}`}
        // Nobody's deputy where it is empty.
        begins={{ person: present[0] ?? '', disqualified: 'true', reason: '', deputy: '' }}
        give={({ person, disqualified: out, reason, deputy }, headers) =>
          committeeCommandsSettleDisqualification({
            path: { committee, case: id },
            headers,
            body: {
              person,
              disqualified: out === 'true',
              reason,
              deputy: out === 'true' && deputiesOf(meeting, person).includes(deputy) ? deputy : null,
            },
          })
        }
        level={4}
        quiet
      >
        {(form) => {
          const deputies = deputiesOf(meeting, form.watch('person'));
          return (
            <>
              <Choose name="person" label={t('web.hold.who')} nothing={null} choices={choices(present)} />
              <Pick
                name="disqualified"
                label={t('web.hold.ruling')}
                choices={[
                  { value: 'true', label: t('web.hold.out') },
                  { value: 'false', label: t('web.hold.in') },
                ]}
              />
              {form.watch('disqualified') === 'true' && deputies.length > 0 ? (
                <Choose
                  name="deputy"
                  label={t('web.hold.deputy-in-case')}
                  nothing={t('web.hold.no-deputy')}
                  choices={choices(deputies)}
                />
              ) : null}
              <Text name="reason" label={t('web.tasks.reason')} rows={2} most={4000} />
            </>
          );
        }}
      </FoldedCommand>
    </>
  );
}

/** Those of the seat that somebody has in the meeting, who are not there already. */
function deputiesOf({ attendance, seats }: Meeting, person: string): readonly string[] {
  const present = attendance?.present ?? [];
  const seat = present.find((other) => other.person === person)?.deputyFor ?? person;
  const deputies = seats.find(({ holder }) => holder === seat)?.deputies ?? [];
  return deputies.filter((deputy) => !present.some((other) => other.person === deputy));
}
