import type { returnSettings as english } from '#renderer/app/i18n/returns/settings/en.ts';

export const returnSettings: typeof english = {
  title: 'Rückgaben',
  reasons: 'Gründe, die genannt werden können',
  reasonsHint:
    'Wird für jedes Stück gefragt. Sie zeigen, was man nicht mehr einkaufen und was man besser beschreiben sollte. „Sagt es nicht“ geht immer.',
  window: 'Tage für die Rückgabe',
  windowHint: 'Gezählt ab dem Tag der Bestellung. Danach muss die Leitung zustimmen.',
  final: 'Vom Umtausch ausgeschlossen',
  finalHint: 'SKUs, oder Anfänge von SKUs mit * am Ende, die nicht zurückkommen. Die Leitung kann zustimmen.',
  noReceipt: 'Wenn nichts gezeigt wird',
  noReceiptHint: 'Ware ohne Nummer, E-Mail oder passende Adresse kann jemand anderem gehören.',
  never: 'Nichts zurücknehmen',
  manager: 'Die Leitung stimmt zu',
  webRefund: 'Zahlungsart für Geld, das online zurückgeht',
  webRefundHint:
    'Damit vermerkt die Kasse Rückgaben, deren Geld auf die Webzahlung zurückgeht; so stimmt die Kassenlade. Aus der Kasse geht kein Geld.',
  same: 'Dieselbe wie für Webbestellungen',
};
