import { Button, Checkbox, Radio, SegmentedControl, Textarea, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PickupDetail } from '#contract/pickups.ts';
import classes from '#renderer/pickups/HandOverCard.module.css';
import detail from '#renderer/pickups/PickupDetail.module.css';
import { AlsoWaiting } from '#renderer/pickups/keeping/AlsoWaiting.tsx';
import { useCodeScan } from '#renderer/pickups/keeping/use-code-scan.ts';
import { ageFieldId, codeFieldId, proofFieldId, receiptFieldId } from '#renderer/pickups/use-hand-over.ts';
import { useLineFacts } from '#renderer/pickups/use-line-facts.ts';
import type { Steps } from '#renderer/pickups/use-steps.ts';
import { useFormat } from '#renderer/ui/use-format.ts';

const proofs = ['code', 'id', 'signature', 'none'] as const;
const collectors = ['customer', 'other'] as const;

/** Three steps on one card: take the bag, check who collects (and that it is paid), count the pieces out. */
export function HandOverCard({ pickup, steps }: { pickup: PickupDetail; steps: Steps }) {
  const { t } = useTranslation();
  useCodeScan(pickup, steps.handOver);
  const name = pickup.customerName ?? t('pickups.detail.noName');
  return (
    <section className={detail.card} aria-label={t('pickups.handOver.title')}>
      <div className={detail.cardHead}>
        <h3>{t('pickups.handOver.title')}</h3>
      </div>
      <ol className={classes.steps}>
        <Step number={1} title={t('pickups.handOver.find')}>
          <p className={classes.find}>
            <strong>{pickup.bin === null ? t('pickups.handOver.findNoBin') : t('pickups.detail.bin', { bin: pickup.bin })}</strong>{' '}
            {t('pickups.handOver.forWhom', { name, order: pickup.incrementId })}
          </p>
          <AlsoWaiting pickup={pickup} together={steps.together} />
        </Step>
        <Step number={2} title={t('pickups.handOver.prove')}>
          <Proof pickup={pickup} steps={steps} />
        </Step>
        <Step number={3} title={t('pickups.handOver.count')}>
          <Pieces pickup={pickup} />
          <Textarea
            label={t('pickups.handOver.note')}
            placeholder={t('pickups.handOver.noteHint')}
            value={steps.handOver.note}
            maxLength={500}
            autosize
            minRows={1}
            maxRows={4}
            onChange={(event) => steps.handOver.setNote(event.currentTarget.value)}
          />
        </Step>
      </ol>
    </section>
  );
}

function Step({ number, title, children }: { number: number; title: string; children: ReactNode }) {
  return (
    <li className={classes.step}>
      <span className={classes.number} aria-hidden>
        {number}
      </span>
      <div className={classes.content}>
        <h4>{title}</h4>
        {children}
      </div>
    </li>
  );
}

function Proof({ pickup, steps }: { pickup: PickupDetail; steps: Steps }) {
  const { t } = useTranslation();
  const format = useFormat();
  const form = steps.handOver;
  return (
    <>
      {form.asksReceipt && (
        <p className={classes.pay}>
          {t('pickups.handOver.pay', { amount: format.money(pickup.toPay) })}
          {pickup.saleNumber !== null && <span>{t('pickups.handOver.paySale', { sale: pickup.saleNumber })}</span>}
        </p>
      )}
      {form.asksReceipt && (
        <TextInput
          id={receiptFieldId}
          label={t('pickups.handOver.receipt')}
          description={t('pickups.handOver.receiptHint')}
          value={form.receipt}
          maxLength={40}
          onChange={(event) => form.setReceipt(event.currentTarget.value)}
          error={form.receiptMissing ? t('pickups.handOver.receiptMissing') : null}
          autoComplete="off"
        />
      )}
      <SegmentedControl
        aria-label={t('pickups.handOver.who')}
        value={form.collectedBy}
        onChange={(value) => form.setCollectedBy(value)}
        data={collectors.map((value) => ({ value, label: t(`pickups.handOver.${value}`) }))}
        className={classes.who}
      />
      {pickup.proofAsked === 'none' ? <HowChecked steps={steps} /> : <AskedProof pickup={pickup} steps={steps} />}
      {form.asksAge && (
        <Checkbox
          id={ageFieldId}
          label={t('pickups.handOver.age')}
          checked={form.ageChecked}
          onChange={(event) => form.setAgeChecked(event.currentTarget.checked)}
          error={form.ageMissing ? t('pickups.handOver.ageMissing') : null}
        />
      )}
    </>
  );
}

/** The store leaves the method to the person at the counter. */
function HowChecked({ steps }: { steps: Steps }) {
  const { t } = useTranslation();
  const form = steps.handOver;
  return (
    <Radio.Group
      label={t('pickups.handOver.proof')}
      description={t('pickups.handOver.proofHint')}
      value={form.proof}
      onChange={(value) => form.setProof(proofs.find((each) => each === value) ?? 'none')}
      error={form.proofMissing ? t('pickups.handOver.proofMissing') : null}
    >
      <div className={classes.proofs}>
        {proofs.map((proof, index) => (
          <Radio key={proof} value={proof} label={t(`pickups.handOver.${proof}`)} {...(index === 0 && { id: proofFieldId })} />
        ))}
      </div>
    </Radio.Group>
  );
}

/** The store has chosen one proof; only a manager does without. */
function AskedProof({ pickup, steps }: { pickup: PickupDetail; steps: Steps }) {
  const { t } = useTranslation();
  const form = steps.handOver;
  return (
    <>
      {pickup.proofAsked === 'code' ? (
        <TextInput
          id={codeFieldId}
          label={t('pickups.handOver.codeField')}
          description={t('pickups.handOver.codeHint')}
          value={form.code}
          maxLength={60}
          onChange={(event) => form.setCode(event.currentTarget.value)}
          error={form.codeMissing ? t('pickups.handOver.codeMissing') : null}
          autoComplete="off"
        />
      ) : (
        <p className={classes.asked}>{t(`pickups.handOver.asked.${pickup.proofAsked === 'id' ? 'id' : 'signature'}`)}</p>
      )}
      <Button variant="subtle" size="compact-sm" className={classes.who} onClick={steps.handOverUnproven}>
        {t('pickups.handOver.without')}
      </Button>
    </>
  );
}

/** What must leave the store, to be counted out in front of the customer. */
function Pieces({ pickup }: { pickup: PickupDetail }) {
  const format = useFormat();
  const factsOf = useLineFacts();
  return (
    <ul className={classes.pieces}>
      {pickup.items
        .filter((item) => item.physical)
        .map((item) => (
          <li key={item.id}>
            <b>{format.quantity(item.quantity)} ×</b>
            <span>
              {item.name}
              <span className={classes.dim}>{factsOf(item).join(' · ')}</span>
            </span>
          </li>
        ))}
    </ul>
  );
}
