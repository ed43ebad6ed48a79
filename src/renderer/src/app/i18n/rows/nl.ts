export const rows = { newest: 'De nieuwste {{shown}} van {{total}}', more: 'Meer tonen' };
