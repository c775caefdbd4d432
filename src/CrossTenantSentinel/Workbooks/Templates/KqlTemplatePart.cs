using CrossTenantSentinel.Functions;

namespace CrossTenantSentinel.Workbooks.Templates;

/// <summary>A piece of a workbook's query as its author wrote it: literal text, or a hole of the interpolated string.</summary>
public abstract record KqlTemplatePart
{
    private KqlTemplatePart()
    {
    }

    /// <summary>Query text, with line feeds as line ends.</summary>
    /// <param name="Text">The text.</param>
    public sealed record OfText(string Text) : KqlTemplatePart;

    /// <summary>A hole that holds a value.</summary>
    /// <param name="Literal">The value as a KQL literal.</param>
    public sealed record OfValue(string Literal) : KqlTemplatePart;

    /// <summary>A hole that holds a shared function.</summary>
    /// <param name="Function">The function.</param>
    public sealed record OfFunction(KqlFunction Function) : KqlTemplatePart;

    /// <summary>A hole that holds a function of this workbook.</summary>
    /// <param name="Function">The function.</param>
    public sealed record OfWorkbookFunction(WorkbookFunction Function) : KqlTemplatePart;

    /// <summary>A hole that holds a parameter.</summary>
    /// <param name="Use">What of the parameter is used, and how.</param>
    public sealed record OfParameter(ParameterUse Use) : KqlTemplatePart;
}
