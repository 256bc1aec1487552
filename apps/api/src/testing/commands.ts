import { KINDS, pathOfCommand, pilotEntity } from '@tiltaksmotor/domain';
import { bodyOf } from '../kinds/kind-streams.js';
import { Draft } from '../pilots/view.js';

/** Every command that people send to a kind of stream, and what drafts a pilot: where, with which body, and an example of it. */
export const KIND_COMMANDS = [
  ...KINDS.flatMap((kind) =>
    Object.entries(kind.commands).flatMap(([type, { post }]) => {
      const path = pathOfCommand(kind, type);
      if (path === null || post === null || post.takesFile === true) return [];
      return [{ type, path: `/api/${kind.collection}/${path}`, body: bodyOf(kind, type), example: post.example ?? {} }];
    }),
  ),
  {
    type: 'draft',
    path: '/api/pilots',
    body: Draft,
    example: { policy: 'standard', ...pilotEntity.commands['editDraft']?.post?.example },
  },
];
export const bodyOfPilot = (type: string) => bodyOf(pilotEntity, type);
