import type { Trouble } from '#contract/training.ts';
import type { ExceptionKind } from '#core/exception-kind.ts';
import type { Recipe } from '#agent/training/recipe.ts';
import { machine } from '#agent/training/recipes/machine.ts';
import { money } from '#agent/training/recipes/money.ts';
import { orders } from '#agent/training/recipes/orders.ts';
import { stock } from '#agent/training/recipes/stock.ts';
import { transfers } from '#agent/training/recipes/transfers.ts';
import { ways } from '#agent/training/recipes/ways.ts';

/** Every kind of question can be practised: a new one does not compile without its trouble. */
const ofKinds: Record<ExceptionKind, Recipe> = { ...orders, ...money, ...stock, ...transfers, ...machine };

/** How each trouble is made. */
export const troubles: Record<Trouble, Recipe> = { ...ways, ...ofKinds };
