// Two hosts in one machine, as network namespaces, and the engines that give them parts: GNU parallel over ssh, Apache Spark. One of the
// hosts is lost on the way: its link goes down and its processes are killed, so that nothing says goodbye.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, openSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const BRIDGE = 'ndscale0';
const HERE = '10.213.7.254';
const HOSTS = [
  { name: 'ndscale1', link: 'ndscale1', address: '10.213.7.1' },
  { name: 'ndscale2', link: 'ndscale2', address: '10.213.7.2' },
];
const PYTHON = process.env.PYTHON ?? 'python3';

/** What an engine needs and this machine has not, a line each, with how to get it. */
export function whatIsMissing(engine) {
  const has = (command, ...args) => spawnSync(command, args, { stdio: 'ignore' }).error === undefined;
  const runs = (command, ...args) => spawnSync(command, args, { stdio: 'ignore' }).status === 0;
  const needs = [
    [
      process.getuid?.() === 0,
      'root: two network namespaces are made; run it with sudo, or in a virtual machine or container of your own',
    ],
    [has('ip', '-V'), 'ip: apt-get install iproute2'],
    ...(engine === 'parallel'
      ? [
          [runs('parallel', '--version'), 'GNU parallel: apt-get install parallel'],
          [
            has('/usr/sbin/sshd', '-V') && has('ssh', '-V'),
            'sshd and ssh: apt-get install openssh-server openssh-client',
          ],
        ]
      : [
          [runs('java', '-version'), 'Java 17 or 21: apt-get install openjdk-17-jre-headless'],
          [
            runs(PYTHON, '-c', 'import pyspark'),
            `pyspark of ${PYTHON}: pip install pyspark==4.0.1 (PYTHON=… names another Python)`,
          ],
        ]),
  ];
  return needs.filter(([there]) => !there).map(([, what]) => `--over ${engine} needs ${what}`);
}

export async function runParallel(run) {
  await withHosts(async () => {
    const at = (name) => join(run.folder, name);
    sh('ssh-keygen', '-q', '-t', 'ed25519', '-N', '', '-f', at('key'));
    mkdirSync('/run/sshd', { recursive: true });
    writeFileSync(
      at('sshd_config'),
      `HostKey ${at('key')}\nAuthorizedKeysFile ${at('key.pub')}\nStrictModes no\nPidFile none\nPasswordAuthentication no\nPermitRootLogin prohibit-password\nUsePAM no\n`,
    );
    const known = HOSTS.map(({ address }) => `${address} ${readFileSync(at('key.pub'), 'utf8')}`);
    writeFileSync(at('known_hosts'), known.join(''));
    // A host that is lost says nothing: ssh asks, and gives up after ten seconds.
    writeFileSync(
      at('ssh_config'),
      `User root\nIdentityFile ${at('key')}\nIdentitiesOnly yes\nBatchMode yes\nUserKnownHostsFile ${at('known_hosts')}\nConnectTimeout 5\nServerAliveInterval 5\nServerAliveCountMax 2\nLogLevel ERROR\n`,
    );
    for (const host of HOSTS)
      start(run, `sshd-${host.name}`, inside(host, ['/usr/sbin/sshd', '-D', '-e', '-f', at('sshd_config')]));
    await untilListening(HOSTS.map(({ address }) => [address, 22]));
    // --pipe keeps a part until it is done; what a failed one printed is thrown away with it.
    const engine = start(
      run,
      'parallel',
      [
        'parallel',
        ...[
          '--will-cite',
          '--pipe',
          '-N',
          String(run.partSize),
          '--retries',
          '3',
          '--ssh',
          `ssh -F ${at('ssh_config')}`,
        ],
        ...['--sshlogin', HOSTS.map(({ address }) => `1/${address}`).join(','), '--joblog', at('joblog'), run.command],
      ],
      { input: join(run.corpus, 'pairs.ndjson'), output: at('result') },
    );
    await loseSecondHost(run, engine);
    await engine.done();
  });
}

