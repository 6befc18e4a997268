// Turns the compiler's output into the FHIR package of the guide: definitions flat, the story in example/, and in other/ the pages and
// the answers a server gives, which nobody stores.
//
//   node package.mjs <compiler output> <guide folder> <package folder>
//
// The result depends on the sources only: no date, no machine, files and keys in a fixed order.

import { copyFileSync, existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const [, , compiled, guide, target] = process.argv;

const resources = read(join(compiled, 'fsh-generated', 'resources'));
const guideResource = resources.find((resource) => resource.resourceType === 'ImplementationGuide');
const examples = new Set(
  guideResource.definition.resource
    .filter((entry) => entry.exampleBoolean || entry.exampleCanonical)
    .map((entry) => entry.reference.reference)
);

// The new package takes the old one's place at the end, in one step, so that a reader never finds half of it.
const fresh = `${target}.new`;
rmSync(fresh, { recursive: true, force: true });
mkdirSync(join(fresh, 'example'), { recursive: true });
mkdirSync(join(fresh, 'other'), { recursive: true });

for (const resource of resources) {
  const isExample = examples.has(`${resource.resourceType}/${resource.id}`);
  if (!isExample) {
    resource.version ??= guideResource.version;
    resource.publisher ??= guideResource.publisher;
  }
  write(join(folderOf(resource, isExample), `${resource.resourceType}-${resource.id}.json`), inReadingOrder(resource));
}

const pages = join(guide, 'input', 'pagecontent');
for (const page of existsSync(pages) ? readdirSync(pages).sort() : []) {
  copyFileSync(join(pages, page), join(fresh, 'other', page));
}

write(join(fresh, 'package.json'), {
  name: guideResource.packageId,
  version: guideResource.version,
  type: 'IG',
  title: guideResource.title,
  description: guideResource.description,
  canonical: guideResource.url.split('/ImplementationGuide/')[0],
  fhirVersions: guideResource.fhirVersion,
  dependencies: { 'hl7.fhir.r4.core': '4.0.1' },
  license: guideResource.license,
  author: guideResource.publisher,
  directories: { lib: 'package', example: 'example' }
});

rmSync(target, { recursive: true, force: true });
renameSync(fresh, target);
console.log(`${resources.length - examples.size} definitions and ${examples.size} examples in ${target}`);

function folderOf(resource, isExample) {
  if (!isExample) {
    return fresh;
  }
  return join(fresh, resource.resourceType === 'Bundle' ? 'other' : 'example');
}

function read(folder) {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => JSON.parse(readFileSync(join(folder, file), 'utf8')));
}

function write(file, content) {
  writeFileSync(file, JSON.stringify(content, null, 2) + '\n');
}

// What identifies a resource comes first; the rest stays as it was written.
function inReadingOrder(resource) {
  const first = ['resourceType', 'id', 'meta', 'language', 'text', 'contained', 'extension', 'modifierExtension'];
  const then = ['url', 'identifier', 'version', 'name', 'title', '_title', 'status', 'experimental', 'publisher', 'contact', 'description'];
  const isDefinition = 'url' in resource;
  const order = isDefinition ? [...first, ...then] : first;
  const known = order.filter((key) => key in resource);
  const rest = Object.keys(resource).filter((key) => !known.includes(key));
  return Object.fromEntries([...known, ...rest].map((key) => [key, resource[key]]));
}
