/** Questions in a terminal → a first configuration; null where the person cancels. Questions go to standard error. */
import * as prompts from '@clack/prompts';
import type { UiLanguage } from '../../model/finding.js';
import { isNoticeId } from '../../source/notice-id.js';
import { isContact, isLanguage, isPublicUrl } from '../config/file.js';
import type { Surroundings } from '../process/surroundings.js';
import type { DraftConfig, DraftNotice } from './config-text.js';
import { suggestId } from './suggest-id.js';
import { INIT_WORDS } from './words.js';

class Cancelled extends Error {}

/** `offered` are the answers that flags gave: they stand in the fields. */
export async function askConfig(
  offered: DraftConfig,
  lang: UiLanguage,
  { stdin: input, stderr: output }: Pick<Surroundings, 'stdin' | 'stderr'>,
): Promise<DraftConfig | null> {
  const words = INIT_WORDS[lang];
  const ask = async (message: string, initialValue: string | null, check: (text: string) => string | undefined) => {
    const answer = await prompts.text({
      message,
      input,
      output,
      ...(initialValue !== null && { initialValue }),
      validate: (text) => check((text ?? '').trim()),
    });
    if (prompts.isCancel(answer)) throw new Cancelled();
    return (answer ?? '').trim();
  };
  const askOptional = async (message: string, initial: string | null, fits: (text: string) => boolean, wrong: string) =>
    (await ask(`${message} (${words.optional})`, initial, (text) => (text === '' || fits(text) ? undefined : wrong))) ||
    null;

  const askNotice = async (first: DraftNotice | null, taken: readonly string[]): Promise<DraftNotice> => {
    const checkUrl = (text: string) => (isPublicUrl(text) ? undefined : words.badUrl);
    const urls = [await ask(words.url, first?.urls[0] ?? null, checkUrl)];
    for (;;) {
      const initial = first?.urls[urls.length] ?? null;
      const more = await ask(words.anotherUrl, initial, (text) => (text === '' ? undefined : checkUrl(text)));
      if (more === '') break;
      urls.push(more);
    }
    const id = await ask(words.id, first?.id || suggestId(urls[0] ?? ''), (text) =>
      isNoticeId(text) ? (taken.includes(text) ? words.takenId : undefined) : words.badId,
    );
    const name = await askOptional(words.name, first?.name ?? null, () => true, '');
    const language = await askOptional(words.language, first?.language ?? lang, isLanguage, words.badLanguage);
    return { id, name, urls, language, select: first?.select ?? [], remove: first?.remove ?? [] };
  };

  try {
    prompts.intro(words.intro, { output });
    const notices: DraftNotice[] = [];
    for (let again = true; again; ) {
      notices.push(
        await askNotice(
          offered.notices[notices.length] ?? null,
          notices.map(({ id }) => id),
        ),
      );
      const answer = await prompts.confirm({ message: words.otherNotice, initialValue: false, input, output });
      if (prompts.isCancel(answer)) throw new Cancelled();
      again = answer;
    }
    const archive = await ask(words.archive, offered.archive, (text) => (text === '' ? words.badArchive : undefined));
    const contact = await askOptional(words.contact, offered.contact, isContact, words.badContact);
    prompts.outro('', { output });
    return { ...offered, archive, notices, contact };
  } catch (error) {
    if (!(error instanceof Cancelled)) throw error;
    prompts.cancel(words.cancelled, { output });
    return null;
  }
}
