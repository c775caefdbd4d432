'use strict';
// node --snapshot-blob FILE --build-snapshot snapshot.cjs
//
// Loads Kusto.Language, binds a few queries and leaves the heap in FILE. `node --snapshot-blob FILE serve` then greets and serves as main.cjs
// does, without loading and with the code that queries need already compiled. A snapshot may not require files: they are evaluated here.

const fs = require('fs');
const path = require('path');
const { startupSnapshot } = require('v8');

const folder = path.dirname(process.argv[1]);
const library = path.join(folder, 'node_modules', '@kusto', 'language-service-next');
const loaded = new Map();

function load(file) {
  if (loaded.has(file)) return loaded.get(file).exports;
  const module = { exports: {} };
  loaded.set(file, module);
  const body = (0, eval)(`(function (module, exports, require) {${fs.readFileSync(file, 'utf8')}\n})\n//# sourceURL=${path.basename(file)}`);
  body.call(module.exports, module, module.exports, name => name.startsWith('./') ? load(path.join(folder, name)) : require(name));
  return module.exports;
}

const { version } = JSON.parse(fs.readFileSync(path.join(library, 'package.json'), 'utf8'));
load(path.join(library, 'bridge.min.js'));
load(path.join(folder, 'runtime.cjs'));
load(path.join(library, 'Kusto.Language.Bridge.min.js'));
const { greet, serve } = load(path.join(folder, 'serve.cjs'));
const { bindSchema } = load(path.join(folder, 'schema.cjs'));
const { analyze } = load(path.join(folder, 'answer.cjs'));
const { schema, queries } = load(path.join(folder, 'warmup.cjs'));
const bound = bindSchema(schema);
for (const query of queries) analyze(query, bound);

startupSnapshot.setDeserializeMainFunction(() => {
  greet(version);
  serve(bindSchema, analyze);
});
