'use strict';
// What Kusto.Language says of one query. The tree is a flat array in pre-order, so that no depth overflows a stack here or there:
// kind, start, length, result type, symbol, symbol kind, constant string, number of children; texts are indexes into `strings`, -1 none.

const { KustoCode, Symbols, Syntax, IncludeFunctionKind } = Kusto.Language;
const { SymbolKind, SymbolMatch } = Symbols;
const { SyntaxKind } = Syntax;
const { aliasOf } = require('./schema.cjs');
const { beginQuery } = require('./open.cjs');

const syntaxKinds = new Map(Object.entries(SyntaxKind).filter(([, value]) => typeof value === 'number').map(([name, value]) => [value, name]));
const constantKinds = new Set([SyntaxKind.StringLiteralExpression, SyntaxKind.CompoundStringLiteralExpression, SyntaxKind.NameReference]);
const candidateLimit = 500;
const fields = 8;

function analyze(query, globals) {
  beginQuery();
  const code = KustoCode.ParseAndAnalyze(query, globals);
  const found = { references: [], called: [] };
  const tree = serialize(code.Syntax, globals, found);
  const own = Bridge.toArray(code.GetDiagnostics());
  const table = code.ResultType && code.ResultType.Kind === SymbolKind.Table ? code.ResultType : null;
  return {
    diagnostics: [...own.map(diagnostic => describe(diagnostic, code)), ...describeCalled(found.called, own)],
    result: table && Bridge.toArray(table.Columns).map(column => [column.Name, typeOf(column.Type)]),
    open: table !== null && table.IsOpen,
    references: found.references,
    strings: tree.strings,
    nodes: tree.nodes,
  };
}

function describe(diagnostic, code) {
  return [diagnostic.Code, diagnostic.Severity, diagnostic.Message, diagnostic.Start, diagnostic.Length, candidatesFor(diagnostic, code)];
}

/**
 * What is wrong inside functions for the arguments they are called with. A stored function is not in the query's text and neither is the
 * value of a parameter, so the place is the call; what its declaration in the text or the call itself already reports is left out.
 */
function describeCalled(calls, own) {
  const reported = new Set(own.map(diagnostic => diagnostic.Code + diagnostic.Message));
  const isCovered = call => own.some(diagnostic => diagnostic.Start >= call.TextStart && diagnostic.Start + diagnostic.Length <= call.End);
  return calls.filter(call => !isCovered(call)).flatMap(call => Bridge.toArray(call.GetCalledFunctionDiagnostics())
    .filter(inner => !reported.has(inner.Code + inner.Message))
    .map(inner => [inner.Code, inner.Severity, `In function ${call.ReferencedSymbol.Name}: ${inner.Message}`, call.Name.TextStart, call.Name.Width, []]));
}

/** The names that could have been meant where a name is unknown. The tables and functions of the schema are known to the parent. */
function candidatesFor(diagnostic, code) {
  switch (diagnostic.Code) {
    case 'KS107':
    case 'KS142': return namesInScope(code, diagnostic.Start, SymbolMatch.Column | SymbolMatch.Local, IncludeFunctionKind.None);
    case 'KS145': return namesInScope(code, diagnostic.Start, SymbolMatch.Column, IncludeFunctionKind.None);
    case 'KS204':
    case 'KS205': return namesInScope(code, diagnostic.Start, SymbolMatch.Local, IncludeFunctionKind.LocalViews);
    case 'KS211': return namesInScope(code, diagnostic.Start, SymbolMatch.Function, IncludeFunctionKind.All & ~IncludeFunctionKind.DatabaseFunctions);
    default: return [];
  }
}

function namesInScope(code, position, match, include) {
  const symbols = Bridge.toArray(code.GetSymbolsInScope(position, match, include));
  return [...new Set(symbols.map(symbol => symbol.Name))].slice(0, candidateLimit);
}

function typeOf(type) {
  switch (type && type.Kind) {
    case SymbolKind.Table: return 'table';
    case SymbolKind.Primitive: return type.Name === 'unknown' || type.Name === 'null' ? null : type.Name;
    case SymbolKind.Array:
    case SymbolKind.Bag: return 'dynamic';
    default: return null;
  }
}

function kindOf(symbol, globals) {
  switch (symbol.Kind) {
    case SymbolKind.Table: return 'Table';
    case SymbolKind.Column: return 'Column';
    case SymbolKind.Variable: return 'Variable';
    case SymbolKind.Parameter: return 'Parameter';
    case SymbolKind.Function: return isUserFunction(symbol, globals) ? 'UserFunction' : 'Function';
    default: return null;
  }
}

function isUserFunction(symbol, globals) {
  return globals.IsDatabaseFunction(symbol) || Bridge.toArray(symbol.Signatures).some(signature => signature.Declaration !== null);
}

function isTable(symbol, globals) {
  return symbol.Kind === SymbolKind.Table && globals.IsDatabaseTable(symbol);
}

