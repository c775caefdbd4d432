using CrossTenantSentinel.Queries;

namespace CrossTenantSentinel.Functions;

/// <summary>Makes a query out of a function alone, so that it can be bound without a detection that uses it.</summary>
public static class FunctionProbe
{
    /// <summary>A query that calls the function once, with a typed null or an empty table for every parameter without default.</summary>
    public static KqlQuery Of(KqlFunction function)
    {
        ArgumentNullException.ThrowIfNull(function);
        string arguments = string.Join(", ", function.Parameters.Where(parameter => parameter.DefaultLiteral is null).Select(Argument));
        return new KqlQuery(
            [new KqlPart.OfText("let Probe = "), new KqlPart.OfFunction(function), new KqlPart.OfText($"({arguments});\nprint Bound = true")],
            function.Body.Declared);
    }

    private static string Argument(KqlParameter parameter) => parameter switch
    {
        { TypeText: "(*)" } => "(print Any = 1)",
        { IsTabular: true } => $"(datatable{parameter.TypeText}[])",
        { TypeText: "string" } => "\"\"",
        _ => $"{parameter.TypeText}(null)",
    };
}
