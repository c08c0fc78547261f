import type { WebContents } from 'electron';
import { stepZoom } from '../domain/window/zoom';

export const stepTextSize = (contents: WebContents, direction: 1 | -1): void => {
  contents.setZoomFactor(stepZoom(contents.getZoomFactor() * 100, direction) / 100);
};

/** Chromium keeps it for each origin, and the lock is another one than the page behind it: whoever made the text larger needs that there, too. */
export const keepTextSize = (contents: WebContents): void => {
  const factor = contents.getZoomFactor();
  contents.once('did-navigate', () => {
    contents.setZoomFactor(factor);
  });
};
