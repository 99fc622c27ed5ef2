/** Loaded before a command: nothing in it may open a connection or ask for the address of a name. */
import dns from 'node:dns';
import net from 'node:net';

const refuse = (what: string) => (): never => {
  console.error(`${what} was asked for`);
  process.exit(9);
};
for (const name of ['lookup', 'resolve', 'resolve4', 'resolve6'] as const) {
  Object.assign(dns, { [name]: refuse('the address of a host') });
  Object.assign(dns.promises, { [name]: refuse('the address of a host') });
}
net.Socket.prototype.connect = refuse('a connection');
