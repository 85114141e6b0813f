/** What is used of `@xmldom/xmldom` (tsconfig names this file for it): the package's own types put a browser's globals into the whole project. */
import type { XmlDocument } from './xml.js';

export class DOMParser {
  constructor(options: { readonly errorHandler: (level: string, message: string) => void; readonly locator?: object });
  parseFromString(text: string, type: string): XmlDocument | undefined;
}

export class XMLSerializer {
  serializeToString(document: XmlDocument): string;
}
