using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Kql.Checks.Lineage;
using CrossTenantSentinel.Kql.FrontEnd;
using CrossTenantSentinel.Kql.Lowering;

namespace CrossTenantSentinel.Kql.Checks.Identity;

/// <summary>Accounts of two tables that are brought together by addresses which are not the same for guests.</summary>
public sealed class AddressJoin : WrittenQueryCheck
{
    /// <summary>CTS3408.</summary>
    public static readonly FindingKind Kind = new()
    {
        Code = "CTS3408",
        Title = "Guests matched by address",
        Why = "The sign-in logs name a guest as at home (gina@fabrikam.com), IdentityInfo and AuditLogs as in the directory (gina_fabrikam.com#EXT#@contoso.onmicrosoft.com), mail as its mailbox: for external accounts the addresses never match, and the query silently loses them.",
        Instead = "Match object ids: UserId of the sign-in logs, AccountObjectId of IdentityInfo, id of InitiatedBy.user and of TargetResources.",
        Severity = FindingSeverity.Note,
    };

    private static readonly string[] GuestMarks = ["#EXT#", "guest", "CrossTenantAccessType", "HomeTenantId", "external user"];

    private static readonly string[] Memberships = ["InExpression", "InCsExpression", "NotInExpression", "NotInCsExpression"];

    private static readonly string[] Comparisons = ["EqualExpression", "EqualTildeExpression", "NotEqualExpression", "BangTildeExpression"];

    /// <inheritdoc/>
    protected override IEnumerable<Finding> InspectWritten(CheckedQuery query)
    {
        bool isAboutGuests = GuestMarks.Any(mark => query.Text.Contains(mark, StringComparison.OrdinalIgnoreCase));
        foreach ((SyntaxNode at, (AddressKind Kind, string Name)? left, (AddressKind Kind, string Name)? right) in Pairs(query))
        {
            if (left is not { } one || right is not { } other || one.Kind == other.Kind || (one.Kind != AddressKind.Directory && other.Kind != AddressKind.Directory))
                continue;
            Finding finding = Kind.At(query.At(at), $"{one.Name} and {other.Name} are written differently for guests: these never match.");
            yield return isAboutGuests ? finding with { Severity = FindingSeverity.Warning } : finding;
        }
    }

    private static IEnumerable<(SyntaxNode At, (AddressKind, string)? Left, (AddressKind, string)? Right)> Pairs(CheckedQuery query)
    {
        foreach (SyntaxNode comparison in query.Syntax.OfKind(Comparisons).Where(comparison => comparison.Children.Count > 2))
            yield return (comparison, AnyOf(query, comparison.Children[0]), AnyOf(query, comparison.Children[2]));
        foreach (SyntaxNode comparison in query.Syntax.OfKind(Memberships))
        {
            if (comparison.Find("ExpressionList")?.Elements() is [var list] && LetScope.ValueOf(query.Syntax, list) is { ResultType: "table" } table && OnlyColumnOf(table) is { } column)
                yield return (comparison, AnyOf(query, comparison.Children[0]), Addresses.OfColumn(query, column, table));
        }

        foreach (SyntaxNode clause in query.Syntax.OfKind("JoinOnClause"))
        {
            if (query.Syntax.ParentOf(clause) is not { } join || query.Syntax.ParentOf(join) is not { Kind: "PipeExpression", Children: [var left, ..] } || join.Children.FirstOrDefault(child => child.ResultType == "table") is not { } right)
                continue;
            foreach (SyntaxNode key in clause.Elements().Where(key => key is { Kind: "NameReference", Symbol: not null }))
                yield return (key, Addresses.OfColumn(query, key.Symbol!, left), Addresses.OfColumn(query, key.Symbol!, right));
        }
    }

    private static (AddressKind, string)? AnyOf(CheckedQuery query, SyntaxNode node) => Addresses.Of(query, node) ?? Addresses.OfName(node);

    /// <summary>The name of the one column that a pipeline ends with; null where there are more, or it cannot be told.</summary>
    private static string? OnlyColumnOf(SyntaxNode table)
    {
        SyntaxNode? last = table is { Kind: "PipeExpression", Children: [_, _, var step, ..] } ? step : null;
        IReadOnlyList<SyntaxNode> columns = last?.Kind switch
        {
            "ProjectOperator" or "DistinctOperator" => last.Elements(),
            "SummarizeOperator" when last.Find("SummarizeByClause") is { } by && last.Elements().Count == 0 => by.Elements(),
            _ => [],
        };
        return columns is [var only] ? only.Kind == "SimpleNamedExpression" ? only.Children[0].Symbol : only.Kind == "NameReference" ? only.Symbol : null : null;
    }
}
