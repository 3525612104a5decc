const nulls = 16;

/**
 * A story's file as something else has left it.
 * @typedef {object} Garbled
 * @property {Buffer} bytes
 * @property {boolean} isUsable whether it is still the story, whole
 */

/**
 * Versions of a story's file that tools, disks and people leave behind: cut off, zeroed, merged badly,
 * of another shape.
 * @param {Record<string, unknown>} story
 * @param {number} count how many places it is cut off at, and zeroed at a tenth of them
 * @returns {Garbled[]}
 */
export function garble(story, count) {
  const whole = Buffer.from(JSON.stringify(story, null, 2));
  const unusable = [
    ...places(whole.length, count).map((at) => whole.subarray(0, at)),
    ...places(whole.length, Math.ceil(count / 10)).map((at) => zeroed(whole, at)),
    ...strange(whole),
    ...ofWrongTypes(story).map((value) => Buffer.from(JSON.stringify(value))),
  ];
  const marked = Buffer.concat([Buffer.from('\uFEFF'), whole]);
  return [
    ...unusable.map((bytes) => ({ bytes, isUsable: false })),
    { bytes: marked, isUsable: true },
  ];
}

/** @param {number} length @param {number} count */
function places(length, count) {
  const apart = Math.max(1, length / count);
  return Array.from({ length: Math.min(count, length) }, (_, at) => Math.floor(at * apart));
}

/** @param {Buffer} whole @param {number} at */
function zeroed(whole, at) {
  return Buffer.from(whole).fill(0, at, Math.min(at + nulls, whole.length));
}

/** @param {Buffer} whole @returns {Buffer[]} */
function strange(whole) {
  const text = whole.toString('utf8');
  const merged = text.replace(/^ {2}"headline".*$/m, (line) =>
    ['<<<<<<< HEAD', line, '=======', line, '>>>>>>> theirs'].join('\n'),
  );
  const texts = [
    'null',
    'true',
    '0',
    '""',
    '[]',
    '{}',
    '\0',
    '\n',
    merged,
    text + text,
    `${text}}`,
  ];
  return [
    ...texts.map((written) => Buffer.from(written)),
    Buffer.from(`\uFEFF${text}`, 'utf16le'),
    Buffer.from(text.replace('Version', 'Versi\xF6n'), 'latin1'),
    Buffer.alloc(whole.length),
  ];
}

/** @param {Record<string, unknown>} story @returns {unknown[]} the story without or with a wrong value in each field */
function ofWrongTypes(story) {
  return Object.keys(story).flatMap((field) => {
    const { [field]: value, ...others } = story;
    const wrong = typeof value === 'number' ? 'seven' : 7.5;
    return [others, { ...story, [field]: wrong }, { ...story, [field]: [value] }];
  });
}
