using System.Text;
using CrossTenantSentinel.Emit;

namespace CrossTenantSentinel.Cli.Files;

/// <summary>Reads <c>templates/</c>.</summary>
public static class TemplateFolder
{
    /// <summary>Every template of the repository; none when the folder is missing, which emission reports by the template's name.</summary>
    public static TemplateSet Read(RootFolder root)
    {
        ArgumentNullException.ThrowIfNull(root);
        string folder = root.Absolute(TemplateSet.Folder);
        IEnumerable<string> files = Directory.Exists(folder) ? Directory.EnumerateFiles(folder, "*.hbs") : [];
        return new TemplateSet(files.Select(file => KeyValuePair.Create(Path.GetFileName(file), File.ReadAllText(file, Encoding.UTF8))));
    }
}
