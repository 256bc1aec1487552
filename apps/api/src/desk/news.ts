import { Inject, Injectable } from '@nestjs/common';
import { kindOfStream, newsByMatter } from '@tiltaksmotor/domain';
import { say, type Language } from '@tiltaksmotor/texts';
import type { z } from 'zod';
import { Notices, type NoticeShown, type ShownNotice } from '../notices/notices.js';
import type { DeskNewsView } from './desk.schema.js';

type DeskNews = z.infer<typeof DeskNewsView>;
/** As many as can be said to be read at once. */
const MOST = 200;

/** What happened since I last said that I had read: a line for each matter. */
@Injectable()
export class UnreadNews {
  constructor(@Inject(Notices) private readonly notices: Notices) {}

  async of(me: string, language: Language): Promise<DeskNews> {
    const [told, unread] = await Promise.all([
      this.notices.told(me, { before: null, unread: true, limit: MOST }, language),
      this.notices.unread(me),
    ]);
    const news = told.map((one) => ({ ...one, id: one.shown.id, about: one.shown.about, at: one.shown.at }));
    const items = newsByMatter(news).map(({ matter, latest, earlier, overtaken }) => ({
      matter,
      title: titleOf(latest, language),
      latest: latest.shown,
      earlier: earlier.map(({ shown }): NoticeShown => shown),
      notices: [latest, ...earlier, ...overtaken].map(({ id }) => id),
    }));
    return { items, unread };
  }
}

/** What a matter is called: as its kind says, or by its title. */
function titleOf({ stream, known, shown }: ShownNotice, language: Language): string {
  const called = kindOfStream(stream)?.news?.called(known);
  if (typeof called === 'object' && called !== null && 'text' in called) return say(language, called.text, called.with);
  return text(called ?? known['title']) ?? shown.subject;
}

const text = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);
