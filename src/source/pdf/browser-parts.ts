/** What the library asks of a browser when it is loaded, and uses only to draw: without it, it looks for a package with pictures' code. */
class Unused {}
Object.assign(globalThis, { DOMMatrix: Unused, ImageData: Unused, Path2D: Unused });
