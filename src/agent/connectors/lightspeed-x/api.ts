import { callMaker } from '#agent/connectors/call.ts';
import { readLightspeedStatus } from '#agent/connectors/lightspeed-x/classify.ts';

/** A call of the X-Series API. Paths begin below the version, e.g. `/sales`. */
export const lightspeedCall = callMaker('lightspeed', readLightspeedStatus);
