import type {
  Assignment,
  Edition,
  Language,
  MailRoute,
  MailState,
  Measure,
  Multilingual,
  Policy,
} from '@tiltaksmotor/domain';
import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, PrimaryGeneratedColumn, VirtualColumn } from 'typeorm';

/**
 * Rows that are plain, as TypeORM reads and writes them: tables where a row is a thing by itself. What they are in the database is
 * for the migrations to say; a test holds that these agree.
 */

const RFC_3339 = { from: (at: Date) => at.toISOString(), to: (at: string) => at };

@Entity('organisation')
export class OrganisationRow {
  @PrimaryColumn('text') readonly id!: string;
  @Column('text') readonly name!: string;
  @Column('text') readonly kind!: string;
  @Column('text', { nullable: true }) readonly parent!: string | null;
  @Column('text', { nullable: true }) readonly successor!: string | null;
  @Column('text', { nullable: true }) readonly number!: string | null;
}

@Entity('area')
export class AreaRow {
  @PrimaryColumn('text') readonly id!: string;
  @Column('text') readonly prefix!: string;
  @Column('jsonb') readonly title!: Multilingual;
  @Column('int') readonly position!: number;
}

/** An edition of the list that the installation was seeded with. */
@Entity('edition')
export class EditionRow implements Edition {
  @PrimaryColumn('text') readonly id!: string;
  @Column('jsonb') readonly title!: Multilingual;
  @Column('text', { name: 'approved_by' }) readonly approvedBy!: string;
  @Column('text', { name: 'case_number' }) readonly case!: string;
  @Column('date', { name: 'approved_on' }) readonly approvedOn!: string;
  @Column('text') readonly wording!: string;
  @Column('text', { name: 'presented_to' }) readonly presentedTo!: string;
}

@Entity('measure')
export class MeasureRow implements Measure {
  @PrimaryColumn('text') readonly edition!: string;
  @PrimaryColumn('text') readonly code!: string;
  @Column('text') readonly area!: string;
  @Column('jsonb') readonly theme!: Multilingual;
  @Column('jsonb') readonly title!: Multilingual;
  @Column('jsonb') readonly collaboration!: Measure['collaboration'];
  @Column('int') readonly position!: number;
}

@Entity('policy')
export class PolicyRow {
  @PrimaryColumn('text') readonly id!: string;
  @Column('jsonb') readonly body!: Omit<Policy, 'id'>;
}

@Entity('person')
export class PersonRow {
  @PrimaryColumn('text') readonly id!: string;
  /** Null where it is redacted, as the address is. */
  @Column('text', { nullable: true }) readonly name!: string | null;
  @Column('text', { nullable: true }) readonly email!: string | null;
  /** That they have chosen; null until they have. */
  @Column('text', { nullable: true }) readonly language!: string | null;
  @Column('timestamptz', { name: 'redacted_at', nullable: true }) readonly redactedAt!: Date | null;
}

@Entity('assignment')
export class AssignmentRow {
  @PrimaryGeneratedColumn('identity', { type: 'bigint' }) readonly id!: string;
  @Column('text') readonly person!: string;
  @Column('text') readonly role!: Assignment['role'];
  @Column('text') readonly at!: string;
  @Column('date', { name: 'valid_from' }) readonly from!: string;
  @Column('date', { name: 'valid_to', nullable: true }) readonly to!: string | null;
  @Column('text', { name: 'deputy_for', nullable: true }) readonly deputyFor!: string | null;
}

/** Bytes that are kept, and where. They themselves are read in slices, and never with their row. */
@Entity('blob')
export class BlobRow {
  @PrimaryColumn('text') readonly sha256!: string;
  @Column('bigint', { transformer: { from: Number, to: Number } }) readonly size!: number;
  @Column('bytea', { nullable: true, select: false }) readonly bytes!: Buffer | null;
  /** Where they lie in the object store; null where they are in the database. */
  @Column('text', { name: 'object_key', nullable: true }) readonly objectKey!: string | null;
}

