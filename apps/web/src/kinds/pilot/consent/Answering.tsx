import { Paragraph } from '@digdir/designsystemet-react';
import { useWatch } from 'react-hook-form';
import type { Offer, Pilot } from '../../../api/types.gen.js';
import { useNames } from '../../../app/names.js';
import { useWords } from '../../../app/words.js';
import { Pick, Tick } from '../../../form/choices.js';
import { Text } from '../../../form/Text.js';

const CHOICES = ['giveConsent', 'requestChange', 'declineConsent'] as const;
export interface Answer {
  readonly parties: readonly string[];
  readonly answer: '' | (typeof CHOICES)[number];
  readonly words: string;
  readonly decidedBy: string;
  readonly decidedOn: string;
}

/** For whom, what, why where that is asked, and who decided where a coordinator writes it down. */
export function Answering({
  kind,
  mine,
  offers,
}: {
  readonly kind: Pilot['kind'];
  readonly mine: readonly string[];
  readonly offers: readonly Offer[];
}) {
  const t = useWords();
  const nameOf = useNames();
  const answer = useWatch<Answer, 'answer'>({ name: 'answer' });
  const offered = CHOICES.filter((one) => offers.some((offer) => offer.command === one));
  return (
    <>
      {mine.length > 1 ? (
        <Tick
          name="parties"
          label={t('web.consent.for')}
          choices={mine.map((id) => ({ value: id, label: nameOf(id) }))}
        />
      ) : (
        <Paragraph>{t('web.consent.for-one', { party: nameOf(mine[0] ?? '') })}</Paragraph>
      )}
      <Pick
        name="answer"
        label={t('web.consent.answer')}
        choices={offered.map((value) => ({
          value,
          label: t(`web.consent.answers.${value}`),
          hint: t(`web.consent.hints.${value}`, { context: kind }),
        }))}
      />
      {answer === 'requestChange' || answer === 'declineConsent' ? (
        <Text name="words" label={t(`web.consent.words.${answer}`)} rows={4} most={4000} />
      ) : null}
      <WhoDecided offers={offers} />
    </>
  );
}

/** Asked of coordinators; needed where somebody answers as nothing else. */
function WhoDecided({ offers }: { readonly offers: readonly Offer[] }) {
  const t = useWords();
  const registers = offers.some(({ as }) => as.some(({ role }) => role === 'coordinator'));
  const alone = offers.every(({ as }) => as.every(({ role }) => role === 'coordinator'));
  if (!registers) return null;
  return (
    <>
      <Text
        name="decidedBy"
        label={t('web.consent.decided-by')}
        hint={t('web.consent.decided-by-hint')}
        optional={!alone}
        most={200}
      />
      <Text name="decidedOn" label={t('web.consent.decided-on')} optional={!alone} type="date" />
    </>
  );
}
