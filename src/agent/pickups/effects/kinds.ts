import { adjustStock } from '#agent/refunds/adjust-stock.ts';
import { cancelOrder } from '#agent/pickups/effects/cancel-order.ts';
import { comment } from '#agent/pickups/effects/comment.ts';
import { createSale } from '#agent/pickups/effects/create-sale.ts';
import { fulfilPickup, packPickup } from '#agent/pickups/effects/fulfilment.ts';
import { invoiceAll } from '#agent/pickups/effects/invoice-all.ts';
import { invoice } from '#agent/pickups/effects/invoice.ts';
import { notifyReady } from '#agent/pickups/effects/notify-ready.ts';
import { resendReady } from '#agent/pickups/effects/resend-ready.ts';
import { reduceSale } from '#agent/pickups/effects/reduce-sale.ts';
import { refundLines } from '#agent/refunds/refund-lines.ts';
import { voidSale } from '#agent/pickups/effects/void-sale.ts';

/** Every kind of effect that pickups owe. */
export const pickupKinds = [
  createSale,
  packPickup,
  notifyReady,
  resendReady,
  fulfilPickup,
  comment,
  invoice,
  voidSale,
  invoiceAll,
  refundLines,
  cancelOrder,
  reduceSale,
  adjustStock,
];
