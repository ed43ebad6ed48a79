import { Hono } from 'hono';
import type { Context } from 'hono';
import { fault, faultKinds } from '#training/faults.ts';
import type { Json } from '#training/json.ts';
import { isObject, listAt, numberAt, objectAt, parseJson, textAt } from '#training/json.ts';
import { importOrders } from '#training/import.ts';
import {
  actOnOrder,
  changeToken,
  orderActions,
  paySale,
  placeWebOrder,
  refundAtTill,
  sellAtTill,
  voidAtTill,
} from '#training/operations.ts';
import type { WebOrderRequest } from '#training/operations.ts';
import { asWorld } from '#training/ledger.ts';
import { noMishaps } from '#training/mishaps.ts';
import { shopMishaps } from '#training/shop-mishaps.ts';
import { tillMishaps } from '#training/till-mishaps.ts';
import { truthReport } from '#training/truth.ts';
import type { World } from '#training/world.ts';

/** `/__training/*` of both servers: what trainers and tests do to the world. JSON, no sign-in; the servers listen on this machine only. */
export function controlRoutes(world: World): Hono {
  const control = new Hono();
  control.get('/ledger', (context) => reply(200, ledgerFrom(world, context.req.query())));
  control.get('/truth', () => reply(200, truthReport(world.truth)));
  control.get('/faults', () =>
    reply(
      200,
      world.faults.map((one) => ({ ...one })),
    ),
  );
  control.delete('/faults', () => {
    world.faults.length = 0;
    world.mishaps = noMishaps();
    return reply(200, { cleared: true });
  });
  control.post('/faults', async (context) => addFault(world, await bodyOf(context)));
  control.post('/orders', async (context) => addOrder(world, await bodyOf(context)));
  control.post('/orders/:increment/:action', async (context) => {
    const action = orderActions.find((one) => one === context.req.param('action'));
    if (action === undefined) return reply(404, { problem: 'no such action' });
    const { status, body } = actOnOrder(world, context.req.param('increment'), action, await bodyOf(context));
    return reply(status, body);
  });
  control.post('/import', async (context) =>
    reply(
      200,
      importOrders(world, await bodyOf(context)).map((one) => ({ ...one })),
    ),
  );
  control.post('/till/sales', async (context) => {
    const body = await bodyOf(context);
    const lines = linesOf(body);
    const { status, body: answer } = sellAtTill(world, {
      store: textAt(body, 'store') ?? '',
      lines,
      tender: textAt(body, 'tender') ?? 'Cash',
    });
    return reply(status, answer);
  });
  control.post('/till/returns', async (context) => {
    const body = await bodyOf(context);
    const ofSale = textAt(body, 'ofSale');
    const { status, body: answer } = refundAtTill(world, {
      store: textAt(body, 'store') ?? '',
      lines: listAt(body, 'lines').map((line) => {
        const price = numberAt(line, 'price');
        return { sku: textAt(line, 'sku') ?? '', quantity: numberAt(line, 'quantity') ?? 1, ...(price === null ? {} : { price }) };
      }),
      tender: textAt(body, 'tender') ?? 'Cash',
      ...(ofSale === null ? {} : { ofSale }),
    });
    return reply(status, answer);
  });
  control.post('/till/sales/:id/pay', async (context) => {
    const body = await bodyOf(context);
    const amount = numberAt(body, 'amount');
    const { status, body: answer } = paySale(world, context.req.param('id'), {
      paymentTypeId: textAt(body, 'paymentTypeId') ?? '',
      ...(amount === null ? {} : { amount }),
    });
    return reply(status, answer);
  });
  control.post('/till/sales/:id/void', (context) => {
    const { status, body } = voidAtTill(world, context.req.param('id'));
    return reply(status, body);
  });
  control.post('/mishaps/:name', async (context) => happen(world, context.req.param('name'), await bodyOf(context)));
  control.post('/token', async (context) => changeTokenFrom(world, await bodyOf(context)));
  control.post('/maintenance', async (context) => {
    const body = await bodyOf(context);
    const on = isObject(body) && body['on'] === true;
    if (textAt(body, 'system') === 'lightspeed') world.till.maintenance = on;
    else world.shop.maintenance = on;
    return reply(200, { on });
  });
  return control;
}

