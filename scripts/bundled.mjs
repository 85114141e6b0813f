// The bundler's modules → the packages that they are of, their licences as one text, and the bill of materials (CycloneDX 1.6).
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Builders, Factories } from '@cyclonedx/cyclonedx-library/Contrib/FromNodePackageJson';
import { Factories as LicenceFactories } from '@cyclonedx/cyclonedx-library/Contrib/License';
import { ComponentType } from '@cyclonedx/cyclonedx-library/Enums';
import { Bom, Component, Metadata } from '@cyclonedx/cyclonedx-library/Models';
import { JSON as Json, JsonSerializer } from '@cyclonedx/cyclonedx-library/Serialize';
import { Spec1dot6 } from '@cyclonedx/cyclonedx-library/Spec';
import parseExpression from 'spdx-expression-parse';

/**
 * The packages of which something was bundled, by `name@version` (one version can stand in several folders), the project itself first.
 * `modules` maps the id of each bundled module to the ids that it imports.
 */
export function packagesOf(modules, root) {
  const byFolder = new Map();
  const packages = new Map();
  const packageOf = (id) => {
    const folder = folderOf(id, root);
    if (!byFolder.has(folder)) {
      const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
      const name = `${manifest.name}@${manifest.version}`;
      if (!packages.has(name)) packages.set(name, { folder, manifest, uses: new Set() });
      byFolder.set(folder, packages.get(name));
    }
    return byFolder.get(folder);
  };
  const own = packageOf(root);
  for (const [id, imported] of modules) {
    const from = packageOf(id);
    for (const to of imported.filter((target) => modules.has(target)).map(packageOf))
      if (to !== from) from.uses.add(to);
  }
  const others = [...packages.keys()]
    .sort()
    .map((name) => packages.get(name))
    .filter((part) => part !== own);
  // Nothing imports the entry of a bundle of its own: the project loads it by name.
  for (const part of others) if (![...packages.values()].some(({ uses }) => uses.has(part))) own.uses.add(part);
  return { own, others };
}

const folderOf = (id, root) =>
  /^(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(id.replace(/^\0/, '').replaceAll('\\', '/'))?.[1] ?? root;

/** Data of others may have a licence of its own. */
const LICENCE = /^(?:third[-_]party[-_])?licen[cs]e/i;

/** The licence of every package but the project's own. */
export function printLicences({ others }) {
  const parts = others.map(({ folder, manifest: { name, version, license } }) => {
    const texts = readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isFile() && LICENCE.test(entry.name))
      .map((entry) => `\n${readFileSync(join(folder, entry.name), 'utf8').trim()}\n`);
    return `${name} ${version} (${license})\n${texts.join('')}`;
  });
  return parts.join(`\n${'-'.repeat(72)}\n\n`);
}

/** The bill of materials: the same packages, the same bytes; it has no time and no serial number. */
export function printSbom({ own, others }) {
  const builder = new Builders.ComponentBuilder(
    new Factories.ExternalReferenceFactory(),
    new LicenceFactories.LicenseFactory(parseExpression),
  );
  const components = new Map(
    [own, ...others].map((part) => {
      const { manifest, uses } = part;
      const component = builder.makeComponent(
        manifest,
        part === own ? ComponentType.Application : ComponentType.Library,
      );
      component.purl = purlOf(manifest.name, manifest.version);
      component.bomRef.value = component.purl;
      if (uses.size === 0) for (const inlined of inlinedIn(manifest)) component.components.add(inlined);
      return [part, component];
    }),
  );
  for (const [{ uses }, component] of components)
    for (const used of uses) component.dependencies.add(components.get(used).bomRef);
  const bom = new Bom({ metadata: new Metadata({ component: components.get(own) }) });
  for (const part of others) bom.components.add(components.get(part));
  const serializer = new JsonSerializer(new Json.Normalize.Factory(Spec1dot6));
  return `${serializer.serialize(bom, { sortLists: true, space: 2 })}\n`;
}

/**
 * A package that declares dependencies and imports nothing carries them inside, copied there by its own build (docx does): no list of
 * modules shows them. Which versions they are is not recorded anywhere, so only the range that it declares is said.
 */
const inlinedIn = ({ name, dependencies = {} }) =>
  Object.entries(dependencies)
    .filter(([dependency]) => !dependency.startsWith('@types/'))
    .map(([dependency, range]) => {
      const purl = purlOf(dependency);
      return new Component(ComponentType.Library, dependency, {
        bomRef: `${purl}#in-${name}`,
        purl,
        description: `Copied into ${name} by its own build, which asks for ${range}.`,
      });
    });

const purlOf = (name, version) => `pkg:npm/${name.replace('@', '%40')}${version === undefined ? '' : `@${version}`}`;
