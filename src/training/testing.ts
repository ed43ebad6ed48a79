import { readFileSync } from 'node:fs';
import type { TrainingApp } from '#training/faulty.ts';
import { importOrders } from '#training/import.ts';
import type { Json, JsonObject } from '#training/json.ts';
import { isObject, parseJson } from '#training/json.ts';
import { lightspeedApp } from '#training/lightspeed-x/app.ts';
import { magentoApp } from '#training/magento/app.ts';
import type { OrderRow } from '#training/magento/order-row.ts';
import { placeWebOrder } from '#training/operations.ts';
import type { WebOrderRequest } from '#training/operations.ts';
import { createWorld } from '#training/world.ts';
import type { World } from '#training/world.ts';

/** A world in a test: a clock that the test moves, both servers without sockets. Not part of the app. */
export interface TestWorld {
  world: World;
  clock: { now: number };
  shop(method: string, path: string, body?: Json, headers?: Record<string, string>): Promise<TestAnswer>;
  till(method: string, path: string, body?: Json, headers?: Record<string, string>): Promise<TestAnswer>;
}

export interface TestAnswer {
  status: number;
  headers: Headers;
  text: string;
  /** Null when it is not JSON. */
  body: Json;
}

export function testWorld(seed = 1): TestWorld {
  const clock = { now: Date.parse('2026-11-22T13:00:00Z') };
  const world = createWorld({ seed, now: () => clock.now, sleep: async () => new Promise((resolve) => setImmediate(resolve)) });
  const [magento, lightspeed] = [magentoApp(world), lightspeedApp(world)];
  return {
    world,
    clock,
    shop: async (method, path, body, headers) =>
      send(magento, method, `http://127.0.0.1:8080${path}`, body, { authorization: `Bearer ${world.shop.integration.token}`, ...headers }),
    till: async (method, path, body, headers) =>
      send(lightspeed, method, `http://127.0.0.1:8081${path}`, body, { authorization: `Bearer ${world.till.token}`, ...headers }),
  };
}

async function send(
  app: TrainingApp,
  method: string,
  url: string,
  body: Json | undefined,
  headers: Record<string, string>,
): Promise<TestAnswer> {
  const given = Object.fromEntries(Object.entries({ accept: 'application/json', ...headers }).filter(([, value]) => value !== ''));
  const sent = body === undefined || method === 'GET' || method === 'HEAD' ? null : typeof body === 'string' ? body : JSON.stringify(body);
  const request = new Request(url, {
    method,
    headers: sent === null ? given : { 'content-type': 'application/json', ...given },
    body: sent,
  });
  const response = await app.fetch(request);
  const text = await response.text();
  return { status: response.status, headers: response.headers, text, body: parseJson(text) ?? null };
}

/** A capture of a real Magento by name. */
export function capture(name: string): JsonObject {
  const json = parseJson(readFileSync(new URL(`../../test/fixtures/magento-2.4.7/${name}.json`, import.meta.url), 'utf8'));
  if (!isObject(json)) throw new Error(`${name} is no capture`);
  return json;
}

export function importCapture(world: World, name: string): void {
  for (const { problem } of importOrders(world, capture(name))) if (problem !== null) throw new Error(problem);
}

/** An order that must work out. */
export function order(world: World, request: Partial<WebOrderRequest> = {}): OrderRow {
  const made = placeWebOrder(world, { store: 'paris-rivoli', lines: [{ sku: 'MUG-001', quantity: 2 }], paid: true, ...request });
  if (!made.ok) throw new Error(made.problem);
  return made.value;
}
