/** A list that shows its newest rows only. */
export const rows = { newest: 'The newest {{shown}} of {{total}}', more: 'Show more' };
