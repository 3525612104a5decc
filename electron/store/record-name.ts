/** Names of files that hold a record: hidden files are somebody's temporary ones, ours too. */
export const RECORD_NAME = /^[^.].*\.json$/;
