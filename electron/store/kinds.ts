import { DESK_SCHEMA_VERSION, deskMigrations, deskSchema, type Desk } from '../../shared/desk';
import { PHOTO_SCHEMA_VERSION, photoMigrations, photoSchema, type Photo } from '../../shared/photo';
import { STORY_SCHEMA_VERSION, storyMigrations, storySchema, type Story } from '../../shared/story';
import type { RecordKind } from './record';

export const storyKind: RecordKind<Story> = {
  schema: storySchema,
  version: STORY_SCHEMA_VERSION,
  migrations: storyMigrations,
};

export const photoKind: RecordKind<Photo> = {
  schema: photoSchema,
  version: PHOTO_SCHEMA_VERSION,
  migrations: photoMigrations,
};

export const deskKind: RecordKind<Desk> = {
  schema: deskSchema,
  version: DESK_SCHEMA_VERSION,
  migrations: deskMigrations,
};
