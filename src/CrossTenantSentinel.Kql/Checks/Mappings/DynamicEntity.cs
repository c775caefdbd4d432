using CrossTenantSentinel.Checks.Mappings;
using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Queries;
using CrossTenantSentinel.Subjects;

namespace CrossTenantSentinel.Kql.Checks.Mappings;

/// <summary>
/// An entity identifier of a file's rule that takes a dynamic column. The pack's rules state their types: <see cref="MappedColumnType"/> judges
/// those without the query.
/// </summary>
public sealed class DynamicEntity : QueryCheck
{
    /// <summary>Functions that yield lists and bags, never a single value.</summary>
    private static readonly string[] Collections =
    [
        "make_set", "make_set_if", "make_list", "make_list_if", "make_list_with_nulls", "make_bag", "make_bag_if", "makeset", "makelist", "split", "extract_all", "pack", "pack_all", "pack_array",
        "bag_pack", "bag_merge", "array_concat", "array_sort_asc", "array_sort_desc", "array_slice", "set_union", "set_intersect", "set_difference",
    ];

    /// <inheritdoc/>
    public override IEnumerable<Finding> Inspect(CheckedQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        if (query.Rule is not { Columns: not null } rule || rule.Form == SubjectForm.Pack)
            yield break;
        List<MappedColumn> values = [];
        foreach (MappedColumn mapped in MappedColumns.Of(rule).Where(mapped => mapped.IsUnexpectedly(KqlType.Dynamic, rule)))
        {
            if (IsCollection(query, mapped.Column.Text))
                yield return MappedColumnType.Kind.At(mapped.Column.At, $"The column \"{mapped.Column.Text}\" ({mapped.Use}) is a list or bag, not string.");
            else
                values.Add(mapped);
        }

        // A member of a bag is mostly a text after all, but nothing guarantees it; one finding a rule says so.
        if (values is [var first, ..])
        {
            string others = values.Count == 1 ? "" : $"; so are {string.Join(", ", values.Skip(1).Select(mapped => mapped.Column.Text).Distinct())}";
            yield return MappedColumnType.Kind.At(first.Column.At, $"The column \"{first.Column.Text}\" ({first.Use}) is dynamic, not string{others}.") with
            {
                Severity = FindingSeverity.Note,
            };
        }
    }

    private static bool IsCollection(CheckedQuery query, string column) => ColumnDefinitions.Of(query, column) is { Count: > 0 } definitions
        ? definitions.All(call => call?.Symbol is { } function && Collections.Contains(function))
        : column.StartsWith("set_", StringComparison.Ordinal) || column.StartsWith("list_", StringComparison.Ordinal);
}
