using System.Globalization;
using CrossTenantSentinel.Engine.Expressions;
using CrossTenantSentinel.Kql.FrontEnd;
using CrossTenantSentinel.Kql.Lowering.Naming;
using CrossTenantSentinel.Kql.Lowering.Operators;

namespace CrossTenantSentinel.Kql.Lowering.Aggregates;

/// <summary>The columns of one element of the list after <c>summarize</c>.</summary>
/// <param name="collector">Receives the aggregations.</param>
/// <param name="context">Where the element stands: over the keys and the aggregations' columns.</param>
/// <param name="keyNames">Names of columns that <c>*</c> leaves out, because they are keys.</param>
internal sealed class AggregateColumns(AggregateCollector collector, LoweringContext context, IReadOnlyCollection<string> keyNames)
{
    public IReadOnlyList<NamedValue> Of(SyntaxNode element, UniqueNames names)
    {
        string[] declared = element.Kind switch
        {
            "SimpleNamedExpression" => [context.NameOf(element.Get("NameDeclaration"))],
            "CompoundNamedExpression" => [.. element.Get("RenameList").Elements().Select(context.NameOf)],
            _ => [],
        };
        SyntaxNode value = (element.Kind is "SimpleNamedExpression" or "CompoundNamedExpression" ? element.Children[^1] : element).WithoutParentheses();
        if (value.Kind == "FunctionCallExpression" && Several(value) is { } several)
            return [.. several.Select((column, place) => place < declared.Length ? new NamedValue(declared[place], column.Value, true) : column)];
        if (declared.Length > 1)
            throw LoweringFindings.CannotRunIt(element, $"`{element.Text(context.Text)}`, several names for one expression,");
        Expression one = context.Scalar(value);
        return declared.Length == 1
            ? [new NamedValue(declared[0], one, true)]
            : [new NamedValue(ResultNames.Of(value, collector.Rows) ?? names.NextUnnamed(), one, false)];
    }

    /// <summary>The columns of a call that gives several, or names its only one otherwise; null for other calls.</summary>
    private IReadOnlyList<NamedValue>? Several(SyntaxNode call)
    {
        string name = context.NameOf(call.Children[0]);
        IReadOnlyList<SyntaxNode> arguments = call.Get("ExpressionList").Elements();
        return name switch
        {
            "arg_max" or "arg_min" or "argmax" or "argmin" => ArgMax(call, name, arguments),
            "take_any" or "any" or "passthrough" => TakeAny(call, name, arguments),
            "take_anyif" or "anyif" => null,
            "percentile" or "percentiles" => Percentiles(call, name, arguments, 1),
            "percentilew" or "percentilesw" => Percentiles(call, name, arguments, 2),
            "percentiles_array" or "percentilesw_array" => Named(call, name, arguments, "percentiles_"),
            _ => null,
        };
    }

    private IReadOnlyList<NamedValue> ArgMax(SyntaxNode call, string name, IReadOnlyList<SyntaxNode> arguments)
    {
        string extreme = name is "arg_max" or "argmax" ? "max_" : "min_";
        string prefix = extreme + ResultNames.Of(arguments[0], collector.Rows);
        bool isOld = name is "argmax" or "argmin";
        List<NamedValue> columns = [isOld ? new NamedValue(prefix, collector.Argument(arguments[0]), false) : Column(arguments[0], extreme)];
        string first = isOld ? ResultNames.Of(arguments[0], collector.Rows) ?? string.Empty : columns[0].Name;
        for (int place = 1; place < arguments.Count; place++)
        {
            IEnumerable<NamedValue> found = arguments[place].Kind == "StarExpression"
                ? Star([first, .. columns.Skip(1).Select(column => column.Name)])
                : [Column(arguments[place], isOld ? ArgumentName(place) : $"{prefix}_{ArgumentName(place)}")];
            // The old names mark all columns: argmax(x, s) gives max_x and max_x_s.
            columns.AddRange(isOld ? found.Select(column => column with { Name = $"{prefix}_{column.Name}" }) : found);
        }

        return Add(call, name, columns);
    }

    private IReadOnlyList<NamedValue> TakeAny(SyntaxNode call, string name, IReadOnlyList<SyntaxNode> arguments)
    {
        string prefix = name == "any" ? "any_" : string.Empty;
        List<NamedValue> columns = [];
        for (int place = 0; place < arguments.Count; place++)
        {
            string unnamed = name != "any" ? "any_" + ArgumentName(place) : arguments.Count == 1 ? string.Empty : ArgumentName(place);
            IEnumerable<NamedValue> found = arguments[place].Kind == "StarExpression" ? Star([]) : [Column(arguments[place], unnamed)];
            columns.AddRange(found.Select(column => column with { Name = prefix + column.Name }));
        }

        return Add(call, name, columns);
    }

    /// <summary>What an expression without a name of its own is called by its place among the arguments.</summary>
    private static string ArgumentName(int place) => "arg" + place.ToString(CultureInfo.InvariantCulture);

    /// <summary>All columns of the rows, except keys and those that the call names itself.</summary>
    private IEnumerable<NamedValue> Star(IEnumerable<string> except)
    {
        HashSet<string> left = [.. except, .. keyNames];
        return HiddenColumns.Visible(collector.Rows.Row!)
            .Where(entry => !left.Contains(entry.Column.Name))
            .Select(entry => new NamedValue(entry.Column.Name, new ColumnExpression(entry.Place, entry.Column.Type), false));
    }

    private NamedValue Column(SyntaxNode argument, string unnamed)
    {
        bool isNamed = argument.Kind == "SimpleNamedExpression";
        SyntaxNode value = isNamed ? argument.Children[^1] : argument;
        string name = isNamed ? context.NameOf(argument.Get("NameDeclaration")) : ResultNames.Of(value, collector.Rows) ?? unnamed;
        return new NamedValue(name, collector.Argument(value), false);
    }

    private IReadOnlyList<NamedValue> Add(SyntaxNode call, string name, IReadOnlyList<NamedValue> columns)
    {
        IReadOnlyList<Expression> results = collector.AddAll(call, name, [.. columns.Select(column => column.Value)]);
        return [.. columns.Zip(results, (column, result) => column with { Value = result })];
    }

    private IReadOnlyList<NamedValue> Percentiles(SyntaxNode call, string name, IReadOnlyList<SyntaxNode> arguments, int values)
    {
        string value = ResultNames.Of(arguments[0], collector.Rows) ?? string.Empty;
        IReadOnlyList<Expression> results = collector.AddAll(call, name, [.. arguments.Select(collector.Argument)]);
        return [.. results.Select((result, index) => new NamedValue($"percentile_{value}_{PercentOf(arguments[values + index])}", result, false))];
    }

    /// <summary>The number that a literal or a name stands for; expressions are not worked out for the name.</summary>
    private string PercentOf(SyntaxNode percent)
    {
        bool isKnown = percent.Kind is "NameReference" || percent.Kind.EndsWith("LiteralExpression", StringComparison.Ordinal);
        return isKnown ? Convert.ToString(context.ValueOf(percent), CultureInfo.InvariantCulture)!.Replace('.', '_') : string.Empty;
    }

    private IReadOnlyList<NamedValue> Named(SyntaxNode call, string name, IReadOnlyList<SyntaxNode> arguments, string prefix)
    {
        IReadOnlyList<Expression> results = collector.AddAll(call, name, [.. arguments.Select(collector.Argument)]);
        return [new NamedValue(prefix + ResultNames.Of(arguments[0], collector.Rows), results[0], false)];
    }
}
