using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Kql.Checks.Comparisons;
using CrossTenantSentinel.Kql.Checks.Lineage;
using CrossTenantSentinel.Kql.Schema;
using CrossTenantSentinel.Queries;

namespace CrossTenantSentinel.Kql.Checks.Identity;

/// <summary>A list or bag that is searched as if it were one text.</summary>
public sealed class ContainsInDynamic : WrittenQueryCheck
{
    /// <summary>CTS3405.</summary>
    public static readonly FindingKind Kind = new()
    {
        Code = "CTS3405",
        Title = "List or bag searched as a text",
        Why = "The whole list is turned into one text, names of members included: AssignedRoles contains \"admin\" also finds Printer Administrator, and misses Global Reader. Such a search says where to look, not what is there.",
        Instead = "Compare the elements: set_has_element(), or mv-expand and ==; has finds whole terms at least.",
        Severity = FindingSeverity.Note,
    };

    /// <inheritdoc/>
    protected override IEnumerable<Finding> InspectWritten(CheckedQuery query)
    {
        foreach (ValueComparison comparison in ValueComparisons.In(query.Bound).Where(comparison => comparison.Match is MatchKind.Part or MatchKind.Start or MatchKind.End))
        {
            if (comparison.Subject is { Kind: "NameReference", ResultType: "dynamic", Symbol: { } name }
                && ColumnLineage.Of(query).OriginsOf(comparison.Subject) is [_, ..] origins && origins.All(origin => IsDynamic(query.Schema, origin)))
                yield return Kind.At(query.At(comparison.Node), $"{name} is a list or bag; this searches its whole text.");
        }
    }

    private static bool IsDynamic(KustoSchema schema, TableColumn origin) => schema.Tables.First(table => table.Name == origin.Table).Columns
        .Any(column => column.Name == origin.Column && column.Type == KqlType.Dynamic);
}
