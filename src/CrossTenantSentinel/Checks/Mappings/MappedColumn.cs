using System.Text.RegularExpressions;
using CrossTenantSentinel.Limits;
using CrossTenantSentinel.Queries;
using CrossTenantSentinel.Subjects;

namespace CrossTenantSentinel.Checks.Mappings;

/// <summary>A column that a rule names outside its query.</summary>
/// <param name="Column">The name as it is written.</param>
/// <param name="Use">What it is used for, for example <c>entity Account.AadUserId</c>.</param>
/// <param name="Types">The types that make sense there besides string; null for any.</param>
public sealed partial record MappedColumn(Stated Column, string Use, IReadOnlyList<KqlType>? Types)
{
    /// <summary>The column of the output; null when there is none of exactly that name.</summary>
    /// <param name="rule">The rule, with its columns.</param>
    public Column? In(RuleSubject rule) => rule?.Columns?.FirstOrDefault(column => column.Name == Column.Text);

    /// <summary>Whether the query outputs it with a type that makes no sense there.</summary>
    /// <param name="type">The type.</param>
    /// <param name="rule">The rule, with its columns.</param>
    public bool IsUnexpectedly(KqlType type, RuleSubject rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        return Types is not null && type != KqlType.String && !Types.Contains(type) && In(rule)?.Type == type && !rule.UntypedColumns.Contains(Column.Text);
    }

    /// <summary>Whether Sentinel takes the name.</summary>
    public bool HasLegalName => Column.Text.Length <= SentinelLimits.MappedColumnLength && LegalName.IsMatch(Column.Text);

    [GeneratedRegex(@"\A[A-Za-z_][A-Za-z0-9_]*\z")]
    private static partial Regex LegalName { get; }
}
