/**
 * Words of the trade that dictionaries of English lack, in small letters; the app itself uses some. None that
 * a slip of the hand makes of another word, as `hed` or `dek` are.
 */
const ENGLISH = [
  'copytaster copytasters',
  'crosshead crossheads',
  'cutline cutlines',
  'ednote ednotes',
  'explainer explainers',
  'factbox factboxes',
  'freesheet freesheets',
  'infobox infoboxes',
  'lede ledes',
  'listicle listicles',
  'liveblog liveblogs liveblogged liveblogging',
  'livestream livestreams livestreamed livestreaming',
  'newsfeed newsfeeds',
  'newswire newswires',
  'nutgraf nutgrafs',
  'paywalled',
  'photocall photocalls',
  'pullquote pullquotes',
  'redtop redtops',
  'repost reposts reposted reposting',
  'standfirst standfirsts',
  'strapline straplines',
  'uncaptioned',
  'unpublish unpublishes unpublishing',
  'unspike unspikes unspiked unspiking',
  'videojournalist videojournalists',
].flatMap((line) => line.split(' '));

const WORDS: Readonly<Record<string, readonly string[]>> = { en: ENGLISH };

/** Words of a newsroom's trade that no dictionary of the language has. @param language e.g. `en` */
export function tradeWords(language: string): readonly string[] {
  return WORDS[language] ?? [];
}
