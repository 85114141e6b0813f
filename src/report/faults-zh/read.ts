/** Of asking a language model. */
import type { Translations } from './translations.js';

export const READ: Translations = [
  [
    '--dry-run, --requests and --answers are different things to do.',
    '--dry-run、--requests 与 --answers 是不同的操作。',
  ],
  ['It is not said which model reads.', '没有说明由哪个模型审读。'],
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
  ['OPENAI_BASE_URL is no address.', 'OPENAI_BASE_URL 不是网址。'],
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
