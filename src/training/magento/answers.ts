import type { Json, JsonObject } from '#training/json.ts';

/** What a route answers: status and JSON body, or a page of another type. */
export interface Answer {
  status: number;
  body: Json;
  /** Set when the body is text of this type instead of JSON. */
  contentType?: string;
}

export type Outcome<T> = { ok: true; value: T } | { ok: false; answer: Answer };

export function ok(body: Json): Answer {
  return { status: 200, body };
}

export function done<T>(value: T): Outcome<T> {
  return { ok: true, value };
}

export function refused<T>(answer: Answer): Outcome<T> {
  return { ok: false, answer };
}

/** A message as Magento sends it: the template with its parameters beside it, not filled in (measured fact 37). */
export function failure(status: number, message: string, parameters?: Json[] | JsonObject): Answer {
  return { status, body: parameters === undefined ? { message } : { message, parameters } };
}

export function badRequest(message: string, parameters?: Json[] | JsonObject): Answer {
  return failure(400, message, parameters);
}

export function required(fieldName: string): Answer {
  return badRequest('"%fieldName" is required. Enter and try again.', { fieldName });
}

export const noSuchEntity = (): Answer => failure(404, "The entity that was requested doesn't exist. Verify the entity and try again.");
export const noRoute = (): Answer => failure(404, 'Request does not match any route.');
/** Covers five different causes, on purpose of Magento's own (measured facts 5, 6 and 20). */
export const shipmentNotSaved = (): Answer => badRequest('Could not save a shipment, see error log for details');

/** Production mode tells only a report number. */
export function internalError(reportId: string): Answer {
  return failure(500, `Internal Error. Details are available in Magento log file. Report ID: webapi-${reportId}`);
}
