import { connect, type Socket } from 'node:net';

/** The server's queue of connections that wait to be taken is longer than this. */
const openedAtOnce = 100;

/** Opens so many connections first, then asks the same on all of them in one moment. Gives the answers as they came. */
export async function stampede(port: number, path: string, count: number): Promise<string[]> {
  const sockets: Socket[] = [];
  while (sockets.length < count) {
    const opening = Array.from({ length: Math.min(openedAtOnce, count - sockets.length) }, () => open(port));
    sockets.push(...(await Promise.all(opening)));
  }
  return Promise.all(sockets.map((socket) => answerOn(socket, path)));
}

function open(port: number): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => resolve(socket)).once('error', reject);
  });
}

function answerOn(socket: Socket, path: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    socket.setEncoding('utf8');
    socket.on('data', (part: string) => {
      text += part;
    });
    socket.once('end', () => resolve(text));
    socket.once('error', reject);
    socket.write(`GET ${path} HTTP/1.1\r\nhost: test\r\nconnection: close\r\n\r\n`);
  });
}
