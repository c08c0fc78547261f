import { useId } from 'react';
import { HEARTBEATS } from '../../../../shared/heartbeats';
import { useWords } from '../../../app/words';
import { Checkbox } from '../../../ui/Checkbox';
import { Select } from '../../../ui/Select';
import type { Question } from '../question';
import type { SearchStore } from '../store';
import styles from './SearchOptions.module.css';

interface SearchOptionsProps {
  readonly search: SearchStore;
  readonly question: Question;
  readonly folder: Question['within'];
}

interface ChoiceProps<V extends string> {
  readonly label: string;
  readonly value: V;
  readonly options: readonly { readonly value: V; readonly label: string }[];
  readonly onChange: (value: V) => void;
}

const Choice = <V extends string>({ label, ...choice }: ChoiceProps<V>) => {
  const id = useId();
  return (
    <div className={styles['row']}>
      <span id={id}>{label}</span>
      <Select labelledBy={id} busy={false} {...choice} />
    </div>
  );
};

const ANY = '';

const Choices = ({ search, question }: Omit<SearchOptionsProps, 'folder'>) => {
  const t = useWords();
  const templates = [...search.templates()].toSorted(([, one], [, other]) => one.localeCompare(other));
  const heartbeats = HEARTBEATS.map((value) => ({ value, label: t(`secrets.heartbeat.${value}`) }));

  return (
    <>
      <Choice
        label={t('search.scope')}
        value={question.scope}
        options={(['name', 'fields'] as const).map((value) => ({
          value,
          label: t(`search.scopes.${value}`),
        }))}
        onChange={(scope) => {
          search.ask({ scope });
        }}
      />
      <Choice
        label={t('search.template')}
        value={question.template === null ? ANY : String(question.template)}
        options={[
          { value: ANY, label: t('search.anyTemplate') },
          ...templates.map(([id, label]) => ({ value: String(id), label })),
        ]}
        onChange={(id) => {
          search.ask({ template: id === ANY ? null : Number(id) });
        }}
      />
      <Choice
        label={t('search.heartbeat')}
        value={question.heartbeat ?? ANY}
        options={[{ value: ANY, label: t('search.anyHeartbeat') }, ...heartbeats]}
        onChange={(heartbeat) => {
          search.ask({ heartbeat: heartbeat === ANY ? null : heartbeat });
        }}
      />
    </>
  );
};

/** What is looked through: here and, in its own way, by the server. */
export const SearchOptions = ({ search, question, folder }: SearchOptionsProps) => {
  const t = useWords();
  const within = question.within ?? folder;

  return (
    <div className={styles['options']}>
      <Choices search={search} question={question} />
      <Checkbox
        label={t('search.exact')}
        checked={question.isExact}
        onChange={(isExact) => {
          search.ask({ isExact });
        }}
      />
      {within && (
        <Checkbox
          label={t('search.within', { name: within.name })}
          checked={question.within !== null}
          onChange={(isWithin) => {
            search.ask({ within: isWithin ? within : null });
          }}
        />
      )}
    </div>
  );
};
