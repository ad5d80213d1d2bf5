/** The bare baseline: Socket.IO with the same options and versions, answering and doing nothing else. */
import { createServer } from 'node:http';
import { Server } from 'socket.io';

const server = createServer();
const io = new Server(server, { transports: ['websocket', 'polling'], perMessageDeflate: false, serveClient: false });
io.on('connection', (socket) => {
  socket.on('command', (_: unknown, answer: (value: unknown) => void) => answer({ ok: true, value: {} }));
});
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  if (typeof address === 'object' && address) process.send?.({ port: address.port });
});
process.on('disconnect', () => process.exit(0));
