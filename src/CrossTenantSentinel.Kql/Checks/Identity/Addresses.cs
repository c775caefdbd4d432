using System.Text.RegularExpressions;
using CrossTenantSentinel.Kql.Checks.Lineage;
using CrossTenantSentinel.Kql.FrontEnd;

namespace CrossTenantSentinel.Kql.Checks.Identity;

/// <summary>Tells which kind of address an expression yields.</summary>
internal static partial class Addresses
{
    private const int MaximumDepth = 8;

    private static readonly string[] SignIns = ["SigninLogs", "AADNonInteractiveUserSignInLogs"];

    /// <summary>The kind of an expression; null when it is no address, or not certainly one.</summary>
    public static (AddressKind Kind, string Name)? Of(CheckedQuery query, SyntaxNode node) => Of(query, node, 0);

    /// <summary>The kind of a column of a table or pipeline.</summary>
    public static (AddressKind Kind, string Name)? OfColumn(CheckedQuery query, string name, SyntaxNode table) => Of(query, ColumnLineage.Of(query).Trace(name, table) ?? [], 0);

    /// <summary>The kind of a column that is called after mail, wherever it comes from; null for any other expression.</summary>
    public static (AddressKind Kind, string Name)? OfName(SyntaxNode node)
    {
        SyntaxNode at = ColumnLineage.Unconverted(node);
        return at is { SymbolKind: SymbolKind.Column, Symbol: { } name } && IsMail().IsMatch(name) ? (AddressKind.Mail, name) : null;
    }

    private static (AddressKind Kind, string Name)? Of(CheckedQuery query, SyntaxNode node, int depth)
    {
        SyntaxNode at = ColumnLineage.Unconverted(node);
        if (at.SymbolKind == SymbolKind.Column && at.Kind == "NameReference")
            return Of(query, ColumnLineage.Of(query).SourcesOf(at), depth);
        if (at.Kind != "PathExpression")
            return null;
        if (at.SymbolKind == SymbolKind.Column)
            return Of(query, ColumnLineage.Of(query).SourcesOf(at), depth);
        string path = at.Text(query.Text);
        bool isDirectory = path.EndsWith(".userPrincipalName", StringComparison.OrdinalIgnoreCase)
            && (path.StartsWith("InitiatedBy", StringComparison.Ordinal) || path.StartsWith("TargetResources", StringComparison.Ordinal) || path.Contains("(InitiatedBy", StringComparison.Ordinal) || path.Contains("(TargetResources", StringComparison.Ordinal));
        return isDirectory ? (AddressKind.Directory, path) : null;
    }

    private static (AddressKind Kind, string Name)? Of(CheckedQuery query, IReadOnlyList<ColumnSource> sources, int depth)
    {
        if (depth > MaximumDepth || sources.Count == 0)
            return null;
        List<(AddressKind Kind, string Name)?> kinds = [.. sources.Select(source => source switch
        {
            { Column: { } column } => Of(column),
            { Expression: { } expression } => Of(query, expression, depth + 1),
            _ => null,
        })];
        return kinds.Select(kind => kind?.Kind).Distinct().Count() == 1 ? kinds[0] : null;
    }

    private static (AddressKind Kind, string Name)? Of(TableColumn column) => column switch
    {
        { Column: "UserPrincipalName" } when SignIns.Contains(column.Table, StringComparer.Ordinal) => (AddressKind.Home, $"UserPrincipalName of {column.Table}"),
        { Table: "IdentityInfo", Column: "AccountUPN" } => (AddressKind.Directory, "AccountUPN of IdentityInfo"),
        { Table: "IdentityInfo", Column: "MailAddress" } => (AddressKind.Mail, "MailAddress of IdentityInfo"),
        { Table: "EmailEvents", Column: "RecipientEmailAddress" or "SenderFromAddress" or "SenderMailFromAddress" } => (AddressKind.Mail, $"{column.Column} of EmailEvents"),
        _ => null,
    };

    [GeneratedRegex(@"mail(address)?\z|\Amail|emailaddress", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex IsMail();
}
