import { Button } from '@digdir/designsystemet-react';
import { useFieldArray, useFormContext } from 'react-hook-form';
import { casesOne, committeeCommandsWritePaper } from '../../../api/sdk.gen.js';
import type { Alternative, Case, CaseMatter } from '../../../api/types.gen.js';
import { Folded, Text, FollowingForm } from '../../../form/index.js';
import { useWords } from '../../../app/index.js';
import { EffectField, effectsFor } from '../paper/EffectField.js';

const JUDGEMENT = ['assessment', 'way-forward'] as const;
const REST = ['to', 'from', 'summary', 'background'] as const;

/** The judgement first; what is usually there already is folded away. */
export function PaperForm({ one }: { readonly one: Case }) {
  const t = useWords();
  const { committee, id, about } = one;
  const path = { committee, case: id };
  const now = paperOf(one);
  return (
    <FollowingForm<Written>
      kept={`paper ${committee}/${id}`}
      now={now}
      version={one.version}
      give={(typed, headers) =>
        committeeCommandsWritePaper({ path, headers, body: sentOf(typed, typed.begun), throwOnError: true })
      }
      newest={async () => {
        const { data } = await casesOne({ path, throwOnError: true });
        return { version: data.version, now: paperOf(data) };
      }}
      said={(name) => [t(`web.part.${name}`), textOf(now, name)]}
      action={t('web.paper.save')}
      given={t('web.paper.saved')}
      where={(sent) => sent.replace(/^parts\./, '')}
    >
      {about.kind === 'submitted' ? <Text name="title" label={t('web.part.title')} most={200} /> : null}
      {JUDGEMENT.map((part) => (
        <Text key={part} name={part} label={t(`web.part.${part}`)} optional rows={6} most={8000} />
      ))}
      <Proposals about={about} />
      <Folded summary={t('web.paper.rest')} fields={REST} unfolded={about.kind === 'submitted'}>
        {REST.map((part) => (
          <Text
            key={part}
            name={part}
            label={t(`web.part.${part}`)}
            optional
            rows={part.length > 5 ? 4 : 1}
            most={8000}
          />
        ))}
      </Folded>
    </FollowingForm>
  );
}

/** The proposed wordings, and what each does to the pilot. Without a wording, the effect is put in words. */
function Proposals({ about }: { readonly about: CaseMatter }) {
  const t = useWords();
  const form = useFormContext<Written>();
  const lines = useFieldArray({ control: form.control, name: 'proposals', keyName: 'key' });
  const effects = effectsFor(about);
  return (
    <fieldset className="stack">
      <legend>{t('web.part.proposals')}</legend>
      {lines.fields.map(({ key }, n) => (
        <div key={key} className="stack">
          <Text
            name={`proposals.${n}.text`}
            label={t('web.paper.alternative', { n: n + 1 })}
            {...(effects.length === 0 ? {} : { optional: true, hint: t('web.paper.by-effect') })}
            rows={2}
            most={2000}
          />
          <EffectField name={`proposals.${n}.effect`} label={t('web.paper.effect', { n: n + 1 })} effects={effects} />
          <div>
            <Button type="button" variant="tertiary" data-size="sm" onClick={() => lines.remove(n)}>
              {t('web.paper.remove', { n: n + 1 })}
            </Button>
          </div>
        </div>
      ))}
      {lines.fields.length >= 10 ? null : (
        <div>
          <Button
            type="button"
            variant="secondary"
            data-size="sm"
            onClick={() => lines.append({ id: newId(form.getValues('proposals')), text: '', effect: '' })}
          >
            {t('web.paper.another')}
          </Button>
        </div>
      )}
    </fieldset>
  );
}

const PARTS = ['to', 'from', 'summary', 'background', 'assessment', 'way-forward'] as const;
type Part = (typeof PARTS)[number];
/** An alternative as it is typed: no effect is the empty one. */
interface Typed {
  readonly id: string;
  readonly text: string;
  readonly effect: string;
}
type Written = Record<Part | 'title', string> & { proposals: Typed[] };

/** What a form about a case's paper is filled with. */
const paperOf = ({ title, parts, proposals }: Case): Written => ({
  ...(Object.fromEntries(PARTS.map((part) => [part, parts[part] ?? ''])) as Record<Part, string>),
  title,
  proposals: proposals.map(({ id, text, effect }) => ({ id, text: text ?? '', effect: effect ?? '' })),
});

/** Only what was changed: what is left out stays as it is. */
function sentOf(written: Written, before: Written) {
  const changed = PARTS.filter((part) => written[part] !== before[part]);
  const proposals = JSON.stringify(written.proposals) === JSON.stringify(before.proposals) ? null : written.proposals;
  return {
    title: written.title === before.title ? null : written.title,
    parts: Object.fromEntries(changed.map((part) => [part, written[part] === '' ? null : written[part]])),
    proposals: proposals?.map(({ id, text, effect }) => alternative(id, text, effect)) ?? null,
  };
}

const alternative = (id: string, text: string, effect: string): Alternative => ({
  id,
  text: text === '' ? null : text,
  ...(effect === '' ? {} : { effect: effect as NonNullable<Alternative['effect']> }),
});

/** What is written in one of its parts, to be read. */
const textOf = (written: Written, name: Part | 'title' | 'proposals'): string =>
  name === 'proposals' ? written.proposals.map(({ text, effect }) => text || effect).join('\n') : written[name];

/** An id that no alternative has. */
const newId = (taken: readonly Typed[]): string =>
  'abcdefghijklmnopqrstuvwxyz'.split('').find((id) => !taken.some((one) => one.id === id)) ?? `x${taken.length}`;
