using System.Collections.Frozen;
using CrossTenantSentinel.Kql.FrontEnd;

namespace CrossTenantSentinel.Kql.Lowering.Naming;

/// <summary>What Kusto calls the column of an expression that has no name.</summary>
internal static class ResultNames
{
    /// <summary>Functions whose column is called after their first argument.</summary>
    private static readonly FrozenSet<string> FirstArgument = FrozenSet.ToFrozenSet(
        [
            "split", "tostring", "tohex", "todynamic", "toobject", "tolong", "toint", "toreal", "todouble", "todatetime", "totimespan", "totime",
            "tobool", "toboolean", "todecimal", "toguid", "parse_csv", "parsejson", "parse_json", "parse_xml", "format_datetime",
            "format_timespan", "startofday", "bin", "floor", "bin_at", "bin_auto", "binary_and", "binary_or", "binary_xor", "binary_not",
            "binary_shift_right", "binary_shift_left", "bitset_count_ones", "series_fir", "series_outliers", "series_iir",
            "series_fill_backward", "series_fill_forward", "series_fill_const", "series_fill_linear", "round", "ceiling", "pow", "sqrt", "log",
            "log2", "log10", "exp", "exp2", "exp10", "cos", "sin", "tan", "acos", "asin", "atan", "atan2", "abs", "rand", "gamma", "loggamma",
            "erf", "erfc", "format_bytes", "passthrough", "take_anyif", "binary_all_or", "binary_all_and", "binary_all_xor",
        ],
        StringComparer.Ordinal);

    /// <summary>Functions whose column is called after a prefix and their first argument.</summary>
    private static readonly FrozenDictionary<string, string> Prefixes = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["strlen"] = "strlen",
        ["string_size"] = "string_size",
        ["percentile_tdigest"] = "percentile_tdigest",
        ["dcount_hll"] = "dcount_hll",
        ["gettype"] = "type",
        ["treepath"] = "tree",
        ["repeat"] = "repeat",
        ["percentiles_array_tdigest"] = "percentile_tdigest",
        ["sum"] = "sum",
        ["sumif"] = "sumif",
        ["cnt"] = "cnt",
        ["count"] = "count",
        ["countif"] = "countif",
        ["dcount"] = "dcount",
        ["dcountif"] = "dcountif",
        ["tdigest"] = "tdigest",
        ["tdigest_merge"] = "merge_tdigests",
        ["merge_tdigest"] = "merge_tdigests",
        ["merge_tdigests"] = "merge_tdigests",
        ["hll"] = "hll",
        ["hll_if"] = "hll_if",
        ["hll_merge"] = "hll_merge",
        ["min"] = "min",
        ["minif"] = "minif",
        ["max"] = "max",
        ["maxif"] = "maxif",
        ["avg"] = "avg",
        ["avgif"] = "avgif",
        ["makelist"] = "list",
        ["make_list"] = "list",
        ["make_list_if"] = "list",
        ["make_list_with_nulls"] = "list",
        ["makeset"] = "set",
        ["make_set"] = "set",
        ["make_set_if"] = "set",
        ["make_dictionary"] = "dictionary",
        ["make_bag"] = "bag",
        ["make_bag_if"] = "bag",
        ["buildschema"] = "schema",
        ["stdev"] = "stdev",
        ["stdevif"] = "stdevif",
        ["stdevp"] = "stdevp",
        ["variance"] = "variance",
        ["varianceif"] = "varianceif",
        ["variancep"] = "variancep",
        ["variancepif"] = "variancepif",
        ["covariance"] = "covariance",
        ["covarianceif"] = "covarianceif",
        ["covariancep"] = "covariancep",
        ["covariancepif"] = "covariancepif",
        ["any"] = "any",
        ["anyif"] = "anyif",
        ["count_distinct"] = "count_distinct",
        ["count_distinctif"] = "count_distinctif",
        ["argmin"] = "min",
        ["argmax"] = "max",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The name; null where Kusto counts (<c>Column1</c>).</summary>
    public static string? Of(SyntaxNode node, LoweringContext context)
    {
        switch (node.Kind)
        {
            case "ParenthesizedExpression": return Of(node.Children[1], context);
            case "NameReference": return context.NameOf(node);
            case "PathExpression": return Joined(Of(node.Children[0], context), Of(node.Children[2], context));
            case "ElementExpression": return Joined(Of(node.Children[0], context), ElementName(node.Children[1].Children[1], context));
            case "FunctionCallExpression": return OfCall(node, context);
            default: return null;
        }
    }

    private static string? OfCall(SyntaxNode call, LoweringContext context)
    {
        string name = context.NameOf(call.Children[0]);
        IReadOnlyList<SyntaxNode> arguments = call.Get("ExpressionList").Elements();
        if (FirstArgument.Contains(name))
            return arguments.Count > 0 ? Of(arguments[0], context) : null;
        if (Prefixes.TryGetValue(name, out string? prefix))
            return prefix + "_" + (arguments.Count > 0 ? Of(arguments[0], context) : null);
        return name switch
        {
            "make_datetime" or "make_timespan" => arguments.Count == 1 ? Of(arguments[0], context) : null,
            "column_ifexists" or "columnifexists" => arguments[0].StringValue is { } column && context.FindColumn(column) is not null ? column : null,
            "ingestion_time" => "$IngestionTime",
            "hll_merge" => "hll_merged_result",
            _ => null,
        };
    }

    private static string? Joined(string? path, string? member)
    {
        if (path is not null && member is not null)
            return $"{path}_{member}";
        return (path ?? member) is { Length: > 0 } only ? only : null;
    }

    /// <summary>An index that is no literal leaves its place empty.</summary>
    private static string ElementName(SyntaxNode index, LoweringContext context) => index.StringValue
        ?? (index.Kind == "LongLiteralExpression" ? index.Text(context.Text) : string.Empty);
}
