/** Of asking a language model. */
import type { Translations } from './translations.js';

export const READ: Translations = [
  [
    '--dry-run, --requests and --answers are different things to do.',
    '--dry-run、--requests 与 --answers 是不同的操作。',
  ],
  ['It is not said which model reads.', '没有说明由哪个模型审读。'],
  ['The server at {0} asks to wait {1} s before the next request.', '{0} 处的服务器要求在下次请求之前等待 {1} 秒。'],
  ['Run it again then: what was read is kept.', '届时请再次运行：已审读的内容会保留。'],
  ['No server answers at {0} ({1}).', '{0} 处没有服务器应答（{1}）。'],
  [
    'Is it running, and does OPENAI_BASE_URL name it? Such as http://localhost:11434/v1',
    '服务器是否在运行，OPENAI_BASE_URL 是否指向它？如 http://localhost:11434/v1',
  ],
  [
    'The server at {0} sends on to {1}; the text of the notice goes only where OPENAI_BASE_URL says.',
    '{0} 处的服务器转到 {1}；声明的文字只发往 OPENAI_BASE_URL 所指之处。',
  ],
  ['Give the address itself in OPENAI_BASE_URL.', '请在 OPENAI_BASE_URL 中给出该网址本身。'],
  [
    'The server at {0} answered with a page for people ({1}), not with a model’s answer.',
    '{0} 处的服务器答以供人阅读的页面（{1}），而不是模型的答复。',
  ],
  [
    'Does OPENAI_BASE_URL name the API, with its /v1? Such as http://localhost:11434/v1',
    'OPENAI_BASE_URL 是否指向接口，并带有 /v1？如 http://localhost:11434/v1',
  ],
  [
    'Give --model, NOTICEDIFF_MODEL, or "reader": { "model": "…" } in the configuration.',
    '请给出 --model、NOTICEDIFF_MODEL，或配置中的 "reader": { "model": "…" }。',
  ],
  ['The model’s server refused the key ({0}).', '模型的服务器拒绝了密钥（{0}）。'],
  [
    'Set OPENAI_API_KEY to a key of the server that OPENAI_BASE_URL names.',
    '请将 OPENAI_API_KEY 设为 OPENAI_BASE_URL 所指服务器的密钥。',
  ],
  ['The server knows no model "{0}" at this address ({1}).', '此地址的服务器没有模型 “{0}”（{1}）。'],
  [
    'Give --model, and the address with its /v1 in OPENAI_BASE_URL.',
    '请给出 --model，并在 OPENAI_BASE_URL 中写明含 /v1 的地址。',
  ],
  [
    'No model can be asked: neither OPENAI_API_KEY nor OPENAI_BASE_URL is set.',
    '没有可询问的模型：OPENAI_API_KEY 与 OPENAI_BASE_URL 均未设置。',
  ],
  [
    'For a model on this machine: OPENAI_BASE_URL=http://localhost:11434/v1. Without a connection: --requests FILE, then --answers FILE.',
    '本机的模型：OPENAI_BASE_URL=http://localhost:11434/v1。没有连接时：先 --requests FILE，再 --answers FILE。',
  ],
  [
    'OPENAI_BASE_URL must be an http or https address, without user name and password.',
    'OPENAI_BASE_URL 应为 http 或 https 网址，不含用户名和密码。',
  ],
  ['Such as http://localhost:11434/v1', '例如 http://localhost:11434/v1'],
  ['There is no change {0}.', '没有变更 {0}。'],
  [
    '--notice says whose readings two refs get, and takes two refs.',
    '--notice 说明两个引用的审读记录归哪项声明，须有两个引用。',
  ],
  [
    'For example: noticediff read git:origin/main:privacy.md privacy.md --notice shop',
    '例如：noticediff read git:origin/main:privacy.md privacy.md --notice shop',
  ],
];
