import { describe, expect, it } from 'vitest';
import { momentLabel } from '../../../shared/fields/moment';
import { readIim } from './iim';
import { dataset } from './testing';
import { termsOfUse } from './terms-of-use';
import { readXmp } from './xmp';

const BERLIN = 'Europe/Berlin';
const NOTHING = new Uint8Array();
const iim = (...values: [number, string][]) =>
  Buffer.concat(values.map(([number, value]) => dataset(2, number, Buffer.from(value))));
const xmp = (namespace: string, properties: string) =>
  Buffer.from(
    `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:p="${namespace}">${properties}</rdf:Description></rdf:RDF></x:xmpmeta>`,
  );
const said = (packet: Uint8Array, block: Uint8Array) => {
  const { embargo, expiry } = termsOfUse(readXmp(packet), readIim(block), BERLIN);
  return [embargo, expiry].map((moment) => moment && momentLabel(moment));
};

const PRISM = 'http://prismstandard.org/namespaces/basic/2.0/';

describe('the terms of use in a file', () => {
  it.each<[string, [number, string][], (string | null)[]]>([
    ['nothing', [], [null, null]],
    [
      'IIM’s release and expiration, with their zone',
      [
        [30, '20261120'],
        [35, '090000+0100'],
        [37, '20261231'],
        [38, '235900-0500'],
      ],
      ['20 Nov 2026, 09:00 GMT+1', '31 Dec 2026, 23:59 GMT-5'],
    ],
    [
      'times without a zone, by the clocks here',
      [
        [30, '20260701'],
        [35, '090000'],
      ],
      ['1 Jul 2026, 09:00 CEST', null],
    ],
    [
      'whole days: from the beginning of the one, until the end of the other',
      [
        [30, '20261120'],
        [37, '20261231'],
      ],
      ['20 Nov 2026, 00:00 CET', '1 Jan 2027, 00:00 CET'],
    ],
    [
      'clocks that are half an hour off, as UTC',
      [
        [37, '20261231'],
        [38, '120000+0530'],
      ],
      [null, '31 Dec 2026, 06:30 UTC'],
    ],
    ['no such day', [[37, '20260231']], [null, null]],
    ['no whole day', [[30, '20260000']], [null, null]],
    ['words', [[30, 'after the match']], [null, null]],
    ['a time without its day', [[38, '120000+0000']], [null, null]],
  ])('that say %s', (_, values, expected) => {
    expect(said(NOTHING, iim(...values))).toEqual(expected);
  });

  it.each([
    PRISM,
    'http://prismstandard.org/namespaces/basic/2.1/',
    'http://prismstandard.org/namespaces/basic/3.0/',
    'http://prismstandard.org/namespaces/prismusagerights/2.1/',
  ])('are read of PRISM, in %s', (namespace) => {
    const packet = xmp(
      namespace,
      '<p:embargoDate>2026-11-20T09:00:00Z</p:embargoDate><p:expirationDate>2026-12-31</p:expirationDate>',
    );
    expect(said(packet, NOTHING)).toEqual(['20 Nov 2026, 09:00 UTC', '1 Jan 2027, 00:00 CET']);
  });

  it('are believed of XMP before IIM, where it is a date', () => {
    const block = iim([37, '20261231']);
    const dated = (text: string) => xmp(PRISM, `<p:expirationDate>${text}</p:expirationDate>`);
    expect(said(dated('2026-11-30T12:00+01:00'), block)[1]).toBe('30 Nov 2026, 12:00 GMT+1');
    expect(said(dated('soon'), block)[1]).toBe('1 Jan 2027, 00:00 CET');
  });
});