export async function runSpark(run) {
  await withHosts(async () => {
    const home = sh(PYTHON, '-c', 'import pyspark, os; print(os.path.dirname(pyspark.__file__))').trim();
    const python = sh(PYTHON, '-c', 'import sys; print(sys.executable)').trim();
    const env = (address) => ({
      SPARK_HOME: home,
      SPARK_LOCAL_IP: address,
      PYSPARK_PYTHON: python,
      SPARK_DAEMON_MEMORY: '256m',
      SPARK_NO_DAEMONIZE: '1',
    });
    const launch = join(home, 'bin/spark-class');
    const deploy = 'org.apache.spark.deploy';
    // A worker that says nothing for 15 seconds is lost, in place of a minute.
    const patience = { SPARK_MASTER_OPTS: '-Dspark.worker.timeout=15', SPARK_WORKER_OPTS: '-Dspark.worker.timeout=15' };
    const master = [launch, `${deploy}.master.Master`, '--host', HERE, '--port', '7077', '--webui-port', '0'];
    start(run, 'master', master, { env: { ...env(HERE), ...patience } });
    await untilListening([[HERE, 7077]]);
    for (const host of HOSTS) {
      const work = join(run.folder, `spark-${host.name}`);
      const worker = [
        launch,
        `${deploy}.worker.Worker`,
        '--host',
        host.address,
        '--webui-port',
        '0',
        '--cores',
        '1',
        '--memory',
        '1g',
        '--work-dir',
        work,
      ];
      start(run, `worker-${host.name}`, inside(host, [...worker, `spark://${HERE}:7077`]), {
        env: { ...env(host.address), ...patience },
      });
    }
    const parts = String(Math.ceil(run.lines.length / run.partSize));
    const program = new URL('scale-spark.py', import.meta.url).pathname;
    const args = [
      python,
      program,
      `spark://${HERE}:7077`,
      join(run.corpus, 'pairs.ndjson'),
      parts,
      run.command,
      join(run.folder, 'spark'),
    ];
    const engine = start(run, 'driver', args, { env: env(HERE) });
    await loseSecondHost(run, engine);
    await engine.done();
    for (const name of readdirSync(join(run.folder, 'spark')).filter((file) => file.startsWith('part-')))
      renameSync(join(run.folder, 'spark', name), join(run.folder, `result-${name}`));
  });
}

const inside = ({ name }, command) => ['ip', 'netns', 'exec', name, ...command];

const started = [];

/** Starts a program whose words go to a file of the run. */
function start(run, name, [command, ...args], { input = '/dev/null', output, env = {} } = {}) {
  const log = join(run.folder, `${name}.log`);
  const child = spawn(command, args, {
    stdio: [openSync(input), openSync(output ?? log, 'w'), openSync(log, 'a')],
    env: { ...process.env, ...env },
  });
  started.push(child);
  const ended = new Promise((resolve) => child.on('close', (code, signal) => resolve(code ?? signal)));
  return {
    isRunning: () => child.exitCode === null && child.signalCode === null,
    done: async () => {
      const status = await ended;
      if (status !== 0) throw new Error(`${name}: exit ${status}\n${readFileSync(log, 'utf8').slice(-3_000)}`);
    },
  };
}

/** Makes the hosts, and leaves nothing of them behind. */
async function withHosts(work) {
  removeHosts();
  try {
    sh('ip', 'link', 'add', BRIDGE, 'type', 'bridge');
    sh('ip', 'addr', 'add', `${HERE}/24`, 'dev', BRIDGE);
    sh('ip', 'link', 'set', BRIDGE, 'up');
    for (const { name, link, address } of HOSTS) {
      sh('ip', 'netns', 'add', name);
      sh('ip', 'link', 'add', link, 'type', 'veth', 'peer', 'name', 'eth0', 'netns', name);
      sh('ip', 'link', 'set', link, 'master', BRIDGE, 'up');
      sh('ip', '-n', name, 'addr', 'add', `${address}/24`, 'dev', 'eth0');
      for (const device of ['lo', 'eth0']) sh('ip', '-n', name, 'link', 'set', device, 'up');
    }
    await work();
  } finally {
    for (const child of started.splice(0)) child.kill('SIGTERM');
    removeHosts();
  }
}

function removeHosts() {
  for (const host of HOSTS)
    if (existsSync(`/run/netns/${host.name}`)) {
      killAll(host);
      sh('ip', 'netns', 'del', host.name);
    }
  for (const link of [...HOSTS.map((host) => host.link), BRIDGE])
    if (existsSync(`/sys/class/net/${link}`)) spawnSync('ip', ['link', 'del', link]);
}

/** The processes of one namespace, which this program made. */
function killAll({ name }) {
  for (const id of sh('ip', 'netns', 'pids', name).split('\n').filter(Boolean))
    try {
      process.kill(Number(id), 'SIGKILL');
    } catch (error) {
      if (error.code !== 'ESRCH') throw error;
    }
}

/** Once it has finished some parts and is in the middle of one. */
async function loseSecondHost(run, engine) {
  const [, host] = HOSTS;
  const id = sh('stat', '-Lc', '%i', `/run/netns/${host.name}`).trim();
  const isInTheMiddle = () => {
    const own = run.measured().filter((process) => process.host === id);
    const ended = own.filter(({ taken }) => taken !== null).length;
    return ended >= run.finishedBefore && own.length > ended;
  };
  while (!isInTheMiddle()) {
    if (!engine.isRunning()) return;
    await pause(50);
  }
  sh('ip', 'link', 'set', host.link, 'down');
  killAll(host);
}

async function untilListening(places) {
  for (const [address, port] of places)
    for (let tries = 0; ; tries++) {
      if (spawnSync('bash', ['-c', `exec 3<>/dev/tcp/${address}/${port}`], { stdio: 'ignore' }).status === 0) break;
      if (tries === 300) throw new Error(`nothing listens at ${address}:${port} after half a minute`);
      await pause(100);
    }
}

const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

function sh(command, ...args) {
  const { status, stdout, stderr, error } = spawnSync(command, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')}: ${error?.message ?? stderr}`);
  return stdout;
}
