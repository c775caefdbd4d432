'use strict';
// The schema's tables, watchlists and functions as Kusto.Language symbols, next to the functions that only Log Analytics has.

const { Symbols, GlobalState } = Kusto.Language;
const { ScalarTypes, ColumnSymbol, TableSymbol, DatabaseSymbol, FunctionSymbol, Parameter, Tabularity } = Symbols;

const builtIn = Bridge.toArray(GlobalState.Default.Functions);
const openTable = TableSymbol.Empty.WithIsOpen(true);
const { openFunction } = require('./open.cjs');

/** [name, column, type, column, type, ...]; from column objects, since parsing schema strings is twenty times slower. */
function tableOf(row) {
  const columns = [];
  for (let index = 1; index < row.length; index += 2) {
    const type = ScalarTypes.GetSymbol(row[index + 1]);
    if (!type) throw new Error(`Table ${row[0]}: ${row[index + 1]} is no Kusto type`);
    columns.push(new ColumnSymbol(row[index], type));
  }
  return new TableSymbol.$ctor4(row[0], columns);
}

/** [alias, column, ...]: all strings, and SearchKey. */
function watchlistOf(row) {
  const names = row.slice(1);
  if (!names.includes('SearchKey')) names.push('SearchKey');
  return new TableSymbol.ctor(names.map(name => new ColumnSymbol(name, ScalarTypes.String)));
}

/** The alias that a call of _GetWatchlist names, where it is a literal or a constant; null otherwise. */
function aliasOf(argument) {
  const value = argument && argument.IsConstant ? argument.ConstantValue : null;
  return typeof value === 'string' ? value : null;
}

/** An unknown or computed alias yields a table of any columns, so that its columns are not reported one by one. */
function getWatchlist(watchlists) {
  const returned = call => {
    const alias = aliasOf(Bridge.toArray(call.Arguments)[0]);
    return (alias !== null && watchlists.get(alias)) || openTable;
  };
  return new FunctionSymbol.ctor('_GetWatchlist', returned, Tabularity.Tabular, [new Parameter.$ctor2('watchlistAlias', ScalarTypes.String)]);
}

/** What takes the name of another workspace, application or cluster and is followed by `.Table`. */
function databaseFunction(name, database) {
  return new FunctionSymbol.$ctor5(name, database, [new Parameter.$ctor2('name', ScalarTypes.String)]);
}

function bindSchema(schema) {
  const openTables = new Set(schema.openTables);
  const tables = schema.tables.map(tableOf).map(table => openTables.has(table.Name) ? table.WithIsOpen(true) : table);
  const stored = schema.functions.map(([name, parameters, body]) => new FunctionSymbol.$ctor16(name, `(${parameters})`, `{${body}\n}`, null));
  const watchlists = new Map(schema.watchlists.map(row => [row[0], watchlistOf(row)]));
  const database = new DatabaseSymbol.ctor('workspace', [...tables, ...stored, ...schema.openFunctions.map(openFunction)]);
  const elsewhere = new DatabaseSymbol.$ctor1('elsewhere', [], true);
  const functions = [
    ...builtIn,
    getWatchlist(watchlists),
    ...['workspace', 'app', 'resource'].map(name => databaseFunction(name, database)),
    ...['adx', 'arg'].map(name => databaseFunction(name, elsewhere)),
  ];
  return GlobalState.Default.WithFunctions(functions).WithDatabase(database);
}

module.exports = { bindSchema, aliasOf };
