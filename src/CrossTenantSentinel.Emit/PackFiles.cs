using CrossTenantSentinel.Catalogs;
using CrossTenantSentinel.Emit.Arm;
using CrossTenantSentinel.Emit.Layout;
using CrossTenantSentinel.Emit.Views;
using CrossTenantSentinel.Emit.Yaml;
using CrossTenantSentinel.Findings;

namespace CrossTenantSentinel.Emit;

/// <summary>The files of a pack as they come into being. Each is read back before it counts.</summary>
internal sealed class PackFiles(TemplateEngine templates)
{
    private readonly Dictionary<string, (OutputFile File, string Origin)> files = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<Finding> findings = [];
    private readonly Dictionary<string, bool> proven = new(StringComparer.Ordinal);

    /// <summary>Whether something was wrong so far.</summary>
    public bool HasErrors => findings.Exists(finding => finding.Severity == FindingSeverity.Error);

    /// <summary>The files, ordered by path; none when something was wrong. A finding that several items would repeat stands once.</summary>
    public Emission ToEmission() => new(
        HasErrors ? [] : [.. files.Values.Select(entry => entry.File).OrderBy(file => file.Path, StringComparer.Ordinal)],
        [.. findings.Distinct()]);

    /// <summary>Notes what is wrong.</summary>
    public void Report(IEnumerable<Finding> reported) => findings.AddRange(reported);

    /// <summary>A YAML file, laid out by a template.</summary>
    public void AddYaml(ContentItem item, string path, string template, object view)
    {
        ViewNode.Mapping tree = ViewTree.Of(view);
        if (Render(template, view.GetType(), tree) is not { } yaml)
            return;
        if (YamlReadBack.Difference(yaml, tree) is { } difference)
            findings.Add(OutputFindings.ReadsBackDifferently.About(item, $"{path}: {difference}"));
        else
            AddText(item, path, yaml);
    }

    /// <summary>A deployment template.</summary>
    public void AddArm(ContentItem item, string path, ArmTemplateView template)
    {
        ViewNode tree = ViewTree.Of(template);
        string json = ArmJson.Write(tree);
        if (ArmJson.Difference(json, tree) is { } difference)
            findings.Add(OutputFindings.ReadsBackDifferently.About(item, $"{path}: {difference}"));
        else
            AddText(item, path, json);
    }

    /// <summary>A page for people, laid out by a template. Markdown has no values to read back.</summary>
    /// <param name="item">The content that the page is about; null for the page about all of it.</param>
    /// <param name="path">Path of the page.</param>
    /// <param name="template">File name of the template.</param>
    /// <param name="view">What to say.</param>
    public void AddPage(ContentItem? item, string path, string template, object view)
    {
        if (Render(template, view.GetType(), ViewTree.Of(view)) is { } page)
            Add(new OutputFile(path, page), item?.Handle ?? "the whole pack", item is null ? Anchor.Nowhere : new Anchor.OfMember(item.Declared));
    }

    /// <summary>A file whose text is known.</summary>
    public void AddText(ContentItem item, string path, string text) =>
        Add(new OutputFile(path, text), item.Handle, new Anchor.OfMember(item.Declared));

    private string? Render(string template, Type view, ViewNode.Mapping tree)
    {
        if (!proven.TryGetValue(template, out bool usable))
        {
            Rendering specimen = templates.Render(template, ViewSpecimen.Of(view));
            proven[template] = usable = specimen.Failure is null;
            if (specimen.Failure is not null)
                findings.Add(specimen.Failure);
        }

        if (!usable)
            return null;
        Rendering rendering = templates.Render(template, tree);
        if (rendering.Failure is not null)
            findings.Add(rendering.Failure);
        return rendering.Text;
    }

    private void Add(OutputFile file, string origin, Anchor at)
    {
        if (!files.TryAdd(file.Path, (file, origin)))
            findings.Add(OutputFindings.SameFile.At(at, $"{file.Path} comes from {files[file.Path].Origin} and from {origin}."));
    }
}
