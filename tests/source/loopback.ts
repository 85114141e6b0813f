/** Servers on loopback that stand for the web: answers by path, or raw bytes on a socket where HTTP itself is what is broken. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { type AddressInfo, createServer as createTcpServer, type Socket } from 'node:net';

export type Handler = (request: IncomingMessage, response: ServerResponse) => void;

export interface Loopback {
  /** `http://127.0.0.1:<port>` */
  readonly origin: string;
  /** Paths asked for, in order. */
  readonly asked: string[];
  close(): Promise<void>;
}

/** `handler` answers everything but `/robots.txt`, which is missing unless it is told to answer that too. */
export async function serve(
  handler: Handler,
  { robots }: { readonly robots?: Handler } = {},
  create: (listener: Handler) => Server = createServer,
): Promise<Loopback> {
  const asked: string[] = [];
  const server = create((request, response) => {
    asked.push(request.url ?? '');
    request.on('error', () => {});
    response.on('error', () => {});
    if (request.url !== '/robots.txt') handler(request, response);
    else if (robots !== undefined) robots(request, response);
    else response.writeHead(404).end();
  });
  // Tests ask for the same server with connections that come and go.
  server.keepAliveTimeout = 1_000;
  return { asked, ...(await listen(server)) };
}

/** A server that reads a request and writes whatever `answer` does to the socket. */
export async function serveRaw(answer: (socket: Socket, path: string) => void): Promise<Loopback> {
  const asked: string[] = [];
  const sockets = new Set<Socket>();
  const server = createTcpServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => {});
    socket.on('close', () => sockets.delete(socket));
    socket.once('data', (head) => {
      const path = /^[A-Z]+ (\S+)/.exec(head.toString('latin1'))?.[1] ?? '';
      asked.push(path);
      if (path.endsWith('/robots.txt')) socket.end('HTTP/1.1 404 Not Found\r\ncontent-length: 0\r\n\r\n');
      else answer(socket, path);
    });
  });
  const listening = await listen(server);
  return {
    ...listening,
    asked,
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await listening.close();
    },
  };
}

async function listen(server: Server | ReturnType<typeof createTcpServer>) {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    close: async (): Promise<void> => {
      if ('closeAllConnections' in server) server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

/** A port on which nothing listens. */
export async function closedPort(): Promise<string> {
  const server = await listen(createTcpServer());
  await server.close();
  return server.origin;
}
