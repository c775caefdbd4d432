using System.Text;
using CrossTenantSentinel.Cli.Compilation;
using CrossTenantSentinel.Emit;
using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Sources;

namespace CrossTenantSentinel.Cli.Files;

/// <summary>Reads <c>templates/</c>.</summary>
public static class TemplateFolder
{
    /// <summary>CTS0007.</summary>
    public static readonly FindingKind Unreadable = new()
    {
        Code = "CTS0007",
        Title = "Template cannot be read",
        Why = "The templates lay out every emitted file.",
        Instead = "Make it a readable file, or remove it.",
    };

    /// <summary>Every template of the repository; none when the folder is missing, which emission reports by the template's name.</summary>
    public static LoadedTemplates Read(RootFolder root)
    {
        ArgumentNullException.ThrowIfNull(root);
        List<KeyValuePair<string, string>> texts = [];
        List<Finding> findings = [];
        string folder = root.Absolute(TemplateSet.Folder);
        foreach (string path in Directory.Exists(folder) ? Directory.EnumerateFileSystemEntries(folder, "*.hbs") : [])
        {
            try
            {
                texts.Add(KeyValuePair.Create(Path.GetFileName(path), File.ReadAllText(path, Encoding.UTF8)));
            }
            catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
            {
                string relative = $"{TemplateSet.Folder}/{Path.GetFileName(path)}";
                findings.Add(Unreadable.At(new Anchor.OfSpan(SourceSpan.WholeFile(relative)), $"{relative} cannot be read: {failure.Message}"));
            }
        }

        return new LoadedTemplates(new TemplateSet(texts), findings);
    }
}
