using System.Text.RegularExpressions;
using CrossTenantSentinel.Limits;

namespace CrossTenantSentinel.Checks.Mappings;

/// <summary>A column that a detection names outside its query.</summary>
/// <param name="Column">The name.</param>
/// <param name="Member">The member that names it, for example <c>Entities</c>.</param>
/// <param name="Use">What it is used for, for example <c>entity Account.AadUserId</c>.</param>
/// <param name="MustBeText">Whether Sentinel reads text: a dynamic value would arrive as JSON or not at all.</param>
internal sealed partial record MappedColumn(string Column, string Member, string Use, bool MustBeText)
{
    /// <summary>Whether Sentinel takes the name.</summary>
    public bool HasLegalName => Column.Length <= SentinelLimits.MappedColumnLength && LegalName.IsMatch(Column);

    [GeneratedRegex(@"\A[A-Za-z_][A-Za-z0-9_]*\z")]
    private static partial Regex LegalName { get; }
}
