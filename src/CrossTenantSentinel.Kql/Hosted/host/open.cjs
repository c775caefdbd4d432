'use strict';
// Functions of which only the name is known. Whether a call yields a table or a scalar is what the place of the call wants.

const { Symbols, Syntax } = Kusto.Language;
const { ScalarTypes, TableSymbol, FunctionSymbol, Parameter, ParameterTypeKind, ArgumentKind, Tabularity } = Symbols;
const { SyntaxKind } = Syntax;

const openTable = TableSymbol.Empty.WithIsOpen(true);
const mostArguments = 64;
const anyArgument = new Parameter.ctor('argument', ParameterTypeKind.Any, ArgumentKind.Expression, null, null, false, null, 0, mostArguments, null, null);

/** Around an expression, these change nothing of what is wanted of it. */
const transparent = new Set([SyntaxKind.ParenthesizedExpression, SyntaxKind.PathExpression, SyntaxKind.SeparatedElement, SyntaxKind.List]);

/** Right below these stands a table; below everything else a scalar. */
const tabular = new Set([
  SyntaxKind.PipeExpression, SyntaxKind.ExpressionStatement, SyntaxKind.FunctionBody, SyntaxKind.LetStatement, SyntaxKind.MaterializeExpression,
  SyntaxKind.ToTableExpression, SyntaxKind.DataScopeExpression, SyntaxKind.UnionOperator, SyntaxKind.JoinOperator, SyntaxKind.LookupOperator,
  SyntaxKind.InvokeOperator, SyntaxKind.FindInClause, SyntaxKind.MvApplySubqueryExpression, SyntaxKind.ForkExpression, SyntaxKind.PartitionOperator,
]);

/** What is known of the bodies that the present query declares, by their text. */
const bodies = new Map();

/** To be called before each query: no answer must depend on an earlier query. */
function beginQuery() {
  bodies.clear();
}

function openFunction(name) {
  const returned = call => wantsTable(call.Location) ? openTable : ScalarTypes.Unknown;
  const symbol = new FunctionSymbol.ctor(name, returned, Tabularity.Tabular, [anyArgument]);
  // Arguments may have any name, too.
  for (const signature of Bridge.toArray(symbol.Signatures)) signature.GetParameter = () => anyArgument;
  return symbol;
}

function wantsTable(reference) {
  const called = reference.Parent && reference.Parent.Kind === SyntaxKind.FunctionCallExpression && reference.Parent.Name === reference;
  let place = (called ? reference.Parent : reference).Parent;
  while (place && transparent.has(place.Kind)) place = place.Parent;
  if (!place || !tabular.has(place.Kind)) return false;
  if (place.Kind === SyntaxKind.LetStatement) return isUsedAsTable(place);
  return place.Kind === SyntaxKind.FunctionBody ? isBodyOfTable(place) : true;
}

/**
 * Kusto.Language binds a body where it is declared, which shows its uses, and once more for each call, as a text of its own; bodies of
 * stored functions only so.
 */
function isBodyOfTable(body) {
  const text = body.toString();
  const declaration = body.Parent && body.Parent.Parent;
  if (declaration && declaration.Kind === SyntaxKind.LetStatement) bodies.set(text, isUsedAsTable(declaration));
  return bodies.get(text) ?? true;
}

/** What a name stands for is wanted as a table when it is anywhere; a name without uses might as well be one. */
function isUsedAsTable(statement) {
  const uses = [];
  statement.Root.WalkNodes(node => {
    const isUse = node.Kind === SyntaxKind.NameReference && node.TextStart >= statement.End && node.SimpleName === statement.Name.SimpleName;
    if (isUse) uses.push(node);
  });
  return uses.length === 0 || uses.some(wantsTable);
}

module.exports = { openFunction, beginQuery };
