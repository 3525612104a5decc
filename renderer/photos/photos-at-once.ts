/** Photos read, listed or stored with one request: more would hold the window up while they are handed over. */
export const PHOTOS_AT_ONCE = 500;
