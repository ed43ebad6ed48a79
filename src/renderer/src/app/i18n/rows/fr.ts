export const rows = { newest: 'Les {{shown}} plus récents sur {{total}}', more: 'Afficher plus' };
