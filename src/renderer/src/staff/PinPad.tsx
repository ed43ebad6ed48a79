import { ActionIcon, Button, PasswordInput } from '@mantine/core';
import { IconBackspace } from '@tabler/icons-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import classes from '#renderer/staff/PinPad.module.css';

const digits = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '0'] as const;
const longest = 8;
export const shortestPin = 4;

interface Props {
  pin: string;
  onChange: (pin: string) => void;
  label?: string;
  focus?: boolean;
}

/** A PIN by keyboard or by touch; never readable on the screen. */
export function PinPad({ pin, onChange, label, focus = false }: Props) {
  const { t } = useTranslation();
  const field = useRef<HTMLInputElement>(null);
  const type = (next: string) => onChange(next.replace(/\D/g, '').slice(0, longest));
  return (
    <div className={classes.pad}>
      <PasswordInput
        ref={field}
        label={label ?? t('staff.pin')}
        value={pin}
        onChange={(event) => type(event.currentTarget.value)}
        inputMode="numeric"
        autoComplete="off"
        maxLength={longest}
        autoFocus={focus}
        data-autofocus={focus || undefined}
        visible={false}
        rightSection={
          <ActionIcon aria-label={t('staff.erase')} onClick={() => type(pin.slice(0, -1))}>
            <IconBackspace size={20} aria-hidden />
          </ActionIcon>
        }
      />
      <div className={classes.digits} role="group" aria-label={t('staff.digits')}>
        {digits.map((digit) => (
          <Button
            key={digit}
            variant="default"
            className={classes.digit}
            // Touch stays where it is; the keyboard goes on typing in the field.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => type(pin + digit)}
          >
            {digit}
          </Button>
        ))}
      </div>
    </div>
  );
}
