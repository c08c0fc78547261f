import { ExternalLink } from 'lucide-react';
import { lazy, Suspense } from 'react';
import { useWords } from '../../../app/words';
import { IconButton } from '../../../ui/IconButton';
import type { useLink } from '../use-link';

const OpenLink = lazy(async () => {
  const { OpenLink: View } = await import('./OpenLink');
  return { default: View };
});

interface LinkButtonProps {
  readonly name: string;
  readonly unavailable: string | undefined;
  readonly link: Omit<ReturnType<typeof useLink>, 'failure'>;
}

/** The way to what an address leads to, and the question before it. */
export const LinkButton = ({ name, unavailable, link }: LinkButtonProps) => {
  const t = useWords();
  const { isBusy, target, ask, open, cancel } = link;
  return (
    <>
      <IconButton
        icon={ExternalLink}
        label={t('secret.link.open', { field: name })}
        unavailable={unavailable}
        aria-busy={isBusy}
        onClick={() => {
          void ask();
        }}
      />
      {target && (
        <Suspense fallback={null}>
          <OpenLink
            name={name}
            target={target}
            onCancel={cancel}
            onOpen={() => {
              void open();
            }}
          />
        </Suspense>
      )}
    </>
  );
};
