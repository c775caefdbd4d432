using CrossTenantSentinel.Emit;

namespace CrossTenantSentinel.Tests.Emit;

/// <summary>The repository's own templates, and variations of them.</summary>
internal static class Templates
{
    private const string Folder = "templates/";

    public static TemplateSet All { get; } = new(Texts);

    private static IEnumerable<KeyValuePair<string, string>> Texts =>
        typeof(Templates).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Folder, StringComparison.Ordinal))
            .Select(name => KeyValuePair.Create(name[Folder.Length..], TestFile.Text(name)));

    public static TemplateSet Without(string name) => new(Texts.Where(text => text.Key != name).Select(WithoutPages));

    public static TemplateSet With(string name, Func<string, string> change) =>
        new(Texts.Select(text => text.Key == name ? KeyValuePair.Create(name, change(text.Value)) : WithoutPages(text)));

    /// <summary>Tests of rule templates need no pages, and compiling their templates takes most of the time.</summary>
    private static KeyValuePair<string, string> WithoutPages(KeyValuePair<string, string> text) =>
        text.Key.EndsWith(".md.hbs", StringComparison.Ordinal) ? KeyValuePair.Create(text.Key, "page\n") : text;
}
