/** News and picture agencies as credits name them: the name first, then other ways to write it. */
const AGENCIES: readonly (readonly [string, ...string[]])[] = [
  ['AFP', 'Agence France-Presse', 'AFP Photo'],
  ['AP', 'AP Photo', 'Associated Press', 'The Associated Press'],
  ['Reuters'],
  ['Getty Images', 'Getty Image', 'Getty'],
  ['EPA', 'European Pressphoto Agency'],
  ['EPA-EFE'],
  ['EFE'],
  ['dpa', 'picture alliance'],
  ['PA', 'PA Media', 'PA Wire', 'PA Images', 'Press Association'],
  ['ANSA'],
  ['TASS', 'ITAR-TASS'],
  ['Xinhua', 'Xinhua News Agency'],
  ['Yonhap', 'Yonhap News Agency'],
  ['Kyodo', 'Kyodo News'],
  ['Anadolu', 'Anadolu Agency', 'Anadolu Images'],
  ['Bloomberg'],
  ['NurPhoto'],
  ['Ukrinform'],
  ['UPI'],
  ['ANP'],
  ['APA'],
  ['NTB'],
  ['TT'],
  ['Ritzau Scanpix', 'Scanpix'],
  ['Lehtikuva'],
  ['Keystone'],
  ['Belga'],
  ['KCNA'],
  ['PTI', 'Press Trust of India'],
  ['The Canadian Press', 'Canadian Press'],
  ['ZUMA Press', 'ZUMA'],
  ['SOPA Images'],
  ['Magnum Photos'],
  ['Imago', 'Imago Images'],
  ['Alamy', 'Alamy Stock Photo'],
  ['Shutterstock'],
  ['iStock'],
  ['Unsplash'],
];

const byWords = new Map(
  AGENCIES.flatMap(([name, ...others]) => [name, ...others].map((words) => [fold(words), name])),
);

/** All names of agencies, as their lists write them. */
export const agencyNames: readonly string[] = AGENCIES.flat();

/** The name of the agency that these words are, in capitals or not; null where they are none. */
export function knownAgency(words: string): string | null {
  return byWords.get(fold(words)) ?? null;
}

function fold(words: string): string {
  return words.trim().toLowerCase();
}
