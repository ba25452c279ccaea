// Opens many streams from a process of its own and says when each of them got an event: `node stream-clients.ts PORT COUNT`.
import { connect, type Socket } from 'node:net';

const [port = 0, count = 0] = process.argv.slice(2).map(Number);
/** The server's queue of connections that wait to be taken is this long at least. */
const atOnce = 100;
const sockets: Socket[] = [];
let arrivals: number[] = [];
let mark = '';

function open(): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1');
    socket.setEncoding('latin1');
    socket.once('error', reject);
    socket.once('connect', () => socket.write('GET /live HTTP/1.1\r\nhost: bench\r\n\r\n'));
    socket.once('data', () => resolve());
    socket.on('data', (text: string) => {
      if (mark && text.includes(mark)) arrivals.push(performance.timeOrigin + performance.now());
    });
    sockets.push(socket);
  });
}

for (let opened = 0; opened < count; opened += atOnce) {
  await Promise.all(Array.from({ length: Math.min(atOnce, count - opened) }, open));
}
process.send?.({ opened: sockets.length });

process.on('message', (message: { mark?: string; end?: boolean }) => {
  if (message.end) process.exit(0);
  arrivals = [];
  mark = message.mark ?? '';
  const waiting = setInterval(() => {
    if (arrivals.length < count) return;
    clearInterval(waiting);
    process.send?.({ arrivals });
  }, 50);
});
