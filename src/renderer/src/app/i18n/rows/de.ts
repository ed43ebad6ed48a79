export const rows = { newest: 'Die neuesten {{shown}} von {{total}}', more: 'Mehr anzeigen' };
