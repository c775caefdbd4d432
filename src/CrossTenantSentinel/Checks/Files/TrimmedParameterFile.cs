using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Subjects;

namespace CrossTenantSentinel.Checks.Files;

/// <summary>A file of parameters that Sentinel Repositories looks for under another name.</summary>
public sealed class TrimmedParameterFile : ComparingCheck
{
    /// <summary>CTS3709.</summary>
    public static readonly FindingKind Kind = new()
    {
        Code = "CTS3709",
        Title = "Parameters that Sentinel Repositories does not find",
        Why = "To name the file of parameters, its script trims the letters of .json off the template's name, rather than the ending: of a name that ends in j, s, o or n, it trims those, too. The template is deployed without its parameters.",
        Instead = "Rename both files so that the name before .json ends with another letter, or map them in sentinel-deployment.config.",
        Severity = FindingSeverity.Warning,
    };

    /// <inheritdoc/>
    public override IEnumerable<Fact> Gather(Subject subject)
    {
        if (subject is FileSubject { File: { } path } file && path.EndsWith(".json", StringComparison.OrdinalIgnoreCase)
            && (file.IsParameters || (file.Resources.Any(resource => resource is { IsTop: true, Content: not null }) && BaseOf(path) is [.., 'j' or 's' or 'o' or 'n' or '.'])))
            yield return Fact(file, path, file.At, file.IsParameters ? "parameters" : "template");
    }

    /// <inheritdoc/>
    public override IEnumerable<Finding> Judge(IReadOnlyList<Fact> facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        HashSet<string> parameters = facts.Where(fact => fact.Detail == "parameters").Select(fact => fact.Value).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (Fact template in facts.Where(fact => fact.Detail == "template"))
        {
            string start = BaseOf(template.Value);
            if (parameters.FirstOrDefault(path => path.StartsWith(start + ".parameters", StringComparison.OrdinalIgnoreCase)) is { } beside)
            {
                string trimmed = System.IO.Path.GetFileName(start).TrimEnd('.', 'j', 's', 'o', 'n');
                yield return Kind.At(template.At, $"{System.IO.Path.GetFileName(beside)} is not found: Sentinel Repositories looks for {trimmed}.parameters.json.") with { Content = template.Content };
            }
        }
    }

    private static string BaseOf(string path) => path[..^".json".Length];
}
