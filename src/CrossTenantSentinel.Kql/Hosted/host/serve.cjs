'use strict';
// One request per line on stdin, one answer per line on stdout, in order. Ends when stdin ends, so it never outlives its parent.
//
//   { "schema": { tables, watchlists, functions, openTables, openFunctions } }  ->  { "schema": true }                   see schema.cjs
//   { "query": "..." }               ->  { "diagnostics", "result", "open", "references", "strings", "nodes" }  see answer.cjs
//   anything that throws             ->  { "failure": "..." }
//
// The first line is a greeting, { "node": "20.1.0", "package": "12.4.1" }; the parent decides whether these versions will do.

const nothing = { tables: [], watchlists: [], functions: [], openTables: [], openFunctions: [] };

function write(answer) {
  // ASCII only, so that neither encodings nor lone surrogates matter on the way.
  const json = JSON.stringify(answer).replace(/[\u007f-\uffff]/g, unit => '\\u' + unit.charCodeAt(0).toString(16).padStart(4, '0'));
  process.stdout.write(json + '\n');
}

function greet(version) {
  write({ node: process.versions.node, package: version });
}

function serve(bindSchema, analyze) {
  let bound = bindSchema(nothing);

  function answer(line) {
    try {
      const request = JSON.parse(line);
      if (request.schema !== undefined) {
        bound = bindSchema(request.schema);
        return { schema: true };
      }
      return analyze(request.query, bound);
    } catch (error) {
      return { failure: String((error && error.message) || error).slice(0, 1000) };
    }
  }

  let pieces = [];
  process.stdin.setEncoding('utf8');
  process.stdin.on('data', chunk => {
    let start = 0;
    for (let end = chunk.indexOf('\n'); end >= 0; end = chunk.indexOf('\n', start)) {
      pieces.push(chunk.slice(start, end));
      start = end + 1;
      const line = pieces.join('');
      pieces = [];
      write(answer(line));
    }
    pieces.push(chunk.slice(start));
  });
}

module.exports = { greet, serve };
