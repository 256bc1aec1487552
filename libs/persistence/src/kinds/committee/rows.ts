import type { Language, Multilingual, Priority } from '@tiltaksmotor/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { FileRow } from '../../rows.js';

/** A body of the community that is a committee. */
@Entity('committee')
export class CommitteeRow {
  @PrimaryColumn('text') readonly id!: string;
  @Column('jsonb') readonly name!: Multilingual;
  @Column('int', { name: 'voting_members', nullable: true }) readonly votingMembers!: number | null;
  @Column('text', { name: 'reports_to', nullable: true }) readonly reportsTo!: string | null;
  @Column('int', { name: 'papers_due_days_before', nullable: true }) readonly papersDueDaysBefore!: number | null;
  @Column('jsonb', { nullable: true }) readonly priorities!: readonly Priority[] | null;
}

/** A file that somebody uploaded to a committee. */
@Entity('attachment')
export class AttachmentRow extends FileRow {
  @Column('text') readonly committee!: string;
  /** Null where it is redacted. */
  @Column('text', { nullable: true }) readonly name!: string | null;
  @Column('text', { name: 'media_type' }) readonly mediaType!: string;
  @Column('text', { name: 'uploaded_by' }) readonly uploadedBy!: string;
  @Column('timestamptz', { name: 'uploaded_at', default: () => 'now()' }) readonly uploadedAt!: Date;
  @Column('timestamptz', { name: 'wanted_at', default: () => 'now()', select: false }) readonly wantedAt!: Date;
}

/** A template that a committee's secretary put in place of the standard one. The newest of a language is in force. */
@Entity('template')
export class TemplateRow extends FileRow {
  @Column('text') readonly committee!: string;
  @Column('text') readonly language!: Language;
  @Column('int') readonly version!: number;
  @Column('text') readonly name!: string;
  @Column('text', { name: 'uploaded_by' }) readonly uploadedBy!: string;
  @Column('timestamptz', { name: 'uploaded_at', default: () => 'now()' }) readonly uploadedAt!: Date;
}

/** The community's bodies, in its one query. */
export const BODIES = `(select coalesce(jsonb_agg(jsonb_build_object('id', id, 'name', name, 'priorities', coalesce(priorities, '[]')) order by id), '[]') from committee) as bodies`;
