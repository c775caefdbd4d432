using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Subjects;

namespace CrossTenantSentinel.Checks.Files;

/// <summary>A template whose file name makes Sentinel Repositories pass over it.</summary>
public sealed class PassedOverFile : SubjectCheck<FileSubject>
{
    /// <summary>CTS3708.</summary>
    public static readonly FindingKind Kind = new()
    {
        Code = "CTS3708",
        Title = "File that Sentinel Repositories passes over",
        Why = "Sentinel Repositories deploys all .json files but those whose names end with metadata.json or contain .parameters, which it takes for something else: without a word, the content is never deployed.",
        Instead = "Rename the file.",
        Severity = FindingSeverity.Warning,
    };

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Inspect(FileSubject subject)
    {
        string name = System.IO.Path.GetFileName(subject.File ?? "");
        if (!subject.Resources.Any(resource => resource is { IsTop: true, Content: not null }) || !name.EndsWith(".json", StringComparison.OrdinalIgnoreCase))
            yield break;
        if (name.EndsWith("metadata.json", StringComparison.OrdinalIgnoreCase))
            yield return Kind.At(subject.At, $"{name} holds content, but Sentinel Repositories passes over files that end with metadata.json.");
        else if (name.Contains(".parameters", StringComparison.OrdinalIgnoreCase))
            yield return Kind.At(subject.At, $"{name} holds content, but Sentinel Repositories takes it for a file of parameters.");
    }
}
