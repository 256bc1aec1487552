import { Inject, Injectable } from '@nestjs/common';
import { committeeEntity, SHOWN_OF_COMMITTEE, shownOfEvent, streamOf, type CommitteeEvent } from '@tiltaksmotor/domain';
import type { Language } from '@tiltaksmotor/texts';
import { History, type Done, type HistoryPage, type ShownData } from '../streams/history.js';
import { Reading } from '../streams/reading.js';
import { Engine } from '../engine.js';
import { Committees } from './committees.js';
import { calledIn } from './own.js';

/** The meeting plan is everybody's, and what the mandate puts first. */
const PLAN: readonly CommitteeEvent['type'][] = [
  'CommitteeEstablished',
  'PrioritiesSet',
  'MeetingPlanned',
  'MeetingMoved',
  'MeetingOpened',
  'MeetingCancelled',
];
const isOfPlan = ({ event: { type } }: Done): boolean => (PLAN as readonly string[]).includes(type);

const shownOf = ({ event: { type, ...data } }: Done): ShownData => shownOfEvent(SHOWN_OF_COMMITTEE, type, data);

/** What happened in committees: all of it to their own people, to others how their meetings were planned and what comes first. */
@Injectable()
export class CommitteeHistory {
  constructor(
    @Inject(Committees) private readonly committees: Committees,
    @Inject(Reading) private readonly reading: Reading,
    @Inject(History) private readonly history: History,
    @Inject(Engine) private readonly engine: Engine,
  ) {}

  async page(
    committee: string,
    me: string,
    wanted: { readonly after: number; readonly limit: number; readonly language: Language },
  ): Promise<HistoryPage> {
    const standing = await this.committees.one(committee, me);
    const { reader } = standing;
    return this.history.page({
      kind: committeeEntity,
      stream: streamOf(committeeEntity, committee),
      ...wanted,
      texts: await this.reading.texts(streamOf(committeeEntity, committee)),
      shown: (done) => (reader.all || isOfPlan(done) ? shownOf(done) : null),
      inside: await calledIn(standing, this.engine),
    });
  }
}
