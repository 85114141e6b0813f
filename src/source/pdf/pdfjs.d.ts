/** What is used of `pdfjs-dist` (tsconfig names this file for it): the package's own types need a browser's globals. */

/** The half that parses; it looks for this global in the half that asks. */
export const WorkerMessageHandler: unknown;

export interface TextItem {
  readonly str: string;
  readonly transform: readonly [number, number, number, number, number, number];
  readonly width: number;
  readonly fontName: string;
}

export interface Link {
  readonly subtype: string;
  readonly rect: readonly [number, number, number, number];
  readonly unsafeUrl?: string;
}

export interface Page {
  readonly commonObjs: {
    has(name: string): boolean;
    get(name: string): { readonly name?: string; readonly bold?: boolean; readonly black?: boolean };
  };
  getViewport(options: { readonly scale: number }): {
    readonly width: number;
    readonly height: number;
    readonly transform: readonly number[];
    convertToViewportRectangle(rect: readonly number[]): readonly [number, number, number, number];
  };
  getOperatorList(): Promise<{ readonly fnArray: readonly number[] }>;
  getTextContent(): Promise<{ readonly items: readonly (TextItem | { readonly type: string })[] }>;
  getAnnotations(): Promise<readonly Link[]>;
  cleanup(): boolean;
}

export interface Document {
  readonly numPages: number;
  readonly isPureXfa: boolean;
  getPage(number: number): Promise<Page>;
}

export const Util: {
  transform(
    outer: readonly number[],
    inner: readonly number[],
  ): readonly [number, number, number, number, number, number];
};
export const VerbosityLevel: { readonly ERRORS: number };
export function getDocument(options: Readonly<Record<string, unknown>>): { readonly promise: Promise<Document> };
