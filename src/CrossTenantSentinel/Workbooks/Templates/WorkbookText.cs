using System.Runtime.CompilerServices;
using CrossTenantSentinel.Workbooks.Parameters;

namespace CrossTenantSentinel.Workbooks.Templates;

/// <summary>
/// A title or Markdown text whose holes hold parameters. A string without holes converts by itself; write
/// <c>Title = $"Sign-ins of {parameter}"</c> otherwise.
/// </summary>
[InterpolatedStringHandler]
public sealed class WorkbookText
{
    private readonly List<WorkbookTextPart> parts;

    /// <summary>Called by the compiler.</summary>
    public WorkbookText(int literalLength, int formattedCount)
    {
        _ = literalLength;
        parts = new List<WorkbookTextPart>((2 * formattedCount) + 1);
    }

    /// <summary>Text and holes in order.</summary>
    public IReadOnlyList<WorkbookTextPart> Parts => parts;

    /// <summary>Every use of a parameter in order.</summary>
    public IEnumerable<ParameterUse> Uses => parts.OfType<WorkbookTextPart.OfParameter>().Select(part => part.Use);

    /// <summary>A text without holes.</summary>
    public static implicit operator WorkbookText(string text) => FromString(text);

    /// <summary>A text without holes.</summary>
    public static WorkbookText FromString(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        WorkbookText result = new(text.Length, 0);
        result.AppendLiteral(text);
        return result;
    }

    /// <summary>Text between holes.</summary>
    public void AppendLiteral(string value) => parts.Add(new WorkbookTextPart.OfText(value.Replace("\r\n", "\n", StringComparison.Ordinal)));

    /// <summary>Text known when the workbook is emitted.</summary>
    public void AppendFormatted(string value) => AppendLiteral(value);

    /// <summary>A parameter, as the reader sees it.</summary>
    public void AppendFormatted(Parameter parameter)
    {
        ArgumentNullException.ThrowIfNull(parameter);
        AppendFormatted(parameter.InText);
    }

    /// <summary>A part of a parameter, for example the start of a time range.</summary>
    public void AppendFormatted(ParameterUse use) => parts.Add(new WorkbookTextPart.OfParameter(use));

    /// <summary>The text that the emitted workbook holds, with references such as <c>{TimeRange:label}</c>.</summary>
    public override string ToString() => string.Concat(parts.Select(part => part switch
    {
        WorkbookTextPart.OfText literal => literal.Text,
        WorkbookTextPart.OfParameter parameter => parameter.Use.Emitted,
        _ => "",
    }));
}
