import { once } from 'node:events';
import { Message, Variant, sessionBus } from '@jellybrick/dbus-next';

const WATCHER = 'org.kde.StatusNotifierWatcher';
const PROPERTIES = 'org.freedesktop.DBus.Properties';

const bus = sessionBus();
await once(bus, 'connect');
bus.addMethodHandler((/** @type {Message} */ message) => {
  if (message.path !== '/StatusNotifierWatcher') return false;
  if (message.member === 'RegisterStatusNotifierItem') {
    console.log('icon');
    bus.send(Message.newMethodReturn(message, '', []));
    return true;
  }
  if (message.interface !== PROPERTIES || message.member !== 'Get') return false;
  const [, name] = /** @type {readonly unknown[]} */ (message.body);
  const value = name === 'IsStatusNotifierHostRegistered' ? new Variant('b', true) : new Variant('as', []);
  bus.send(Message.newMethodReturn(message, 'v', [value]));
  return true;
});
await bus.requestName(WATCHER, 0);
console.log(process.env['DBUS_SESSION_BUS_ADDRESS']);
process.stdin.on('end', () => {
  bus.disconnect();
});
process.stdin.resume();
