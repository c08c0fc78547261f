/** Said once, at the very first start. */
export const welcome = {
  title: 'Welcome to Keyturn',
  what: 'It finds a secret, rotates its password, and says only what is proven. Where would you like to begin?',
  connect: 'Connect to my Secret Server',
  connectHint: 'You need its address and a way to sign in.',
  practice: 'Try the practice vault',
  leave: 'Close the welcome',
  practiceHint: 'Sample data on this computer, and nothing leaves it.',
} as const;