function reply(status: number, body: Json): Response {
  return new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json; charset=utf-8' } });
}

async function bodyOf(context: Context): Promise<Json> {
  return parseJson(await context.req.text()) ?? {};
}

function ledgerFrom(world: World, query: Record<string, string>): Json {
  const after = Number(query['after'] ?? 0);
  return world.ledger.entries
    .filter((entry) => entry.seq > after && (query['by'] === undefined || entry.by === query['by']))
    .map((entry) => ({ ...entry }));
}

function addFault(world: World, body: Json): Response {
  const kind = faultKinds.find((one) => one === textAt(body, 'kind'));
  const system = textAt(body, 'system');
  if (kind === undefined || (system !== 'magento' && system !== 'lightspeed'))
    return reply(400, { problem: `kind is one of ${faultKinds.join(', ')}, system magento or lightspeed` });
  const path = textAt(body, 'path') ?? '.';
  if (!isPattern(path)) return reply(400, { problem: `path is no regular expression: ${path}` });
  const count = numberAt(body, 'count');
  const made = fault(system, kind, {
    method: textAt(body, 'method'),
    path,
    ...(count === null ? {} : { count }),
    status: numberAt(body, 'status') ?? 503,
    ms: numberAt(body, 'ms') ?? 0,
    afterEffect: isObject(body) && body['afterEffect'] === true,
  });
  world.faults.push(made);
  return reply(201, { ...made });
}

function happen(world: World, name: string, body: Json): Response {
  const deed = { ...shopMishaps, ...tillMishaps }[name];
  if (deed === undefined) return reply(404, { problem: 'no such mishap' });
  const made = asWorld(world.ledger, () => deed(world, body));
  return made.ok ? reply(200, { about: made.value }) : reply(422, { problem: made.problem });
}

function linesOf(body: Json): { sku: string; quantity: number }[] {
  return listAt(body, 'lines').map((line) => ({ sku: textAt(line, 'sku') ?? '', quantity: numberAt(line, 'quantity') ?? 1 }));
}

function addOrder(world: World, body: Json): Response {
  const coupon = objectAt(body, 'coupon');
  const percent = numberAt(coupon, 'percent');
  const customer = Object.fromEntries(Object.entries(objectAt(body, 'customer')).filter(([, value]) => typeof value === 'string'));
  const request: WebOrderRequest = {
    store: textAt(body, 'store'),
    lines: linesOf(body),
    paid: isObject(body) && body['paid'] === true,
    customer,
    ...(percent === null ? {} : { coupon: { code: textAt(coupon, 'code') ?? 'PROMO', percent } }),
  };
  const made = placeWebOrder(world, request);
  if (!made.ok) return reply(422, { problem: made.problem });
  const { entity_id, increment_id, grand_total, state } = made.value.document;
  return reply(201, { orderId: entity_id, incrementId: increment_id, grandTotal: grand_total, state });
}

function changeTokenFrom(world: World, body: Json): Response {
  const system = textAt(body, 'system');
  if (!isObject(body) || (system !== 'magento' && system !== 'lightspeed'))
    return reply(400, { problem: 'system is magento or lightspeed' });
  const flags = typeof body['revoked'] === 'boolean' ? { revoked: body['revoked'] } : {};
  if (system === 'lightspeed')
    changeToken(world, { system, ...flags, ...(Array.isArray(body['scopes']) ? { scopes: body['scopes'].map(String) } : {}) });
  else {
    const acl = body['acl'];
    const bearer = body['bearerEnabled'];
    changeToken(world, {
      system,
      ...flags,
      ...(acl === undefined ? {} : { acl: Array.isArray(acl) ? acl.map(String) : null }),
      ...(typeof bearer === 'boolean' ? { bearerEnabled: bearer } : {}),
    });
  }
  return reply(200, { changed: true });
}

function isPattern(text: string): boolean {
  try {
    return new RegExp(text) instanceof RegExp;
  } catch {
    return false;
  }
}
