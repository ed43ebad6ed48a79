import { Button, NativeSelect, NumberInput, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { StoreStock } from '#contract/stock.ts';
import classes from '#renderer/stock/Stock.module.css';
import { speeds } from '#renderer/stock/use-buffer-name.ts';
import { useFormat } from '#renderer/ui/use-format.ts';

type Scope = NonNullable<StoreStock['buffer']>['scope'];
const scopes: readonly Scope[] = ['sku', 'category', 'velocity', 'store'];

/** Quantity null takes the buffer away. */
export interface Buffer {
  scope: Scope;
  key: string;
  quantity: number | null;
}

interface Category {
  name: string;
  skus: number;
}

/** How many pieces of what are never offered online. */
export function BufferForm({
  busy,
  categories,
  onSet,
}: {
  busy: boolean;
  categories: readonly Category[];
  onSet: (buffer: Buffer) => void;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const [scope, setScope] = useState<Scope>('sku');
  const [key, setKey] = useState('');
  const [quantity, setQuantity] = useState(1);
  const picks = scope === 'category' && categories.length > 0;
  const asksKey = (scope === 'sku' || scope === 'category') && !picks;
  function submit(event: FormEvent): void {
    event.preventDefault();
    if (asksKey && key.trim() === '') return;
    const speed = speeds.find((each) => each === key) ?? 'fast';
    const category = key === '' ? (categories[0]?.name ?? '') : key;
    onSet({ scope, key: scope === 'store' ? '' : scope === 'velocity' ? speed : picks ? category : key.trim(), quantity });
    setKey('');
  }
  return (
    <form className={classes.form} onSubmit={submit}>
      <NativeSelect
        label={t('stock.buffers.scope')}
        value={scope}
        data={scopes.map((value) => ({ value, label: t(`stock.buffers.scopeOf.${value}`) }))}
        onChange={(event) => {
          setScope(scopes.find((each) => each === event.currentTarget.value) ?? scope);
          setKey('');
        }}
      />
      {asksKey && (
        <TextInput
          label={t('stock.buffers.key')}
          value={key}
          maxLength={120}
          required
          autoComplete="off"
          onChange={(event) => setKey(event.currentTarget.value)}
        />
      )}
      {picks && (
        <NativeSelect
          label={t('stock.buffers.key')}
          value={key === '' ? categories[0]?.name : key}
          data={categories.map(({ name, skus }) => ({ value: name, label: `${name} (${format.quantity(skus)})` }))}
          onChange={(event) => setKey(event.currentTarget.value)}
        />
      )}
      {scope === 'velocity' && (
        <NativeSelect
          label={t('stock.buffers.key')}
          value={key === '' ? 'fast' : key}
          data={speeds.map((value) => ({ value, label: t(`stock.speed.${value}`) }))}
          onChange={(event) => setKey(event.currentTarget.value)}
        />
      )}
      <NumberInput
        label={t('stock.buffers.quantity')}
        value={quantity}
        min={0}
        decimalScale={4}
        w={92}
        onChange={(value) => setQuantity(Math.max(0, Number(value) || 0))}
      />
      <Button type="submit" loading={busy}>
        {t('stock.buffers.set')}
      </Button>
    </form>
  );
}
