using System.Text.RegularExpressions;
using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Sources;

namespace CrossTenantSentinel.Emit.Layout;

/// <summary>What can be wrong with a template.</summary>
public static class TemplateFindings
{
    /// <summary>CTS5001.</summary>
    public static readonly FindingKind UnknownName = new()
    {
        Code = "CTS5001",
        Title = "Template uses a name that its view does not have",
        Why = "A misspelled name would leave a hole in every file made from the template, so names are never optional.",
        Instead = "Use a key of the view, or a helper: yaml, quoted, block, empty, present, md, cell, fence, address.",
    };

    /// <summary>CTS5003.</summary>
    public static readonly FindingKind Missing = new()
    {
        Code = "CTS5003",
        Title = "Template is missing",
        Why = "Templates lay out every emitted text; there is no built-in copy that could differ from the one in the repository.",
        Instead = "Restore the file in the folder templates.",
    };

    /// <summary>CTS5004.</summary>
    public static readonly FindingKind Unusable = new()
    {
        Code = "CTS5004",
        Title = "Template cannot be used",
        Why = "The text is no Handlebars template, or it gives a helper something that it cannot quote.",
        Instead = "Close every {{#block}} with its {{/block}}, every {{ with }}, and give each helper one value.",
    };

    internal static Finding MissingTemplate(string name) =>
        Missing.At(new Anchor.OfSpan(SourceSpan.WholeFile(PathOf(name))), $"There is no template {PathOf(name)}.");

    internal static Finding UnknownNameIn(TemplateSet templates, string template, string name)
    {
        foreach (string file in FilesOf(templates, template))
        {
            Match use = Regex.Match(templates.Find(file)!, $@"\{{\{{[^}}]*(?<![\w.]){Regex.Escape(name)}(?!\w)");
            if (use.Success)
                return UnknownName.At(At(templates, file, use.Index + use.Length - name.Length, name.Length), $"{PathOf(file)} uses the name {name}, which its view does not have.");
        }

        return UnknownName.At(new Anchor.OfSpan(SourceSpan.WholeFile(PathOf(template))), $"{PathOf(template)} uses the name {name}, which its view does not have.");
    }

    internal static Finding UnusableTemplate(TemplateSet templates, string template, string reason)
    {
        foreach (string file in FilesOf(templates, template))
        {
            if (TemplateFault.In(templates.Find(file)!) is { } fault)
                return Unusable.At(At(templates, file, fault.Start, fault.Length), $"{PathOf(file)}: {fault.Message}");
        }

        return Unusable.At(new Anchor.OfSpan(SourceSpan.WholeFile(PathOf(template))), $"{PathOf(template)}: {reason.ReplaceLineEndings(" ").Trim()}");
    }

    /// <summary>A template and the partials, which are rendered as part of it: what is wrong may stand in either.</summary>
    private static IEnumerable<string> FilesOf(TemplateSet templates, string template) => [template, .. templates.Names.Where(TemplateEngine.IsPartial)];

    private static Anchor.OfSpan At(TemplateSet templates, string template, int start, int length)
    {
        string before = templates.Find(template)![..start];
        int line = before.Count(character => character == '\n') + 1;
        int column = start - (before.LastIndexOf('\n') + 1) + 1;
        return new Anchor.OfSpan(new SourceSpan(PathOf(template), line, column, line, column + length));
    }

    private static string PathOf(string template) => $"{TemplateSet.Folder}/{template}";
}