/** What refers to bytes. Read by `find`: `findOne` first asks for the ids alone, which takes a statement more. */
export abstract class FileRow {
  @PrimaryColumn('uuid') readonly id!: string;
  @Column('text') readonly sha256!: string;
  @ManyToOne(() => BlobRow, { eager: true }) @JoinColumn({ name: 'sha256' }) readonly blob!: BlobRow;
}

/** As it is known outside, where bytes are counted and moments are RFC 3339. */
export type Kept<Row extends FileRow & { readonly uploadedAt: Date }> = Omit<Row, 'blob' | 'uploadedAt'> & {
  /** Bytes. */
  readonly size: number;
  readonly uploadedAt: string;
};

@Entity('document')
export class DocumentRow extends FileRow {
  /** What it is of: `committee/FSU/m3`, `person/…`, or the community's own, `community`. */
  @Column('text') readonly subject!: string;
  /** `meeting-book`, `minutes`, `reviewing-status`, `yearly-report`, `weekly-digest`. */
  @Column('text') readonly kind!: string;
  @Column('int') readonly version!: number;
  @Column('text') readonly language!: Language;
  /** docx, pdf, xlsx, csv. */
  @Column('text') readonly format!: string;
  @Column('text', { nullable: true }) readonly period!: string | null;
  /** The file's name, with its ending. */
  @Column('text') readonly name!: string;
  @Column('text', { name: 'media_type' }) readonly mediaType!: string;
  /** Data as of: the freeze, or the scheduled moment. */
  @Column('timestamptz', { name: 'as_of' }) readonly asOf!: Date;
  /** To the microsecond, which a `Date` does not hold: a list goes on after it. */
  @VirtualColumn('text', {
    query: (row) => `to_char(${row}.created_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`,
  })
  readonly createdAt!: string;
}

/** A mail as the ledger has it. Everything in it is by id: words are looked up when it is written. */
@Entity('mail')
export class MailRow {
  @PrimaryGeneratedColumn('identity', { type: 'bigint' }) readonly id!: string;
  @Column('text') readonly key!: string;
  @Column('text') readonly person!: string;
  @Column('text') readonly about!: string;
  @Column('text', { nullable: true }) readonly stream!: string | null;
  @Column('int', { nullable: true }) readonly seq!: number | null;
  @Column('text', { nullable: true }) readonly meeting!: string | null;
  @Column('text', { nullable: true }) readonly period!: string | null;
  @Column('jsonb') readonly facts!: Readonly<Record<string, string | number | null>>;
  @Column('text') readonly state!: MailState;
  @Column('text', { nullable: true }) readonly route!: MailRoute | null;
  @Column('text', { nullable: true }) readonly address!: string | null;
  /** Of an attempt before this one: a mail sent again is the same mail, and is shown once. */
  @Column('text', { name: 'message_id', nullable: true }) readonly messageId!: string | null;
  @Column('text', { name: 'body_sha256', nullable: true }) readonly bodySha256!: string | null;
  /** That it was last written in; null until it was. */
  @Column('text', { nullable: true }) readonly language!: string | null;
  @Column('int') readonly attempts!: number;
  @Column('timestamptz', { name: 'next_try_at', nullable: true }) readonly nextTryAt!: Date | null;
  @Column('text', { name: 'last_error', nullable: true }) readonly lastError!: string | null;
  @Column('timestamptz', { name: 'sent_at', nullable: true }) readonly sentAt!: Date | null;
  @Column('text', { name: 'settled_by', nullable: true }) readonly settledBy!: string | null;
  @Column('timestamptz', { name: 'settled_at', nullable: true }) readonly settledAt!: Date | null;
  /** RFC 3339: what the mail is dated. */
  @Column('timestamptz', { name: 'created_at', transformer: RFC_3339 }) readonly createdAt!: string;
}

export const ROWS = [
  ...[OrganisationRow, AreaRow, EditionRow, MeasureRow, PolicyRow, PersonRow, AssignmentRow],
  ...[BlobRow, DocumentRow, MailRow],
];
