'use strict';
// The plain start: greets, loads Kusto.Language and serves. Faster is a start from a snapshot, see snapshot.cjs.

const path = require('path');
const { greet, serve } = require('./serve.cjs');
const library = '@kusto/language-service-next';

function installedVersion() {
  try {
    return require(library + '/package.json').version;
  } catch (error) {
    return null;
  }
}

const version = installedVersion();
greet(version);

if (version !== null && parseInt(process.versions.node, 10) >= 20) {
  const folder = path.dirname(require.resolve(library + '/package.json'));
  require(path.join(folder, 'bridge.min.js'));
  require('./runtime.cjs');
  require(path.join(folder, 'Kusto.Language.Bridge.min.js'));
  serve(require('./schema.cjs').bindSchema, require('./answer.cjs').analyze);
}
