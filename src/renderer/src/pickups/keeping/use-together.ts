import { useState } from 'react';
import type { PickupRow } from '#contract/pickups.ts';
import type { HandOver } from '#renderer/pickups/mutations.ts';
import { rpc } from '#renderer/rpc.ts';
import { useStore } from '#renderer/ui/store-context.ts';

export interface TogetherResult {
  row: PickupRow;
  state: 'busy' | 'done' | 'refused';
  error: unknown;
}

export interface Together {
  /** Other orders of the same customer that go out of the door with this one. */
  ticked: readonly PickupRow[];
  tick: (row: PickupRow, on: boolean) => void;
  /** How each of them went. */
  results: readonly TogetherResult[];
  /** Hands the ticked ones over as this one was: one request for each. */
  handOver: (how: HandOver, person: string) => void;
}

/** Orders of one customer that are handed over in one go. */
export function useTogether(): Together {
  const store = useStore();
  const [ticked, setTicked] = useState<readonly PickupRow[]>([]);
  const [results, setResults] = useState<readonly TogetherResult[]>([]);
  const note = (result: TogetherResult) => setResults((before) => [...before.filter((one) => one.row.id !== result.row.id), result]);

  async function one(row: PickupRow, how: HandOver, person: string): Promise<void> {
    note({ row, state: 'busy', error: null });
    try {
      const { note: _own, receipt: _paid, ...same } = how;
      await rpc.pickups.handOver({ storeId: store.id, pickupId: row.id, requestId: crypto.randomUUID(), person, ...same });
      note({ row, state: 'done', error: null });
    } catch (error) {
      note({ row, state: 'refused', error });
    }
  }
  async function all(rows: readonly PickupRow[], how: HandOver, person: string): Promise<void> {
    for (const row of rows) await one(row, how, person);
  }
  return {
    ticked,
    tick: (row, on) => setTicked((before) => [...before.filter((each) => each.id !== row.id), ...(on ? [row] : [])]),
    results,
    handOver(how, person) {
      setTicked([]);
      void all(ticked, how, person);
    },
  };
}