function serialize(root, globals, found) {
  const strings = [];
  const indexes = new Map();
  const intern = text => {
    if (text === null) return -1;
    let index = indexes.get(text);
    if (index === undefined) indexes.set(text, index = strings.push(text) - 1);
    return index;
  };

  const nodes = [];
  const open = [root];
  while (open.length > 0) {
    const node = open.pop();
    const meaning = node.IsToken ? noMeaning : meaningOf(node, globals, found);
    const first = open.length;
    for (let index = node.ChildCount - 1; index >= 0; index--) {
      const child = node.GetChild(index);
      if (child) open.push(child);
    }
    const start = node.IsToken ? node.TextStart : -1;
    nodes.push(intern(syntaxKinds.get(node.Kind)), start, node.End, intern(meaning.type), intern(meaning.symbol), intern(meaning.kind),
      intern(meaning.text), open.length - first);
  }
  placeFromTokens(nodes);
  return { strings, nodes };
}

/**
 * Turns ends into lengths, and gives every node the start of its first token that has any text. Kusto.Language looks for that token
 * anew for each node, all the way down, which takes minutes for a chain of ten thousand terms.
 */
function placeFromTokens(nodes) {
  const finished = [];
  for (let at = nodes.length - fields; at >= 0; at -= fields) {
    let start = nodes[at + 1];
    for (let count = nodes[at + 7]; count > 0; count--) {
      const child = finished.pop();
      if (start < 0 && nodes[child + 2] > 0) start = nodes[child + 1];
    }
    nodes[at + 1] = start < 0 ? nodes[at + 2] : start;
    nodes[at + 2] -= nodes[at + 1];
    finished.push(at);
  }
}

const noMeaning = { type: null, symbol: null, kind: null, text: null };

function meaningOf(node, globals, found) {
  const type = typeOf(node.ResultType);
  const text = constantKinds.has(node.Kind) ? aliasOf(node) ?? literalOf(node) : null;
  const referenced = node.ReferencedSymbol;
  if (node.Kind === SyntaxKind.FunctionCallExpression && referenced) {
    const alias = watchlistOf(node);
    addReferencesOfCall(node, globals, found.references, node.Name.TextStart, node.Name.Width, new Set());
    if (node.CalledFunctionHasErrors) found.called.push(node);
    if (alias !== null) return { type, symbol: alias, kind: 'Watchlist', text };
  }
  const kind = referenced && referenced.Name ? kindOf(referenced, globals) : null;
  if (node.Kind === SyntaxKind.NameReference && referenced) addReference(node, referenced, globals, found.references);
  return kind === null ? { ...noMeaning, type, text } : { type, symbol: referenced.Name, kind, text };
}

/** Literals in schemas and declarations are not bound, but say what they are. */
function literalOf(node) {
  return node.Kind === SyntaxKind.StringLiteralExpression && typeof node.LiteralValue === 'string' ? node.LiteralValue : null;
}

/** A name stands for one symbol; with a wildcard, or where two inputs share a column, for several. */
function addReference(node, symbol, globals, references) {
  const members = symbol.Kind === SymbolKind.Group ? Bridge.toArray(symbol.Members) : [symbol];
  for (const member of members) {
    const kind = kindOf(member, globals);
    if (kind !== null && member.Name) references.push([kind, member.Name, node.TextStart, node.Width]);
  }
}

function firstArgument(call) {
  const list = call.ArgumentList.Expressions;
  return list.Count > 0 ? list.getItem(0).Element$1 : null;
}

function watchlistOf(call) {
  return call.ReferencedSymbol.Name === '_GetWatchlist' ? aliasOf(firstArgument(call)) : null;
}

/**
 * The watchlist or table that a call names by an argument. For a function with a body: the tables and watchlists that this call makes it
 * read, at the place of the call, since the body may be stored elsewhere and the alias may be an argument.
 */
function addReferencesOfCall(call, globals, references, start, length, path) {
  const symbol = call.ReferencedSymbol;
  const alias = watchlistOf(call);
  const place = path.size === 0 && firstArgument(call) ? firstArgument(call) : null;
  const [at, width] = place ? [place.TextStart, place.Width] : [start, length];
  if (alias !== null) return void references.push(['Watchlist', alias, at, width]);
  if (symbol === Kusto.Language.Functions.Table) {
    if (isTable(call.ResultType, globals)) references.push(['Table', call.ResultType.Name, at, width]);
    return;
  }
  if (path.has(symbol) || !isUserFunction(symbol, globals)) return;
  const stored = globals.IsDatabaseFunction(symbol) || path.size > 0;
  const body = call.GetCalledFunctionBody();
  if (!body) return;
  const inner = new Set(path).add(symbol);
  body.WalkNodes(node => {
    const referenced = node.ReferencedSymbol;
    if (!referenced) return;
    if (node.Kind === SyntaxKind.FunctionCallExpression) addReferencesOfCall(node, globals, references, start, length, inner);
    else if (stored && isTable(referenced, globals)) references.push(['Table', referenced.Name, start, length]);
  });
}

module.exports = { analyze };
