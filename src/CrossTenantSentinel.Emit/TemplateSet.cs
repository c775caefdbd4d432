using System.Collections.Frozen;
using CrossTenantSentinel.Emit.Layout;

namespace CrossTenantSentinel.Emit;

/// <summary>The texts of the templates that lay out the files, by file name, for example <c>scheduled.yaml.hbs</c>.</summary>
public sealed class TemplateSet
{
    private readonly FrozenDictionary<string, string> texts;
    private readonly Lazy<TemplateEngine> engine;

    /// <summary>Keeps the texts; line ends become line feeds, so that a checkout's line ends never reach the output.</summary>
    /// <param name="texts">Template text by file name, without folder.</param>
    public TemplateSet(IEnumerable<KeyValuePair<string, string>> texts)
    {
        ArgumentNullException.ThrowIfNull(texts);
        this.texts = texts.ToFrozenDictionary(pair => pair.Key, pair => pair.Value.ReplaceLineEndings("\n"), StringComparer.Ordinal);
        engine = new Lazy<TemplateEngine>(() => new TemplateEngine(this));
    }

    /// <summary>The folder of the templates, relative to the repository root.</summary>
    public const string Folder = "templates";

    /// <summary>Renders the templates. Kept with them, because compiling a template costs more than rendering a hundred files by it.</summary>
    internal TemplateEngine Engine => engine.Value;

    /// <summary>The file names, ordinal order.</summary>
    public IEnumerable<string> Names => texts.Keys.Order(StringComparer.Ordinal);

    /// <summary>The text of a template; null when there is none of that name.</summary>
    public string? Find(string name) => texts.GetValueOrDefault(name);
}
