using CrossTenantSentinel.Detections;
using CrossTenantSentinel.Findings;

namespace CrossTenantSentinel.Checks.Texts;

/// <summary>Functions that cannot stand in one query.</summary>
public sealed class FunctionConflict : ItemCheck<Detection>
{
    /// <summary>CTS1013.</summary>
    public static readonly FindingKind Kind = new()
    {
        Code = "CTS1013",
        Title = "Conflicting functions",
        Why = "A query that uses two different functions of one name, or a function that calls itself, has no meaning in KQL.",
        Instead = "Rename one of the functions, or make both uses take it from the same place.",
    };

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Inspect(Detection item)
    {
        string? conflict = ConflictOf(item);
        if (conflict is not null)
            yield return Kind.At(item.At(nameof(Detection.Query)), conflict);
    }

    private static string? ConflictOf(Detection item)
    {
        try
        {
            item.Query.Render();
            return null;
        }
        catch (InvalidOperationException exception)
        {
            return exception.Message;
        }
    }
}
