/** Something lies over the view, and has its keys. */
export const isUnderDialog = (): boolean =>
  document.querySelector('[role="dialog"], [role="alertdialog"], [role="menu"]') !== null;
