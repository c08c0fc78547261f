/** Around the text of the handbook, which lies in `shared/handbook`. */
export const handbook = {
  chapters: 'Chapters',
  search: 'Search the handbook',
  found_one: '{{count}} passage says this',
  found_other: '{{count}} passages say this',
  nothing: 'Nothing in the handbook says "{{text}}".',
  messages: 'Troubleshooting by message',
  messagesAbout:
    'Everything that Keyturn can say of a failure, and what to do next. The code is for whoever helps you.',
} as const;
