/** The shape of a BCP 47 language tag, e.g. `en`, `en-GB`, `zh-Hant-TW`; not whether it is registered. */
export const LANGUAGE_TAG = /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/;
