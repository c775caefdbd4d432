namespace CrossTenantSentinel.Workbooks.Templates;

/// <summary>A piece of a workbook's text: literal text, or a parameter.</summary>
public abstract record WorkbookTextPart
{
    private WorkbookTextPart()
    {
    }

    /// <summary>Text, with line feeds as line ends.</summary>
    /// <param name="Text">The text.</param>
    public sealed record OfText(string Text) : WorkbookTextPart;

    /// <summary>A parameter.</summary>
    /// <param name="Use">What of the parameter is used.</param>
    public sealed record OfParameter(ParameterUse Use) : WorkbookTextPart;
}
