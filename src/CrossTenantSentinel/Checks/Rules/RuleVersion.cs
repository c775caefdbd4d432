using System.Text.RegularExpressions;
using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Subjects;

namespace CrossTenantSentinel.Checks.Rules;

/// <summary>A version that does not consist of three numbers.</summary>
public sealed partial class RuleVersion : SubjectCheck<RuleSubject>
{
    /// <summary>CTS3023.</summary>
    public static readonly FindingKind Kind = new()
    {
        Code = "CTS3023",
        Title = "Malformed version",
        Why = "Azure-Sentinel's validation takes three numbers with dots, at most 20 characters. Without quotes YAML reads 1.0 as a number.",
        Instead = "Write three numbers, for example 1.0.0.",
    };

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Inspect(RuleSubject subject)
    {
        if (subject.Version is { IsKnown: true } version && !Form.IsMatch(version.Text))
            yield return Kind.At(version.At, $"\"{version.Text}\" is no version of the form 1.0.0.");
    }

    [GeneratedRegex(@"\A(?=.{5,20}\z)[0-9]+\.[0-9]+\.[0-9]+\z")]
    private static partial Regex Form { get; }
}
