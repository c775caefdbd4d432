using System.Text;
using CrossTenantSentinel.Catalogs;
using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Versions;

namespace CrossTenantSentinel.Cli.Versions;

/// <summary>What changed since the lock, for people: content by content, with the version that the change asks for.</summary>
internal static class BumpText
{
    public static string Of(ContentLock old, IReadOnlyList<(VersionedContent Content, Anchor At, string Handle)> contents)
    {
        StringBuilder text = new();
        foreach ((VersionedContent content, _, _) in contents.OrderBy(version => version.Content.Name, StringComparer.Ordinal))
        {
            if (!old.Entries.TryGetValue(content.Id, out LockEntry? entry))
            {
                text.Append($"{content.Name}: new, {content.Version ?? "without version"}\n");
                continue;
            }

            ContentDifference difference = ContentComparison.Of(entry.Content, content);
            if (difference.Step == VersionStep.None)
                continue;
            SemanticVersion lowest = VersionDiscipline.Lowest(entry.Content, difference);
            string due = VersionDiscipline.VersionOf(content) >= lowest ? $"is {content.Version}" : $"is {content.Version}, must be {lowest} or higher";
            text.Append($"{content.Name}: {difference.Step.ToString().ToLowerInvariant()} change since {entry.Content.Version}; {due}\n");
            foreach (string reason in difference.Reasons)
                text.Append($"    {reason}\n");
        }

        return text.ToString();
    }
}
