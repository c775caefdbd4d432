using CrossTenantSentinel.Workbooks.Templates;

namespace CrossTenantSentinel.Workbooks.Parameters;

/// <summary>What the workbook makes of a text for a given specifier.</summary>
internal static class SampleText
{
    public static string Of(string text, ParameterSpecifier specifier) => specifier == ParameterSpecifier.Escape
        ? text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).Replace("'", "\\'", StringComparison.Ordinal)
        : text;
}
