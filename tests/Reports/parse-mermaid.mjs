// Reads Mermaid files with Mermaid's own parser, which wants a browser's document: node parse-mermaid.mjs <files>
import fs from 'node:fs';
import { JSDOM } from 'jsdom';

const { window } = new JSDOM('<!DOCTYPE html><body></body>');
globalThis.window = window;
globalThis.document = window.document;
const { default: mermaid } = await import('mermaid');

const files = process.argv.slice(2);
let refused = 0;
for (const file of files) {
  try {
    await mermaid.parse(fs.readFileSync(file, 'utf8'));
  } catch (error) {
    refused++;
    console.log(`mermaid: ${file}: ${error.message}`);
  }
}
console.log(`mermaid: ${files.length - refused} files read, ${refused} refused`);
process.exit(refused > 0 ? 1 : 0);
