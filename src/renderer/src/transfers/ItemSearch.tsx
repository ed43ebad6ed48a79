import { Button, Combobox, TextInput, useCombobox } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StockRow } from '#contract/stock.ts';
import classes from '#renderer/transfers/ItemSearch.module.css';
import { itemsFoundQuery } from '#renderer/transfers/queries.ts';
import { useStore } from '#renderer/ui/store-context.ts';
import { useFailureText } from '#renderer/ui/use-failure-text.ts';
import { useFormat } from '#renderer/ui/use-format.ts';

/** Items of this store while somebody types: by name, SKU or barcode, offline as well. Enter takes the one that is meant. */
export function ItemSearch({ onAdd }: { onAdd: (sku: string) => void }) {
  const { t } = useTranslation();
  const store = useStore();
  const format = useFormat();
  const client = useQueryClient();
  const failureText = useFailureText();
  const list = useCombobox({ onDropdownClose: () => list.resetSelectedOption() });
  const [text, setText] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [asked] = useDebouncedValue(text.trim(), 150);
  const found = useQuery({ ...itemsFoundQuery(store.id, asked), enabled: asked.length >= 2, placeholderData: keepPreviousData });
  const rows = text.trim().length >= 2 ? (found.data ?? []) : [];

  function take(sku: string): void {
    onAdd(sku);
    setText('');
    setProblem(null);
    list.closeDropdown();
  }

  /** The one that was typed in full, or the only one there is. */
  async function takeTyped(): Promise<void> {
    const wanted = text.trim();
    if (wanted === '') return;
    try {
      const known = await client.fetchQuery(itemsFoundQuery(store.id, wanted));
      const meant = known.find((row) => isMeant(row, wanted)) ?? (known.length === 1 ? known[0] : undefined);
      if (meant !== undefined) return take(meant.sku);
      list.openDropdown();
      setProblem(known.length === 0 ? t('transfers.item.unknown', { text: wanted }) : t('transfers.item.several'));
    } catch (error) {
      setProblem(failureText(error));
    }
  }

  return (
    <form
      className={classes.search}
      onSubmit={(event) => {
        event.preventDefault();
        void takeTyped();
      }}
    >
      <Combobox store={list} onOptionSubmit={take} withinPortal={false}>
        <Combobox.Target withExpandedAttribute>
          <TextInput
            className={classes.text}
            role="combobox"
            aria-autocomplete="list"
            label={t('transfers.item.label')}
            value={text}
            error={problem}
            maxLength={64}
            autoComplete="off"
            spellCheck={false}
            leftSection={<IconSearch size={16} aria-hidden />}
            onFocus={() => list.openDropdown()}
            onBlur={() => list.closeDropdown()}
            onChange={(event) => {
              setText(event.currentTarget.value);
              setProblem(null);
              list.openDropdown();
              list.resetSelectedOption();
            }}
          />
        </Combobox.Target>
        <Combobox.Dropdown hidden={rows.length === 0}>
          <Combobox.Options aria-label={t('transfers.item.found')}>
            {rows.map((row) => (
              <Combobox.Option key={row.sku} value={row.sku} className={classes.option}>
                <span className={classes.name}>
                  {row.name === '' ? row.sku : row.name}
                  <small>{[row.sku, ...row.options.map((option) => option.value)].join(' · ')}</small>
                </span>
                <span>{here(row)}</span>
              </Combobox.Option>
            ))}
          </Combobox.Options>
        </Combobox.Dropdown>
      </Combobox>
      <Button type="submit" variant="default">
        {t('transfers.request.add')}
      </Button>
    </form>
  );

  function here(row: StockRow): string {
    const mine = row.stores.find((one) => one.storeId === store.id);
    return mine === undefined ? '' : t('transfers.item.here', { pieces: format.quantity(mine.onHand) });
  }
}

function isMeant(row: StockRow, text: string): boolean {
  return row.sku.toLowerCase() === text.toLowerCase() || row.codes.includes(text);
}
