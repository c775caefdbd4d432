using CrossTenantSentinel.Detections;
using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Queries;

namespace CrossTenantSentinel.Checks.Mappings;

/// <summary>A mapping to a column of a type that Sentinel does not read as text.</summary>
public sealed class MappedColumnType : ItemCheck<Detection>
{
    /// <summary>CTS1034.</summary>
    public static readonly FindingKind Kind = new()
    {
        Code = "CTS1034",
        Title = "Mapped column has the wrong type",
        Why = "An entity identifier is text. A dynamic value, such as split(...)[0] without tostring, gives an entity that is empty or spelled as JSON.",
        Instead = "Wrap the expression in tostring().",
    };

    /// <summary>CTS1035.</summary>
    public static readonly FindingKind NotText = new()
    {
        Code = "CTS1035",
        Title = "Mapped column is not text",
        Why = "Sentinel turns the value into text in its own way; a number or time as identifier is seldom meant.",
        Instead = "Format it in the query with tostring().",
        Severity = FindingSeverity.Warning,
    };

    /// <summary>CTS1036.</summary>
    public static readonly FindingKind IllegalName = new()
    {
        Code = "CTS1036",
        Title = "Mapped column has an illegal name",
        Why = "Sentinel maps columns of at most 500 letters, digits and underscores that do not begin with a digit.",
        Instead = "Rename the column in the query and in the row.",
    };

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Inspect(Detection item)
    {
        foreach (MappedColumn mapped in MappedColumns.Of(item))
        {
            if (!mapped.HasLegalName)
                yield return IllegalName.At(item.At(mapped.Member, mapped.Column), $"\"{mapped.Column}\" can not be mapped ({mapped.Use}).");
            Column? column = item.RowColumns.FirstOrDefault(column => column.Name == mapped.Column);
            if (column is null || !mapped.MustBeText || column.Type == KqlType.String)
                continue;
            FindingKind kind = column.Type == KqlType.Dynamic ? Kind : NotText;
            yield return kind.At(item.At(mapped.Member, mapped.Column), $"The column \"{mapped.Column}\" ({mapped.Use}) is {column.Type.Name()}, not string.");
        }
    }
}
