/** Days of sales that say how fast a SKU sells. */
export const velocityDays = 28;
