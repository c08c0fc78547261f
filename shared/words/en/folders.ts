export const folders = {
  title: 'Folders',
  counted_one: '{{name}}, {{count}} secret',
  counted_other: '{{name}}, {{count}} secrets',
  notCounted: '{{name}}, secrets not counted',
  deep: 'Include subfolders',
  refresh: 'Refresh folders',
  none: 'There are no folders that you may see.',
  noneNext:
    'Folders put the secrets of a vault in order. Once an owner lets you see one, press Refresh folders. All secrets lists what lies in none.',
  noneBelow: 'No folders in {{name}}',
  failed: 'The folders could not be read',
  again: 'Try again, {{name}}',
  failedBelow: 'Try again: {{what}} {{next}}',
  cut: 'There are more folders here. Find them by their path.',
} as const;
