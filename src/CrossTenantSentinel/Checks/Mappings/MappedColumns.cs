using CrossTenantSentinel.Detections;
using CrossTenantSentinel.Subjects;

namespace CrossTenantSentinel.Checks.Mappings;

/// <summary>Collects the columns that a rule names outside its query.</summary>
public static class MappedColumns
{
    /// <summary>The columns, except those that only a deployment knows.</summary>
    public static IEnumerable<MappedColumn> Of(RuleSubject rule) => All(rule).Where(mapped => mapped.Column.IsKnown && mapped.Column.Text.Length > 0);

    private static IEnumerable<MappedColumn> All(RuleSubject rule)
    {
        foreach (StatedMapping mapping in rule.Entities ?? [])
        {
            foreach (StatedField field in mapping.Fields)
            {
                if (field.Column is { } column)
                    yield return new MappedColumn(column, $"entity {mapping.Type?.Text}.{field.Identifier?.Text}", IdentifierTypes.Of(field.Identifier?.Text ?? ""));
            }
        }

        foreach (Stated column in rule.SentinelEntities)
            yield return new MappedColumn(column, "Sentinel entities", null);
        foreach (StatedPair detail in rule.CustomDetails)
        {
            if (detail.Value is { } column)
                yield return new MappedColumn(column, $"custom detail {detail.Name?.Text}", null);
        }

        foreach (MappedColumn column in rule.AlertDetails is { } details ? OfAlert(details) : [])
            yield return column;
    }

    private static IEnumerable<MappedColumn> OfAlert(StatedAlertDetails details)
    {
        foreach (Stated format in new[] { details.DisplayNameFormat, details.DescriptionFormat }.OfType<Stated>().Where(format => format.IsKnown))
        {
            foreach (Placeholder placeholder in Placeholder.In(format.Text).Where(placeholder => placeholder.IsWellFormed))
                yield return new MappedColumn(Part(format, placeholder), $"placeholder {placeholder.Text}", null);
        }

        if (details.SeverityColumn is { } severity)
            yield return new MappedColumn(severity, "alert severity", []);
        if (details.TacticsColumn is { } tactics)
            yield return new MappedColumn(tactics, "alert tactics", null);
        foreach (StatedPair property in details.DynamicProperties)
        {
            if (property.Value is { } column)
                yield return new MappedColumn(column, $"alert property {property.Name?.Text}", null);
        }
    }

    /// <summary>The column inside the braces.</summary>
    private static Stated Part(Stated format, Placeholder placeholder)
    {
        int start = placeholder.Start + placeholder.Text.IndexOf(placeholder.Column!, StringComparison.Ordinal);
        return new Stated(placeholder.Column!, format.AtPart(start, placeholder.Column!.Length))
        {
            Within = format.Within is { } within ? (offset, length) => within(start + offset, length) : null,
        };
    }
}
