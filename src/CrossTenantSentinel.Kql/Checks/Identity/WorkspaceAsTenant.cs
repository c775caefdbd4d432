using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Kql.Checks.Comparisons;
using CrossTenantSentinel.Kql.Checks.Lineage;
using CrossTenantSentinel.Kql.FrontEnd;
using CrossTenantSentinel.Kql.Lowering;

namespace CrossTenantSentinel.Kql.Checks.Identity;

/// <summary><c>TenantId</c>, which is the workspace, compared with an Entra tenant.</summary>
public sealed class WorkspaceAsTenant : WrittenQueryCheck
{
    /// <summary>CTS3406.</summary>
    public static readonly FindingKind Kind = new()
    {
        Code = "CTS3406",
        Title = "TenantId is the workspace",
        Why = "In Log Analytics the column TenantId holds the id of the workspace, never that of an Entra tenant: the comparison is never true (or, negated, always).",
        Instead = "The tenant whose log a row is from is AADTenantId in sign-in and audit logs, AadTenantId in MicrosoftGraphActivityLogs, AccountTenantId in IdentityInfo, OrganizationId in OfficeActivity.",
        Severity = FindingSeverity.Warning,
    };

    private static readonly string[] Kinds = ["EqualExpression", "NotEqualExpression", "EqualTildeExpression", "BangTildeExpression", "InExpression", "InCsExpression", "NotInExpression", "NotInCsExpression"];

    private static readonly string[] TenantColumns =
        ["HomeTenantId", "ResourceTenantId", "AADTenantId", "AadTenantId", "AccountTenantId", "AppOwnerTenantId", "ResourceOwnerTenantId", "OrganizationId", "OfficeTenantId", "AzureTenantId"];

    // Tables of one Entra tenant's log, where an id that is written out is meant to be that tenant's.
    private static readonly string[] TenantTables =
        ["SigninLogs", "AADNonInteractiveUserSignInLogs", "AADServicePrincipalSignInLogs", "AADManagedIdentitySignInLogs", "AuditLogs", "MicrosoftGraphActivityLogs", "IdentityInfo", "OfficeActivity"];

    /// <inheritdoc/>
    protected override IEnumerable<Finding> InspectWritten(CheckedQuery query)
    {
        foreach (SyntaxNode comparison in query.Syntax.OfKind(Kinds).Where(comparison => comparison.Children.Count > 2))
        {
            SyntaxNode left = comparison.Children[0].WithoutParentheses();
            SyntaxNode right = comparison.Children[2].WithoutParentheses();
            (SyntaxNode at, SyntaxNode other) = Origin(query, left) is null ? (right, left) : (left, right);
            if (Origin(query, at) is { } column && OtherSide(query, other, column) is { } tenant)
                yield return Kind.At(query.At(at), $"TenantId of {column.Table} is the id of the workspace, but is compared with {tenant}.", InsteadOf(column.Table));
        }
    }

    private static TableColumn? Origin(CheckedQuery query, SyntaxNode node) =>
        node.Symbol == "TenantId" && ColumnLineage.Of(query).OriginsOf(node) is [{ Column: "TenantId" } column, ..] ? column : null;

    /// <summary>How to call the tenant on the other side; null when it is none for certain.</summary>
    private static string? OtherSide(CheckedQuery query, SyntaxNode node, TableColumn column)
    {
        foreach (SyntaxNode part in node.SelfAndDescendants())
        {
            if (part is { Kind: "NameReference", Symbol: { } called } && called.Contains("workspace", StringComparison.OrdinalIgnoreCase))
                return null;
            if (part is { SymbolKind: SymbolKind.Column, Symbol: { } other } && TenantColumns.Contains(other, StringComparer.Ordinal))
                return other;
            if (part is { Kind: "NameReference", SymbolKind: SymbolKind.Variable or SymbolKind.Parameter, Symbol: { } name } && name.Contains("tenant", StringComparison.OrdinalIgnoreCase))
                return name;
        }

        bool isId = ValueComparisons.LiteralsOf(query.Syntax, node).Literals.Concat(node.SelfAndDescendants()).Any(literal => Guid.TryParse(literal.StringValue, out _));
        return isId && TenantTables.Contains(column.Table, StringComparer.Ordinal) && !query.Text.Contains("workspace(", StringComparison.Ordinal) ? "an id that is written out" : null;
    }

    private static string? InsteadOf(string table) => table switch
    {
        "SigninLogs" or "AADNonInteractiveUserSignInLogs" or "AADServicePrincipalSignInLogs" or "AADManagedIdentitySignInLogs" or "AuditLogs" => "The tenant whose log this is stands in AADTenantId.",
        "MicrosoftGraphActivityLogs" => "The tenant whose log this is stands in AadTenantId.",
        "IdentityInfo" => "The tenant of the account stands in AccountTenantId.",
        "OfficeActivity" => "The tenant stands in OrganizationId.",
        _ => null,
    };
}
