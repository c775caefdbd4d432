using CrossTenantSentinel.Detections;
using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Spelling;

namespace CrossTenantSentinel.Checks.Mappings;

/// <summary>A mapping to a column that the row does not have.</summary>
public sealed class UnknownMappedColumn : ItemCheck<Detection>
{
    /// <summary>CTS1033.</summary>
    public static readonly FindingKind Kind = new()
    {
        Code = "CTS1033",
        Title = "Mapped column is not in the row",
        Why = "Sentinel refuses a rule whose entities, custom details or alert details name a column that the query does not output, spelled exactly; Azure-Sentinel's own validation does not look.",
        Instead = "Name a member of the row record with nameof, and let the query output it.",
    };

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Inspect(Detection item)
    {
        IReadOnlyList<string> columns = [.. item.RowColumns.Select(column => column.Name)];
        foreach (MappedColumn mapped in MappedColumns.Of(item))
        {
            if (columns.Contains(mapped.Column, StringComparer.Ordinal))
                continue;
            string? nearest = NearestNames.Of(mapped.Column, columns) is [var best, ..] ? best : null;
            yield return Kind.At(
                item.At(mapped.Member, mapped.Column),
                $"{Capitalized(mapped.Use)} names the column \"{mapped.Column}\", which the row does not have.",
                nearest is null ? $"The row has: {string.Join(", ", columns)}." : $"Did you mean \"{nearest}\"?");
        }
    }

    private static string Capitalized(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
