import { creditWords } from '../../../shared/credit-words';
import type { Photo } from '../../../shared/photo';
import { cleanLine, cleanText } from '../clean-text';
import { iimDate, isoDate } from './dates';
import type { ExifText } from './exif';
import type { IimDatasets } from './iim';
import type { XmpProperties } from './xmp';

/** The fields of a photo that its file's own metadata fills in. */
export type PhotoMetadata = Pick<
  Photo,
  | 'headline'
  | 'caption'
  | 'credit'
  | 'altText'
  | 'creator'
  | 'source'
  | 'copyright'
  | 'city'
  | 'country'
  | 'dateCreated'
  | 'keywords'
>;

const DC = '{http://purl.org/dc/elements/1.1/}';
const PHOTOSHOP = '{http://ns.adobe.com/photoshop/1.0/}';
const IPTC_CORE = '{http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/}';

/** What cameras write where a description should be. */
const CAMERA_NOISE =
  /^(OLYMPUS DIGITAL CAMERA|SONY DSC|MINOLTA DIGITAL CAMERA|KONICA MINOLTA.*|DCIM.*|DIGITAL CAMERA|untitled|x-default)$/i;
const MAX_KEYWORDS = 500;

/**
 * One reading of a picture's three kinds of metadata. Where they differ, XMP wins over IIM and IIM
 * over EXIF (IPTC Photo Metadata Standard 2023.2, mapping table; dataset numbers from IIM 4.2).
 */
export function photoMetadata(xmp: XmpProperties, iim: IimDatasets, exif: ExifText): PhotoMetadata {
  const first = (name: string, dataset: number, fallback = '') =>
    [xmp.get(name)?.[0], iim.get(dataset)?.[0], fallback].map(cleanText).find(Boolean) ?? '';
  const line = (name: string, dataset: number, fallback = '') =>
    cleanLine(first(name, dataset, fallback));
  const all = (name: string, dataset: number, fallback: readonly string[] = []) =>
    [xmp.get(name), iim.get(dataset), fallback]
      .map((list) => distinct((list ?? []).map(cleanLine)))
      .find((list) => list.length > 0) ?? [];
  return {
    headline: line(`${PHOTOSHOP}Headline`, 105),
    caption: first(
      `${DC}description`,
      120,
      CAMERA_NOISE.test(exif.description.trim()) ? '' : exif.description,
    ),
    credit: creditWords(line(`${PHOTOSHOP}Credit`, 110)),
    altText: cleanText(xmp.get(`${IPTC_CORE}AltTextAccessibility`)?.[0]),
    creator: all(`${DC}creator`, 80, [exif.artist]).join(', '),
    source: line(`${PHOTOSHOP}Source`, 115),
    copyright: line(`${DC}rights`, 116, exif.copyright),
    city: line(`${PHOTOSHOP}City`, 90),
    country: line(`${PHOTOSHOP}Country`, 101),
    dateCreated: dateCreated(xmp, iim, exif),
    keywords: all(`${DC}subject`, 25).slice(0, MAX_KEYWORDS),
  };
}

function dateCreated(xmp: XmpProperties, iim: IimDatasets, exif: ExifText): string {
  return (
    isoDate(cleanLine(xmp.get(`${PHOTOSHOP}DateCreated`)?.[0])) ||
    iimDate(cleanLine(iim.get(55)?.[0]), cleanLine(iim.get(60)?.[0])) ||
    isoDate(`${cleanLine(exif.taken)}${cleanLine(exif.zone)}`) ||
    isoDate(cleanLine(exif.taken))
  );
}

function distinct(list: readonly string[]): string[] {
  return [...new Set(list.filter((item) => item !== ''))];
}
