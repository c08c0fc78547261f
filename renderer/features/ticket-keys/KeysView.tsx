import { useEffect, useId, useRef, useState, type RefObject } from 'react';
import { useStore } from 'zustand';
import type { TicketKeyFile } from '../../../shared/ticket-keys';
import { FailureBanner } from '../../app/FailureBanner';
import { useWords } from '../../app/words';
import { Mono } from '../../ui/Mono';
import type { FileDesk, KeysDesk, Question } from './desk';
import styles from './KeysView.module.css';
import { ClosedFile } from './parts/ClosedFile';
import { FileList } from './parts/FileList';
import { NoFiles } from './parts/NoFiles';
import { OpenedButtons, OpenedFile } from './parts/OpenedFile';
import { Questions } from './parts/Questions';
import { shownIn } from './store';
import { useMinute } from './use-minute';
import { useWork } from './use-work';

type Desk = Omit<FileDesk, 'file'>;

interface AskingProps {
  readonly onNew: () => void;
  readonly onOpen: () => void;
}

interface MainProps extends Desk {
  readonly file: TicketKeyFile | undefined;
  readonly asking: AskingProps;
}

interface HeadProps {
  readonly heading: RefObject<HTMLHeadingElement | null>;
  readonly titleId: string;
  readonly file: TicketKeyFile | undefined;
  readonly desk: Desk;
}

const Head = ({ heading, titleId, file, desk }: HeadProps) => {
  const t = useWords();
  return (
    <div className={styles['head']}>
      <div className={styles['titles']}>
        <h1 ref={heading} id={titleId} tabIndex={-1} className={styles['heading']}>
          {file?.farm ?? t('ticketKeys.title')}
        </h1>
        {file && (
          <p className={styles['path']}>
            <Mono>{file.path}</Mono>
          </p>
        )}
      </div>
      {file?.opened && <OpenedButtons {...desk} file={file} />}
    </div>
  );
};

/** What is shown beside the list: one file, or how to come by the first one. */
const Main = ({ asking, file, ...desk }: MainProps) => {
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  const { keys } = desk;
  const { files, failure } = useStore(keys.store);
  const onWork = useWork(keys, file);

  useEffect(() => {
    heading.current?.focus();
    void keys.ask();
  }, [keys]);

  return (
    <main
      aria-labelledby={`${id}-title`}
      aria-busy={files === undefined}
      className={styles['main']}
      onPointerDown={onWork}
      onKeyDown={onWork}
    >
      <Head heading={heading} titleId={`${id}-title`} file={file} desk={desk} />
      {failure && <FailureBanner failure={failure} />}
      {file?.opened && <OpenedFile {...desk} file={file} />}
      {file?.opened === null && <ClosedFile key={file.id} {...desk} file={file} />}
      {files?.length === 0 && <NoFiles {...asking} />}
    </main>
  );
};

/** Keys by which all servers of a farm resume each other's sessions, in files that only a password opens. */
export const KeysView = (desk: KeysDesk) => {
  const { keys } = desk;
  const known = useStore(keys.store);
  const file = shownIn(known);
  const now = useMinute();
  const [question, setQuestion] = useState<Question>();
  const files = known.files ?? [];
  const view = useRef<HTMLDivElement>(null);

  const asking: AskingProps = {
    onNew: () => {
      setQuestion({ what: 'new', raw: null });
    },
    onOpen: () => {
      void keys.client.pickPath().then((reply) => {
        if (!reply.ok) keys.fail(reply.failure);
        else if (reply.value !== null) setQuestion({ what: 'open', path: reply.value });
      });
    },
  };
  const focusFile = () => {
    const main = view.current?.querySelector('main');
    (main?.querySelector<HTMLElement>('form input') ?? main?.querySelector('h1'))?.focus();
  };

  return (
    <div ref={view} className={styles['view']} data-empty={files.length === 0}>
      {files.length > 0 && (
        <FileList
          {...asking}
          files={files}
          shown={file}
          now={now}
          onSelect={keys.select}
          onEnter={focusFile}
        />
      )}
      <Main {...desk} file={file} now={now} onAsk={setQuestion} asking={asking} />
      {question && (
        <Questions
          {...desk}
          file={file}
          question={question}
          onAsk={setQuestion}
          onKnown={(id) => {
            setQuestion(undefined);
            keys.select(id);
            focusFile();
          }}
          onClose={() => {
            setQuestion(undefined);
          }}
        />
      )}
    </div>
  );
};
