import type { ComponentProps } from 'react';
import { classNames } from './class-names';
import styles from './Radio.module.css';

interface RadioProps extends Omit<ComponentProps<'input'>, 'type' | 'className'> {
  readonly tone?: 'accent' | 'danger';
}

/** The dot alone: what it stands for is told by the label around it. */
export const Radio = ({ tone = 'accent', ...input }: RadioProps) => (
  <input {...input} type="radio" className={classNames(styles['dot'], styles[tone])} />
);
