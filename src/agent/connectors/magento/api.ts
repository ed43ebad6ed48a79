import { callMaker } from '#agent/connectors/call.ts';
import { readMagentoStatus } from '#agent/connectors/magento/classify.ts';

/** A call of the Magento REST API. Paths begin with `/V1`. */
export const magentoCall = callMaker('magento', readMagentoStatus);
