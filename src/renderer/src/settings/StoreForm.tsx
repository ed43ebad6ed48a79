import { NumberInput, Select, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import type { InferClientOutputs } from '@orpc/client';
import { useTranslation } from 'react-i18next';
import type { StoreConfig } from '#contract/config.ts';
import type { rpc } from '#renderer/rpc.ts';
import { ClickAndCollectRules } from '#renderer/settings/ClickAndCollectRules.tsx';
import { ClosedDays } from '#renderer/settings/ClosedDays.tsx';
import { useSaveStore } from '#renderer/settings/mutations.ts';
import { OpeningHoursEditor } from '#renderer/settings/OpeningHoursEditor.tsx';
import { badSpans } from '#renderer/settings/opening-hours.ts';
import { RemoveStore } from '#renderer/settings/RemoveStore.tsx';
import { ReturnRules } from '#renderer/settings/ReturnRules.tsx';
import { SaveButtons } from '#renderer/settings/SaveButtons.tsx';
import classes from '#renderer/settings/SettingsPage.module.css';
import { useOptions } from '#renderer/settings/use-options.ts';
import { ErrorNote } from '#renderer/ui/ErrorNote.tsx';

export type Choices = InferClientOutputs<typeof rpc>['settings']['choices'];
type Values = Pick<
  StoreConfig,
  'name' | 'sourceCode' | 'outletId' | 'registerId' | 'leadTimeMinutes' | 'openingHours' | 'clickAndCollect' | 'returns'
>;

/** One store: what it is called, which outlet, register and source it is, when it is open. The last store of a PC is not `removable`. */
export function StoreForm({ store, choices, removable }: { store: StoreConfig; choices: Choices | undefined; removable: boolean }) {
  const { t } = useTranslation();
  const save = useSaveStore();
  const { name, sourceCode, outletId, registerId, leadTimeMinutes, openingHours, clickAndCollect, returns } = store;
  const form = useForm<Values>({
    initialValues: { name, sourceCode, outletId, registerId, leadTimeMinutes, openingHours, clickAndCollect, returns },
    validate: {
      name: (value) => (value.trim() === '' ? t('settings.stores.name') : null),
      openingHours: (value) => (badSpans(value).length > 0 ? t('settings.stores.opensAfter') : null),
    },
  });
  const options = useOptions();
  const registers = choices?.registers.filter((register) => register.outletId === form.values.outletId);
  const submit = form.onSubmit((values) => save.mutate({ id: store.id, ...values }, { onSuccess: () => form.resetDirty(values) }));

  return (
    <form className={classes.card} onSubmit={submit} noValidate>
      <div className={classes.head}>
        <h2>{store.name}</h2>
        <span className={classes.dim}>
          {store.id} · {store.currency} · {store.timeZone}
        </span>
      </div>
      <div className={classes.fields}>
        <TextInput label={t('settings.stores.name')} maxLength={80} {...form.getInputProps('name')} />
        <Select
          label={t('settings.stores.source')}
          data={options(choices?.sources, form.values.sourceCode)}
          disabled={!choices}
          allowDeselect={false}
          searchable
          {...form.getInputProps('sourceCode')}
        />
        <Select
          label={t('settings.stores.outlet')}
          data={options(choices?.outlets, form.values.outletId)}
          disabled={!choices}
          allowDeselect={false}
          searchable
          {...form.getInputProps('outletId')}
          onChange={(value: string | null) => {
            const outlet = value ?? form.values.outletId;
            const register = choices?.registers.find((each) => each.outletId === outlet);
            form.setValues({ outletId: outlet, registerId: register?.id ?? form.values.registerId });
          }}
        />
        <Select
          label={t('settings.stores.register')}
          data={options(registers, form.values.registerId)}
          disabled={!choices}
          allowDeselect={false}
          searchable
          {...form.getInputProps('registerId')}
        />
        <NumberInput
          label={t('settings.stores.lead')}
          description={t('settings.stores.leadHint')}
          min={0}
          max={10_080}
          allowDecimal={false}
          suffix={` ${t('settings.stores.minutes')}`}
          {...form.getInputProps('leadTimeMinutes')}
          onChange={(value) => form.setFieldValue('leadTimeMinutes', Number(value) || 0)}
        />
      </div>
      <OpeningHoursEditor
        hours={form.values.openingHours}
        timeZone={store.timeZone}
        onChange={(next) => form.setFieldValue('openingHours', next)}
      />
      <ClosedDays
        days={form.values.openingHours.closedOn}
        onChange={(closedOn) => form.setFieldValue('openingHours', { ...form.values.openingHours, closedOn })}
      />
      <ClickAndCollectRules rules={form.values.clickAndCollect} onChange={(rules) => form.setFieldValue('clickAndCollect', rules)} />
      <ReturnRules rules={form.values.returns} onChange={(rules) => form.setFieldValue('returns', rules)} />
      {save.error && <ErrorNote error={save.error} onRetry={() => submit()} busy={save.isPending} />}
      <SaveButtons dirty={form.isDirty()} busy={save.isPending} saved={save.isSuccess} onDiscard={() => form.reset()} />
      {removable && <RemoveStore store={store} />}
    </form>
  );
}
