/** Style sheets and scripts as text: `import css from './page.css?raw'`, understood by vitest and by scripts/build.mjs. */
declare module '*?raw' {
  const text: string;
  export default text;
}
