import { DESK_SCHEMA_VERSION, deskMigrations, deskSchema, type Desk } from '../../shared/desk';
import { PHOTO_SCHEMA_VERSION, photoMigrations, photoSchema, type Photo } from '../../shared/photo';
import {
  STORY_SCHEMA_VERSION,
  storyMigrations,
  storyOfAnyLength,
  storySchema,
  type Story,
} from '../../shared/story';
import type { RecordKind } from './record';

export const storyKind: RecordKind<Story> = {
  schema: storySchema,
  version: STORY_SCHEMA_VERSION,
  migrations: storyMigrations,
};

/** Words that wait to be saved: perhaps they could not be because they are too long. */
export const unsavedKind: RecordKind<Story> = { ...storyKind, schema: storyOfAnyLength };

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
