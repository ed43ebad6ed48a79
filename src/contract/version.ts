/** Rises with every change of the contract; `contract.test.ts` holds the hash that belongs to it. */
export const contractVersion = 1;
