using System.Runtime.CompilerServices;
using CrossTenantSentinel.Functions;
using CrossTenantSentinel.Queries;
using CrossTenantSentinel.Tables;
using CrossTenantSentinel.Workbooks.Parameters;

namespace CrossTenantSentinel.Workbooks.Templates;

/// <summary>
/// Receives the interpolated string of <see cref="KqlTemplate.Of"/>. A hole is a value, a function or a parameter, never a name. Any
/// other type in a hole does not compile.
/// </summary>
[InterpolatedStringHandler]
public sealed class KqlTemplateInterpolation
{
    private readonly List<KqlTemplatePart> parts;

    /// <summary>Called by the compiler.</summary>
    public KqlTemplateInterpolation(int literalLength, int formattedCount)
    {
        _ = literalLength;
        parts = new List<KqlTemplatePart>((2 * formattedCount) + 1);
    }

    internal IReadOnlyList<KqlTemplatePart> Parts => parts;

    /// <summary>Query text between holes. The compiler passes an empty one for the indentation of a raw string that starts with a hole.</summary>
    public void AppendLiteral(string value)
    {
        if (!string.IsNullOrEmpty(value))
            parts.Add(new KqlTemplatePart.OfText(value.Replace("\r\n", "\n", StringComparison.Ordinal)));
    }

    /// <summary>A string literal.</summary>
    public void AppendFormatted(string value) => AppendValue(KqlLiteral.Of(value));

    /// <summary>A <c>bool</c> literal.</summary>
    public void AppendFormatted(bool value) => AppendValue(KqlLiteral.Of(value));

    /// <summary>A <c>long</c> literal.</summary>
    public void AppendFormatted(long value) => AppendValue(KqlLiteral.Of(value));

    /// <summary>A <c>timespan</c> literal.</summary>
    public void AppendFormatted(TimeSpan value) => AppendValue(KqlLiteral.Of(value));

    /// <summary>A list of strings as <c>dynamic([...])</c>.</summary>
    public void AppendFormatted(IEnumerable<string> values) => AppendValue(KqlLiteral.Of(values));

    /// <summary>A list of identifiers as <c>dynamic([...])</c> of lower-case strings.</summary>
    public void AppendFormatted(IEnumerable<Guid> values) => AppendValue(KqlLiteral.Of(values));

    /// <summary>Rows that the query holds itself, as a <c>datatable</c>.</summary>
    public void AppendFormatted(InlineRows rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        AppendValue(rows.Literal);
    }

    /// <summary>The names of known tables, as <c>union</c> lists them.</summary>
    public void AppendFormatted(IEnumerable<TableDefinition> tables) => AppendValue(string.Join(", ", tables));

    /// <summary>A shared function.</summary>
    public void AppendFormatted(KqlFunction function) => parts.Add(new KqlTemplatePart.OfFunction(function));

    /// <summary>A function of this workbook.</summary>
    public void AppendFormatted(WorkbookFunction function) => parts.Add(new KqlTemplatePart.OfWorkbookFunction(function));

    /// <summary>A parameter, as a whole literal.</summary>
    public void AppendFormatted(Parameter parameter)
    {
        ArgumentNullException.ThrowIfNull(parameter);
        AppendFormatted(parameter.InQuery);
    }

    /// <summary>A part of a parameter, for example the start of a time range.</summary>
    public void AppendFormatted(ParameterUse use) => parts.Add(new KqlTemplatePart.OfParameter(use));

    /// <summary>A character would silently become a number: write a string.</summary>
    [Obsolete("A character would become its number. Write a string.", error: true)]
    public void AppendFormatted(char value) => throw new NotSupportedException("Write a string.");

    /// <summary>Braces of a value are escaped, so that a value never reads as a parameter.</summary>
    private void AppendValue(string literal) => parts.Add(new KqlTemplatePart.OfValue(literal.Replace("{", @"\u007b", StringComparison.Ordinal)));
}
