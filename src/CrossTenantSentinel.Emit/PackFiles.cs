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

    /// <summary>What was wrong so far; a finding that several items would repeat stands once.</summary>
    public IEnumerable<Finding> Findings => findings.Distinct();

    /// <summary>The files, ordered by path; none when something was wrong.</summary>
    public Emission ToEmission() => findings.Exists(finding => finding.Severity == FindingSeverity.Error)
        ? new Emission([], [.. Findings])
        : new Emission([.. files.Values.Select(entry => entry.File).OrderBy(file => file.Path, StringComparer.Ordinal)], [.. Findings]);

    /// <summary>Notes what is wrong.</summary>
    public void Report(IEnumerable<Finding> reported) => findings.AddRange(reported);

    /// <summary>A YAML file, laid out by a template.</summary>
    public void AddYaml(ContentItem item, string path, string template, object view)
    {
        ViewNode.Mapping tree = ViewTree.Of(view);
        if (Render(template, tree) is not { } yaml)
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

    /// <summary>A page for people, laid out by a template.</summary>
    public void AddPage(string origin, string path, string template, object view)
    {
        if (Render(template, ViewTree.Of(view)) is { } page)
            Add(new OutputFile(path, page), origin, Anchor.Nowhere);
    }

    /// <summary>A file whose text is known.</summary>
    public void AddText(ContentItem item, string path, string text) =>
        Add(new OutputFile(path, text), item.Handle, new Anchor.OfMember(item.Declared));

    private string? Render(string template, ViewNode.Mapping tree)
    {
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
