import { ExternalLink } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import type { LinkTarget } from '../../../../shared/secret';
import { useWords } from '../../../app/words';
import { IconButton } from '../../../ui/IconButton';
import type { SecretVerbs } from '../secret-verbs';
import type { useActs } from '../use-acts';

const OpenPage = lazy(async () => {
  const { OpenPage: View } = await import('./OpenPage');
  return { default: View };
});

interface PageButtonProps {
  readonly verbs: Pick<SecretVerbs, 'pageOf' | 'openPage' | 'unavailable' | 'say'>;
  readonly acts: Pick<ReturnType<typeof useActs>, 'act'>;
}

/** The way to what the secret looks like on the site of its server. */
export const PageButton = ({ verbs, acts }: PageButtonProps) => {
  const t = useWords();
  const [target, setTarget] = useState<LinkTarget>();
  const close = () => {
    setTarget(undefined);
  };

  return (
    <>
      <IconButton
        icon={ExternalLink}
        label={t('secret.page.open')}
        unavailable={verbs.unavailable}
        onClick={() => {
          void acts.act(verbs.pageOf).then(setTarget);
        }}
      />
      <Suspense fallback={null}>
        {target && (
          <OpenPage
            target={target}
            onClose={close}
            onOpen={() => {
              close();
              void acts
                .act(() => verbs.openPage(target.host))
                .then((isOpened) => {
                  if (isOpened) verbs.say(t('secret.page.opened'));
                });
            }}
          />
        )}
      </Suspense>
    </>
  );
};
