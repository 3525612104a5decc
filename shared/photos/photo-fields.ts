/** How the words of a field stand: on one line, in lines, as a list of lines, as a date. */
type FieldKind = 'line' | 'text' | 'list' | 'date';

/** A field of a photo that travels inside its file. */
export interface PhotoFieldFacts {
  /** As screens call it. */
  label: string;
  kind: FieldKind;
  /** Property of XMP, by the usual prefix of its namespace. */
  xmp: string;
  /** Dataset of IIM's application record; null where IIM has none. */
  iim: number | null;
  /** Bytes that IIM has room for, of each value of a list; null where it has no such dataset. */
  bytes: number | null;
}

const facts = (
  label: string,
  kind: FieldKind,
  xmp: string,
  iim: number | null = null,
  bytes: number | null = null,
): PhotoFieldFacts => ({ label, kind, xmp, iim, bytes });

/**
 * The words that a picture carries, in the order of its form. Properties: IPTC Photo Metadata Standard 2023.2;
 * datasets and their bytes: IIM 4.2.
 */
export const PHOTO_FIELDS = {
  headline: facts('Headline', 'line', 'photoshop:Headline', 105, 256),
  caption: facts('Caption', 'text', 'dc:description', 120, 2000),
  altText: facts('Alt text', 'text', 'Iptc4xmpCore:AltTextAccessibility'),
  creators: facts('Creator', 'list', 'dc:creator', 80, 32),
  creatorTitle: facts('Creator’s job title', 'line', 'photoshop:AuthorsPosition', 85, 32),
  credit: facts('Credit', 'line', 'photoshop:Credit', 110, 32),
  source: facts('Source', 'line', 'photoshop:Source', 115, 32),
  copyright: facts('Copyright', 'line', 'dc:rights', 116, 128),
  captionWriter: facts('Caption writer', 'line', 'photoshop:CaptionWriter', 122, 32),
  title: facts('Title', 'line', 'dc:title', 5, 64),
  dateCreated: facts('Date taken', 'date', 'photoshop:DateCreated', 55, 8),
  sublocation: facts('Place', 'line', 'Iptc4xmpCore:Location', 92, 32),
  city: facts('City', 'line', 'photoshop:City', 90, 32),
  state: facts('State', 'line', 'photoshop:State', 95, 32),
  country: facts('Country', 'line', 'photoshop:Country', 101, 64),
  countryCode: facts('Country code', 'line', 'Iptc4xmpCore:CountryCode', 100, 3),
  people: facts('People', 'list', 'Iptc4xmpExt:PersonInImage'),
  event: facts('Event', 'line', 'Iptc4xmpExt:Event'),
  keywords: facts('Keywords', 'list', 'dc:subject', 25, 64),
  subjectCodes: facts('Subject codes', 'list', 'Iptc4xmpCore:SubjectCode', 12, 236),
  urgency: facts('Urgency', 'line', 'photoshop:Urgency', 10, 1),
  instructions: facts('Instructions', 'text', 'photoshop:Instructions', 40, 256),
  usageTerms: facts('Usage terms', 'text', 'xmpRights:UsageTerms'),
  jobId: facts('Job id', 'line', 'photoshop:TransmissionReference', 103, 32),
  digitalSourceType: facts('Source type', 'line', 'Iptc4xmpExt:DigitalSourceType'),
} as const satisfies Record<string, PhotoFieldFacts>;

export type PhotoField = keyof typeof PHOTO_FIELDS;

export const photoFieldNames = Object.keys(PHOTO_FIELDS) as readonly PhotoField[];
