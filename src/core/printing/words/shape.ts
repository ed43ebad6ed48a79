import type { PaperName } from '#contract/printing.ts';

/** The words on papers. They are no part of the screens' catalogue: the agent prints without any screen. */
export interface PaperWords {
  title: Record<PaperName, string>;
  journal: string;
  copy: string;
  preview: string;
  training: string;
  order: string;
  orders: string;
  promised: string;
  keptUntil: string;
  bin: string;
  place: string;
  article: string;
  wanted: string;
  picked: string;
  pieces: string;
  bagOf: (bag: number, bags: number) => string;
  boxes: (count: number) => string;
  boxOf: (box: number, boxes: number) => string;
  from: string;
  to: string;
  needBy: string;
  counted: string;
  collected: string;
  handedOverBy: string;
  collectedBy: Record<'customer' | 'other', string>;
  proof: Record<'code' | 'id' | 'none' | 'other', string>;
  writeBack: string;
  takenBack: string;
  takenBackBy: string;
  shipping: string;
  total: string;
  moneyGoes: Record<'web' | 'till', string>;
  goes: Record<'damaged' | 'quarantine' | 'vendor', string>;
  selfTest: { ruler: string; width: string; letters: string; codes: string; printer: string };
}
