import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { nginxProgram } from './installed.ts';
import { Program } from './program.ts';
import { untilOpen } from './port.ts';

/** A certificate, and `engine:pkcs11:URI` or the path of its private key. */
export interface ServedKey {
  readonly certificate: string;
  readonly key: string;
}

export interface NginxOptions {
  /** For the configuration, the log and the pid; made when it is not there. */
  readonly directory: string;
  readonly workers: number;
  readonly environment: NodeJS.ProcessEnv;
  /** What each port of 127.0.0.1 is served with: one certificate, or one of each kind. */
  readonly ports: ReadonlyMap<number, readonly ServedKey[]>;
}

/** nginx in the foreground, with everything of its own in one directory: it needs no root. */
export class Nginx implements AsyncDisposable {
  readonly program: Program;
  readonly log: string;

  private constructor(program: Program, log: string) {
    this.program = program;
    this.log = log;
  }

  /** Accepts connections when this returns. Throws with what it said when it does not. */
  static async start(options: NginxOptions): Promise<Nginx> {
    const { directory, environment, ports } = options;
    const file = join(directory, 'nginx.conf');
    const log = join(directory, 'error.log');
    await mkdir(directory, { recursive: true });
    await writeFile(file, configuration(options));
    const args = ['-p', directory, '-e', log, '-c', file];
    const nginx = new Nginx(await Program.start(nginxProgram(), args, { environment }), log);
    const ended = nginx.program.ended().then(async () => {
      throw new Error(`nginx did not start: ${await nginx.lastSaid()}`);
    });
    ended.catch(() => undefined);
    await Promise.race([Promise.all([...ports.keys()].map(untilOpen)), ended]);
    return nginx;
  }

  /** New workers with a new configuration; the old ones end when their connections do. */
  reload(): void {
    this.program.signal('SIGHUP');
  }

  /** As `nginx -s quit`: what is being served is served to its end. */
  async quit(): Promise<number | string> {
    return await this.program.stop('SIGQUIT');
  }

  async workerPids(): Promise<number[]> {
    const { pid } = this.program;
    const children = await readFile(`/proc/${pid}/task/${pid}/children`, 'utf8');
    return children.trim().split(' ').filter(Boolean).map(Number);
  }

  async lastSaid(): Promise<string> {
    const log = await readFile(this.log, 'utf8').catch(() => '');
    return [this.program.said.trim(), ...log.trim().split('\n').slice(-5)].join('\n').trim();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.program.stop();
  }
}

function configuration({ directory, workers, ports }: NginxOptions): string {
  const uses = [...ports.values()].flat().some(({ key }) => key.startsWith('engine:'));
  return `daemon off;
${isRoot() ? '# Its workers must reach the socket of a vault that this user started.\nuser root;' : ''}
worker_processes ${workers};
pid ${join(directory, 'nginx.pid')};
error_log ${join(directory, 'error.log')} notice;
${uses ? 'ssl_engine pkcs11;' : ''}

events {
  worker_connections 512;
}

http {
  access_log off;
${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
  .map((name) => `  ${name}_temp_path ${join(directory, name)};`)
  .join('\n')}
  ssl_protocols TLSv1.2 TLSv1.3;
  # Each connection is a full handshake, and a signature of the key.
  ssl_session_cache off;
  ssl_session_tickets off;
${[...ports].map(([port, keys]) => server(port, keys)).join('')}}
`;
}

function server(port: number, keys: readonly ServedKey[]): string {
  return `
  server {
    # reuseport: the kernel spreads connections over the workers.
    listen 127.0.0.1:${port} ssl reuseport;
    server_name localhost;
${keys
  .map(
    ({ certificate, key }) =>
      `    ssl_certificate ${certificate};\n    ssl_certificate_key "${key}";\n`,
  )
  .join('')}
    location / {
      default_type text/plain;
      return 200 "worker $pid, $ssl_protocol $ssl_cipher\\n";
    }
  }
`;
}

const isRoot = (): boolean => process.getuid?.() === 0;
