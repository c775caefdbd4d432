using CrossTenantSentinel.Checks.Structure;
using CrossTenantSentinel.Documents;
using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Subjects;

namespace CrossTenantSentinel.Checks.Texts;

/// <summary>Texts with characters that Sentinel's content pipeline refuses.</summary>
public sealed class TextCharacters : SubjectCheck<RuleSubject>
{
    /// <summary>CTS1011.</summary>
    public static readonly FindingKind Kind = new()
    {
        Code = "CTS1011",
        Title = "Text with characters outside ASCII, or with control characters",
        Why = "Azure-Sentinel's validation refuses rule and hunting YAML with any character outside ASCII; tabs and control characters break YAML block texts.",
        Instead = "Write plain ASCII: straight quotes, hyphens. In a query, write \\u00e9 inside a string literal. A setting's value is escaped by itself.",
    };

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Inspect(RuleSubject subject) => subject.Form switch
    {
        SubjectForm.Pack => InPack(subject),
        SubjectForm.Yaml when subject.Node is MapNode map => InYaml(subject, map),
        _ => [],
    };

    private static IEnumerable<Finding> InPack(RuleSubject subject)
    {
        IEnumerable<(string, Stated?)> texts =
        [
            ("name", subject.Name), ("description", subject.Description), .. subject.Tags.Select(tag => ("tag", (Stated?)tag)),
            ("alert's name", subject.AlertDetails?.DisplayNameFormat), ("alert's description", subject.AlertDetails?.DescriptionFormat),
        ];
        foreach ((string name, Stated? stated) in texts)
        {
            if (stated is not null && ForbiddenCharacters.IndexIn(stated.Text) is >= 0 and int at)
                yield return Kind.At(stated.At, $"The {name} contains {ForbiddenCharacters.Name(stated.Text[at])} at position {at + 1}.");
        }
    }

    /// <summary>Every value but the query, which has a check of its own. Only Azure-Sentinel's validation minds letters of other languages.</summary>
    private static IEnumerable<Finding> InYaml(RuleSubject subject, MapNode map)
    {
        bool isAzureSentinel = RuleDialect.IsAzureSentinel(subject);
        foreach (MapEntry entry in map.Entries.Where(entry => entry.Key.Value != "query"))
        {
            foreach (ScalarNode scalar in entry.Value.SelfAndDescendants().OfType<ScalarNode>())
            {
                int at = isAzureSentinel ? ForbiddenCharacters.IndexOutsideAscii(scalar.Value) : -1;
                at = at < 0 ? ForbiddenCharacters.IndexOfInvisible(scalar.Value) : at;
                if (at >= 0)
                    yield return Kind.At(scalar.At(at, 1), $"\"{entry.Key.Value}\" contains {ForbiddenCharacters.Name(scalar.Value[at])}.") with { Severity = FindingSeverity.Warning };
            }
        }
    }
}
