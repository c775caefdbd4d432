using System.Runtime.CompilerServices;
using CrossTenantSentinel.Queries;
using CrossTenantSentinel.Sources;

namespace CrossTenantSentinel.Workbooks.Templates;

/// <summary>A query of a workbook as its author wrote it. Its holes hold values, shared functions, and parameters of the workbook.</summary>
public sealed class KqlTemplate
{
    private KqlTemplate(IReadOnlyList<KqlTemplatePart> parts, SourceLocation declared)
    {
        Parts = parts;
        Declared = declared;
    }

    /// <summary>Text and holes in order.</summary>
    public IReadOnlyList<KqlTemplatePart> Parts { get; }

    /// <summary>The line of the call of <see cref="Of"/>; the string starts at or after it.</summary>
    public SourceLocation Declared { get; }

    /// <summary>Every use of a parameter, those inside workbook functions included, in order.</summary>
    public IEnumerable<ParameterUse> Uses => Parts.SelectMany(part => part switch
    {
        KqlTemplatePart.OfParameter parameter => [parameter.Use],
        KqlTemplatePart.OfWorkbookFunction function => function.Function.Body.Uses,
        _ => Enumerable.Empty<ParameterUse>(),
    });

    /// <summary>
    /// A query of a workbook: real KQL in an interpolated raw string (<c>$"""</c>). A parameter in a hole arrives as a whole literal;
    /// there is no overload for plain strings.
    /// </summary>
    /// <param name="query">The query.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public static KqlTemplate Of(KqlTemplateInterpolation query, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        ArgumentNullException.ThrowIfNull(query);
        return new KqlTemplate(query.Parts, new SourceLocation(file, line));
    }

    /// <summary>The text that the emitted workbook holds, with references such as <c>{TimeRange:start}</c>.</summary>
    /// <exception cref="InvalidOperationException">Two different functions share a name, or a function calls itself.</exception>
    public RenderedQuery Render() => Substitute(use => use.Emitted).Render();

    /// <summary>The text that the service would receive for a given selection, with sample values in place of references.</summary>
    /// <exception cref="InvalidOperationException">Two different functions share a name, or a function calls itself.</exception>
    public RenderedQuery Render(SampleSelection selection) => Substitute(use => use.Sample(selection)).Render();

    /// <summary>The same parts as a plain query, so that positions map to the C# source as they do for detections.</summary>
    internal KqlQuery Substitute(Func<ParameterUse, string> text) => new(
        [
            .. Parts.Select(part => part switch
            {
                KqlTemplatePart.OfText literal => new KqlPart.OfText(literal.Text),
                KqlTemplatePart.OfValue value => new KqlPart.OfValue(value.Literal),
                KqlTemplatePart.OfFunction function => new KqlPart.OfFunction(function.Function),
                KqlTemplatePart.OfWorkbookFunction function => new KqlPart.OfFunction(function.Function.Substitute(text)),
                KqlTemplatePart.OfParameter parameter => (KqlPart)new KqlPart.OfValue(text(parameter.Use)),
                _ => throw new InvalidOperationException($"{part} is no part of a query."),
            }),
        ],
        Declared);
}
