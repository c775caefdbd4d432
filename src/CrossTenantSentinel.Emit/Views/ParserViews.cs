using CrossTenantSentinel.Functions;

namespace CrossTenantSentinel.Emit.Views;

/// <summary>What the YAML of a shared function says.</summary>
internal static class ParserViews
{
    /// <summary>The category under which a workspace lists the functions; anything but "Hunting Queries" makes Repositories take a saved search for a parser.</summary>
    public const string Category = "Microsoft Sentinel Parser";

    /// <summary>The view of a function.</summary>
    public static ParserView Of(KqlFunction function) => new(
        function.Id.ToString(),
        new ParserTitleView(function.Description, function.Version.ToString()),
        Category,
        function.Name,
        function.Name,
        AlertingView.NullIfEmpty<ParserParameterView>([.. function.Parameters.Select(Parameter)]),
        $"{QueryText(function)}\n");

    /// <summary>The body with the functions that it calls above it, so that it works in a workspace that has none of them.</summary>
    public static string QueryText(KqlFunction function) => function.Body.Render().Text;

    /// <summary>Microsoft's validation puts the default of a string into single quotes itself, and takes any other default as KQL.</summary>
    private static ParserParameterView Parameter(KqlParameter parameter) => new(
        parameter.Name,
        parameter.IsTabular ? $"table:{parameter.TypeText}" : parameter.TypeText,
        parameter.DefaultText ?? parameter.DefaultLiteral);
}
