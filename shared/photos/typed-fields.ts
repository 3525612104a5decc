import type { Photo } from '../photo';
import { PHOTO_FIELDS, type PhotoField, type PhotoFieldFacts } from './photo-fields';

/** Fields of a photo that hold words: those of its file, and those that are the newsroom's alone. */
export type TypedField = PhotoField | keyof Pick<Photo, 'restrictions'>;

/** What they are called, and how their words stand. */
export const TYPED_FIELDS: Readonly<Record<TypedField, Pick<PhotoFieldFacts, 'label' | 'kind'>>> = {
  ...PHOTO_FIELDS,
  restrictions: { label: 'Restrictions', kind: 'text' },
};
