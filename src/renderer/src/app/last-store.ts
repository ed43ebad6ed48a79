/** Where this PC remembers the store it showed last. */
export const lastStoreKey = 'backroom.store';
