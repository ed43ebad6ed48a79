import type { returnSettings as english } from '#renderer/app/i18n/returns/settings/en.ts';

export const returnSettings: typeof english = {
  title: 'Retouren',
  reasons: 'Redenen die een klant kan geven',
  reasonsHint:
    'Gevraagd voor elk stuk. Ze vertellen wat u niet meer moet inkopen en wat beter beschreven moet worden. ‘Zegt het niet’ kan altijd.',
  window: 'Dagen voor een retour',
  windowHint: 'Geteld vanaf de dag van de bestelling. Daarna moet een leidinggevende akkoord gaan.',
  final: 'Niet te retourneren',
  finalHint: 'SKU’s, of beginnen van SKU’s met * aan het eind, die niet terugkomen. Een leidinggevende kan akkoord gaan.',
  noReceipt: 'Als de klant niets laat zien',
  noReceiptHint: 'Artikelen zonder nummer, e-mail of passend contact kunnen van iemand anders zijn.',
  never: 'Niets terugnemen',
  manager: 'Een leidinggevende gaat akkoord',
  webRefund: 'Betaalwijze voor geld dat online teruggaat',
  webRefundHint:
    'Hiermee noteert de kassa retouren waarvan het geld naar de webbetaling teruggaat, zodat de lade klopt. Er gaat geen geld uit de kassa.',
  same: 'Dezelfde als voor webbestellingen',
};
