using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Limits;
using CrossTenantSentinel.Subjects;

namespace CrossTenantSentinel.Checks.Templates;

/// <summary>Tags of a saved search that the API refuses, or that Sentinel does not understand.</summary>
public sealed class SavedSearchTags : SubjectCheck<Subject>
{
    /// <summary>CTS3705.</summary>
    public static readonly FindingKind Kind = new()
    {
        Code = "CTS3705",
        Title = "Tags of a saved search outside the API's limits",
        Why = "The API takes at most 15 tags, with values of at most 256 characters: it refuses the saved search.",
        Instead = "Say it shorter, or leave tags out.",
    };

    /// <summary>CTS3706.</summary>
    public static readonly FindingKind Blanks = new()
    {
        Code = "CTS3706",
        Title = "Blanks in a hunting query's tactics or techniques",
        Why = "Sentinel splits these tags at commas and takes what stands between them as it is: \" Persistence\" with a blank is no tactic.",
        Instead = "Separate them by commas alone.",
        Severity = FindingSeverity.Warning,
    };

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Inspect(Subject subject)
    {
        StatedSavedSearch? search = subject switch { RuleSubject rule => rule.SavedSearch, FunctionSubject function => function.SavedSearch, _ => null };
        if (search is null)
            yield break;
        if (search.Tags.Count > SentinelLimits.SavedSearchTags)
            yield return Kind.At((search.Tags[SentinelLimits.SavedSearchTags].Name ?? search.Tags[SentinelLimits.SavedSearchTags].Value)?.At ?? subject.At, $"There are {search.Tags.Count} tags; at most {SentinelLimits.SavedSearchTags} are allowed.");
        foreach ((Stated? name, Stated? value) in search.Tags)
        {
            if (value is not { IsKnown: true })
                continue;
            if (value.Text.Length > SentinelLimits.SavedSearchTagLength)
                yield return Kind.At(value.At, $"The tag \"{name?.Text}\" has {value.Text.Length} characters; at most {SentinelLimits.SavedSearchTagLength} are allowed.");
            if (name?.Text is "tactics" or "techniques" or "relevantTechniques" && subject is RuleSubject && value.Text.Any(char.IsWhiteSpace))
                yield return Blanked(name.Text, value);
        }
    }

    /// <summary>Blanks next to commas can go; one within a name is more than a blank too many.</summary>
    private static Finding Blanked(string name, Stated value)
    {
        string[] parts = value.Text.Split(',', StringSplitOptions.TrimEntries);
        return Blanks.At(value.At, $"The tag \"{name}\" contains blanks.") with
        {
            Fix = parts.Any(part => part.Any(char.IsWhiteSpace)) ? null : new Fix("Remove the blanks", [new TextEdit(value.AtPart(0, value.Text.Length), string.Join(',', parts))]),
        };
    }
}
