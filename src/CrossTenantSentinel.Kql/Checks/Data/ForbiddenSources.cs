using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Kql.FrontEnd;
using CrossTenantSentinel.Kql.Lowering;
using CrossTenantSentinel.Subjects;

namespace CrossTenantSentinel.Kql.Checks.Data;

/// <summary>Sources of rows that rules must not, or should not, read.</summary>
public sealed class ForbiddenSources : QueryCheck
{
    /// <summary>So many workspaces may a scheduled rule read (Microsoft's service limits of Sentinel).</summary>
    private const int MostWorkspaces = 20;

    /// <summary>CTS3300.</summary>
    public static readonly FindingKind AllTables = new()
    {
        Code = "CTS3300",
        Title = "Rule that reads all tables",
        Why = "Sentinel refuses a rule with search * or union *; a search without tables reads just as much.",
        Instead = "Name the tables: union TableA, TableB, or search in (TableA, TableB).",
    };

    /// <summary>CTS3301.</summary>
    public static readonly FindingKind Wildcard = new()
    {
        Code = "CTS3301",
        Title = "Rule that reads tables by a pattern",
        Why = "Which tables that is changes with the workspace: a new one may bring columns of other types, and the rule's columns change or it fails.",
        Instead = "Name the tables; union isfuzzy=true bears those that do not exist.",
        Severity = FindingSeverity.Warning,
    };

    /// <summary>CTS3302.</summary>
    public static readonly FindingKind External = new()
    {
        Code = "CTS3302",
        Title = "Rule that reads a file from the network",
        Why = "Each run fetches the file: when its owner moves or changes it, the rule fails and is disabled after a while, or it follows a list that others write.",
        Instead = "Keep the data in a watchlist.",
        Severity = FindingSeverity.Warning,
    };

    /// <summary>CTS3303.</summary>
    public static readonly FindingKind OtherCluster = new()
    {
        Code = "CTS3303",
        Title = "Rule that reads Azure Data Explorer",
        Why = "Analytics rules cannot read other clusters: adx() and cluster() work in the log search only.",
        Instead = "Bring the data into the workspace, or into a watchlist.",
    };

    /// <summary>CTS3304.</summary>
    public static readonly FindingKind Workspaces = new()
    {
        Code = "CTS3304",
        Title = "Rule that reads too many workspaces",
        Why = "A scheduled rule may read 20 workspaces at most, a near-real-time rule only its own.",
        Instead = "Deploy the rule to each workspace, or split the list.",
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Inspect(CheckedQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        return query.Rule is { Kind: RuleKind.Scheduled or RuleKind.NearRealTime or RuleKind.Unknown } rule ? InspectRule(query, rule) : [];
    }

    private static IEnumerable<Finding> InspectRule(CheckedQuery query, RuleSubject rule)
    {
        foreach (SyntaxNode search in query.Syntax.OfKind("SearchOperator", "FindOperator").Where(search => search.Find("FindInClause") is null && IsSource(search, query.Syntax)))
            yield return AllTables.At(query.At(search.Children[0]), $"{search.Children[0].Text(query.Text)} without tables reads all of them.");
        foreach (SyntaxNode name in query.Syntax.OfKind("WildcardedName"))
        {
            if (!query.Syntax.AncestorsOf(name).Take(5).Any(above => above.Kind is "UnionOperator" or "FindInClause"))
                continue;
            string pattern = name.Text(query.Text);
            yield return pattern == "*"
                ? AllTables.At(query.At(name), "union * reads all tables.")
                : Wildcard.At(query.At(name), $"{pattern} stands for whichever tables the workspace has.");
        }

        foreach (SyntaxNode file in query.Syntax.OfKind("ExternalDataExpression"))
            yield return External.At(query.At(file.Children[0]), "Each run reads a file from the network.");
        foreach (SyntaxNode call in query.Syntax.OfKind("FunctionCallExpression").Where(call => call.Children[0].Text(query.Text) is "adx" or "cluster"))
            yield return OtherCluster.At(query.At(call.Children[0]), $"{call.Children[0].Text(query.Text)}() works in the log search only.");
        SyntaxNode[] workspaces =
        [
            .. query.Syntax.OfKind("FunctionCallExpression").Where(call => call.Children[0].Text(query.Text) == "workspace").DistinctBy(call => call.Children[^1].Text(query.Text), StringComparer.OrdinalIgnoreCase),
        ];
        if (rule.Kind == RuleKind.NearRealTime && workspaces.Length > 0)
            yield return Workspaces.At(query.At(workspaces[0]), "A near-real-time rule reads its own workspace only.");
        else if (workspaces.Length > MostWorkspaces)
            yield return Workspaces.At(query.At(workspaces[MostWorkspaces]), $"This is one of {workspaces.Length} workspaces; a rule may read {MostWorkspaces}.");
    }

    /// <summary>Whether the operator yields rows by itself rather than filtering those of another.</summary>
    private static bool IsSource(SyntaxNode search, SyntaxMap syntax) => syntax.ParentOf(search) is not { Kind: "PipeExpression" } pipe || pipe.Children[0] == search;
}
