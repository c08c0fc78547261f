import type { TicketKeyFile } from '../../../../shared/ticket-keys';
import type { KeysDesk, Question } from '../desk';
import { CmsDialog } from './CmsDialog';
import { NewDialog } from './NewDialog';
import { OpenDialog } from './OpenDialog';
import { PasswordDialog } from './PasswordDialog';
import { RotateDialog } from './RotateDialog';
import { StoreDialog } from './StoreDialog';

interface QuestionsProps extends KeysDesk {
  readonly file: TicketKeyFile | undefined;
  readonly question: Question;
  readonly onAsk: (question: Question) => void;
  readonly onKnown: (id: string) => void;
  readonly onClose: () => void;
}

const ABOUT_A_FILE = {
  rotate: RotateDialog,
  password: PasswordDialog,
  store: StoreDialog,
  cms: CmsDialog,
} as const;

/** What is asked for over the view, one thing at a time. */
export const Questions = (props: QuestionsProps) => {
  const { file, question, onAsk } = props;
  if (question.what === 'new') return <NewDialog {...props} raw={question.raw} />;
  if (question.what === 'open') {
    return (
      <OpenDialog
        {...props}
        path={question.path}
        onImport={(raw) => {
          onAsk({ what: 'new', raw });
        }}
      />
    );
  }
  const Asked = ABOUT_A_FILE[question.what];
  return file ? <Asked {...props} file={file} /> : null;
};
