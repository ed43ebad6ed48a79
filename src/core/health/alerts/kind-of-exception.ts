import type { AlertKind } from '#contract/alert-rules.ts';
import type { ExceptionKind } from '#core/exception-kind.ts';
import { isExceptionKind } from '#core/health/exception-words.ts';

const kinds: Record<ExceptionKind, AlertKind> = {
  orderWithoutLocation: 'orders',
  sourceWithoutStore: 'orders',
  orderOnHold: 'orders',
  orderChangedOnline: 'orders',
  handedOverRefunded: 'money',
  cancelledOnline: 'orders',
  notCollected: 'orders',
  refundNotCollected: 'money',
  receiptNotFound: 'money',
  saleVoidedAtTill: 'orders',
  fulfilledAtTill: 'orders',
  returnVoidedAtTill: 'money',
  deskReturnVoided: 'money',
  deskReturnLeft: 'money',
  transferCountsDiffer: 'transfers',
  transferCancelledAtTill: 'transfers',
  saleTotalDiffers: 'money',
  refundDiffers: 'money',
  skuUnknownOnline: 'stock',
  skuUnknownAtTill: 'stock',
  skuTwiceAtTill: 'stock',
  skuNotCounted: 'stock',
  stockRefused: 'stock',
  stockDrift: 'stock',
  stockOverPromised: 'stock',
  stockNotReserved: 'stock',
  stockLeftReserved: 'stock',
  rowUnreadable: 'machine',
  mappingDiffers: 'machine',
  clockWrong: 'machine',
  journalRecovered: 'machine',
  journalRestored: 'machine',
  pinRecovered: 'machine',
  movedAfterReady: 'orders',
  goodsElsewhere: 'orders',
};

/** What a question is about, for its alert; one that a newer version raised is about this PC. */
export function alertKindOf(kind: string): AlertKind {
  return isExceptionKind(kind) ? kinds[kind] : 'machine';
}

/** The number it goes by. Nothing else of a question leaves this PC: the rest may name a person. */
export function numberIn(params: Readonly<Record<string, string>>): string | null {
  return params['order'] ?? params['sku'] ?? params['transfer'] ?? null;
}
