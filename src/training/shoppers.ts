import type { Shopper } from '#training/magento/order-document.ts';
import type { Rng } from '#training/rng.ts';

const firstNames = [
  'Camille',
  'Louis',
  'Inès',
  'Hugo',
  'Manon',
  'Jules',
  'Léa',
  'Arthur',
  'Chloé',
  'Noah',
  'Zoé',
  'Gabriel',
  'Anaïs',
  'Théo',
  'Sarah',
  'Élodie',
];
const lastNames = [
  'Martin',
  'Bernard',
  'Petit',
  'Durand',
  'Leroy',
  'Moreau',
  'Simon',
  'Laurent',
  'Lefèvre',
  'Michel',
  'Garcia',
  'Roux',
  'Fontaine',
  'O’Brien',
];
const cities = [
  { city: 'Paris', postcode: '75011' },
  { city: 'Lyon', postcode: '69003' },
  { city: 'Villeurbanne', postcode: '69100' },
  { city: 'Montreuil', postcode: '93100' },
] as const;

/** An invented person; the mail domain is reserved for examples. */
export function inventShopper(rng: Rng): Shopper {
  const firstName = rng.pick(firstNames);
  const lastName = rng.pick(lastNames);
  const plain = `${firstName}.${lastName}`
    .normalize('NFD')
    .replaceAll(/[^a-zA-Z.]/g, '')
    .toLowerCase();
  return {
    firstName,
    lastName,
    email: `${plain}${rng.int(1, 99)}@example.com`,
    phone: `06${String(rng.int(0, 99_999_999)).padStart(8, '0')}`,
    street: `${rng.int(1, 120)} avenue des Tests`,
    ...rng.pick(cities),
  };
}
