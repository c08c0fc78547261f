import { Suspense } from 'react';
import { ProxyDialog } from '../../network';
import type { ProxyVerbs } from '../use-proxy';

export const ProxyCard = ({ proxy }: { readonly proxy: ProxyVerbs }) => {
  if (proxy.host === undefined) return null;

  return (
    <Suspense fallback={null}>
      <ProxyDialog host={proxy.host} isRefused={proxy.isRefused} give={proxy.give} onClose={proxy.close} />
    </Suspense>
  );
};
