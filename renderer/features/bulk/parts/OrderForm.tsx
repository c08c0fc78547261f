import { Suspense, useState } from 'react';
import { useStore } from 'zustand';
import type { Reason } from '../../../../shared/access';
import { estimateOf } from '../../../../shared/bulk-estimate';
import { LONGEST_RUN_NAME, MOST_SECRETS } from '../../../../shared/bulk-limits';
import { useWords } from '../../../app/words';
import { Button } from '../../../ui/Button';
import { Field } from '../../../ui/Field';
import { TextInput } from '../../../ui/TextInput';
import { ReasonForm } from '../../access';
import { PassphraseDialog } from '../../sealing';
import { timeInWords } from '../time-words';
import { useOrder } from '../use-order';
import { ConfirmDialog } from './ConfirmDialog';
import styles from './Form.module.css';
import { OrderFields } from './OrderFields';
import type { PlanDesk } from '../desk';
import { wantsReason } from '../plan-facts';
import { SessionLine } from './SessionLine';

interface OrderFormProps extends PlanDesk {
  readonly onBack: () => void;
}

/** All that is ordered, while it is typed, and what is asked before it begins. */
const useOrdering = ({ bulk, checked, sealing }: OrderFormProps) => {
  const t = useWords();
  const fields = useOrder(MOST_SECRETS);
  const [reason, setReason] = useState<Reason | null>(null);
  const items = checked.items.filter(
    (item) => item.verdict === 'ready' || (reason !== null && wantsReason(item)),
  );
  const usual = t('bulk.order.usualName', { count: items.length });
  const [name, setName] = useState<string>();
  const [asking, setAsking] = useState<'confirm' | 'passphrase'>();
  const order = fields.order();

  const start = async () => {
    setAsking(undefined);
    if (!order) return;
    const failure = await bulk.start({
      name: name === undefined || name.trim() === '' ? usual : name.trim(),
      ids: items.map(({ id }) => id),
      order,
      reason,
    });
    if (failure?.code !== 'no-key-store' && failure?.code !== 'passphrase-needed') return;
    await sealing.ask();
    setAsking('passphrase');
  };

  return { fields, setReason, items, order, name: name ?? usual, setName, asking, setAsking, start };
};

type Ordering = ReturnType<typeof useOrdering>;

const Costs = ({ checked, session, ordering }: OrderFormProps & { readonly ordering: Ordering }) => {
  const t = useWords();
  const { items, fields } = ordering;
  const { scope, callMs } = checked;
  const { calls, ms } = estimateOf({ scope, items, callMs, concurrency: fields.rest.concurrency });
  return (
    <div className={styles['lines']}>
      <p>{t('bulk.plan.cost', { calls, time: timeInWords(t, ms) })}</p>
      <SessionLine session={session} ms={ms} />
      <p className={styles['note']}>{t('bulk.order.madeByServer')}</p>
    </div>
  );
};

const Questions = ({
  checked,
  host,
  sealing,
  say,
  ordering,
}: OrderFormProps & { readonly ordering: Ordering }) => {
  const known = useStore(sealing.store);
  const { asking, setAsking, items, fields, start } = ordering;
  const close = () => {
    setAsking(undefined);
  };
  if (asking === 'confirm') {
    return (
      <ConfirmDialog
        scope={checked.scope}
        items={items}
        host={host}
        pauses={fields.rest.pauses}
        onStart={() => void start()}
        onClose={close}
      />
    );
  }
  if (asking !== 'passphrase' || known.by !== 'none') return null;
  return (
    <Suspense fallback={null}>
      <PassphraseDialog
        isNew={known.passphrase === 'not-chosen'}
        givePassphrase={async (passphrase) => {
          const failure = await sealing.givePassphrase(passphrase);
          // What was confirmed waits for nothing else.
          if (!failure) void start();
          return failure;
        }}
        say={say}
        onClose={close}
      />
    </Suspense>
  );
};

/** In which order they are changed, and when that stops. */
export const OrderForm = (props: OrderFormProps) => {
  const t = useWords();
  const ordering = useOrdering(props);
  const { fields, setReason, items, order, name, setName, setAsking } = ordering;
  const asking = props.checked.items.filter(wantsReason).length;
  const rest = order ? Math.max(0, items.length - order.canary - order.second) : 0;

  return (
    <>
      <form
        noValidate
        className={styles['form']}
        onSubmit={(event) => {
          event.preventDefault();
          if (order && items.length > 0) setAsking('confirm');
        }}
      >
        <Field label={t('bulk.order.name')}>
          {(wiring) => (
            <TextInput
              {...wiring}
              maxLength={LONGEST_RUN_NAME}
              value={name}
              onChange={(event) => {
                setName(event.target.value);
              }}
            />
          )}
        </Field>
        <OrderFields fields={fields} />
        <p className={styles['note']}>{t('bulk.order.rest', { count: rest })}</p>
        {asking > 0 && (
          <>
            <p className={styles['note']}>{t('bulk.order.reasonFor', { count: asking })}</p>
            <Suspense fallback={null}>
              <ReasonForm acts={props.reasons} onReason={setReason} />
            </Suspense>
          </>
        )}
        <Costs {...props} ordering={ordering} />
        <div className={styles['actions']}>
          <Button
            type="submit"
            variant="primary"
            unavailable={items.length === 0 ? t('bulk.plan.nothing') : undefined}
          >
            {t('bulk.order.start')}
          </Button>
          <Button onClick={props.onBack}>{t('bulk.plan.back')}</Button>
        </div>
      </form>
      {/* Outside of the form: what is submitted in a dialog is no order. */}
      <Questions {...props} ordering={ordering} />
    </>
  );
};
