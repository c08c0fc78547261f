import { nativeTheme } from 'electron';
import type { Theme } from '../../shared/settings';
import { backdropOf } from '../domain/window/backdrop';

/** Menus, file dialogs and scroll bars follow the theme of the app, not only that of the system. */
export const applyTheme = (theme: Theme): void => {
  nativeTheme.themeSource = theme === 'contrast' ? 'dark' : theme;
};

/** What the window shows before its page has painted. */
export const currentBackdrop = (theme: Theme): string =>
  backdropOf(theme, {
    dark: nativeTheme.shouldUseDarkColors,
    contrast: nativeTheme.shouldUseHighContrastColors,
  });
