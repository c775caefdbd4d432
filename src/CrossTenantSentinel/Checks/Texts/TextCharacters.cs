using CrossTenantSentinel.Detections;
using CrossTenantSentinel.Findings;

namespace CrossTenantSentinel.Checks.Texts;

/// <summary>Characters that Sentinel's content pipeline refuses.</summary>
public sealed class TextCharacters : ItemCheck<Detection>
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
    protected override IEnumerable<Finding> Inspect(Detection item)
    {
        List<(string Member, string Text)> texts = [(nameof(Detection.Name), item.Name), (nameof(Detection.Description), item.Description)];
        texts.AddRange(item.Tags.Select(tag => (nameof(Detection.Tags), tag)));
        if (item is AnalyticsRule { AlertDetails: { } details })
        {
            texts.Add((nameof(AlertDetails.DisplayNameFormat), details.DisplayNameFormat ?? ""));
            texts.Add((nameof(AlertDetails.DescriptionFormat), details.DescriptionFormat ?? ""));
        }

        foreach ((string member, string text) in texts)
        {
            int at = IndexOfForbidden(text);
            if (at >= 0)
                yield return Kind.At(item.At(member), $"{member} contains {Name(text[at])} at position {at + 1}.");
        }
    }

    /// <summary>The first character that is neither printable ASCII nor a line feed; -1 when there is none.</summary>
    internal static int IndexOfForbidden(string text)
    {
        for (int index = 0; index < text.Length; index++)
        {
            if (text[index] is not ((>= ' ' and <= '~') or '\n'))
                return index;
        }

        return -1;
    }

    /// <summary>A character's code point, and the character itself where it can be shown.</summary>
    internal static string Name(char character) =>
        char.IsControl(character) || char.IsSurrogate(character) ? $"U+{(int)character:X4}" : $"U+{(int)character:X4} ({character})";
}
