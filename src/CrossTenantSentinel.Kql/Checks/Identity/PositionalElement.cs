using System.Globalization;
using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Kql.Checks.Lineage;
using CrossTenantSentinel.Kql.FrontEnd;
using CrossTenantSentinel.Kql.Lowering;

namespace CrossTenantSentinel.Kql.Checks.Identity;

/// <summary>An element of a logged list that is taken by its position, although its position means nothing.</summary>
public sealed class PositionalElement : WrittenQueryCheck
{
    /// <summary>CTS3402.</summary>
    public static readonly FindingKind Kind = new()
    {
        Code = "CTS3402",
        Title = "List of pairs read by position",
        Why = "AdditionalDetails and modifiedProperties are lists of named values in no fixed order: with one value more or less, or another kind of actor, the same position silently holds another value.",
        Instead = "Select by name: mv-apply p = AdditionalDetails on (where p.key == \"ipaddr\"), or turn the list into a bag of its names.",
        Severity = FindingSeverity.Warning,
    };

    /// <summary>CTS3403.</summary>
    public static readonly FindingKind First = new()
    {
        Code = "CTS3403",
        Title = "First element of a list",
        Why = "Operations with several targets log them in no fixed order (role before user, user before group), and a sign-in has several authentication steps: the first one need not be the one that is meant.",
        Instead = "Where an operation can have several, select by type, for example with mv-apply.",
        Severity = FindingSeverity.Note,
        IsOffByDefault = true,
    };

    private const int MaximumDepth = 8;

    private static readonly Dictionary<string, (bool IsNamed, string What)> Lists = new(StringComparer.OrdinalIgnoreCase)
    {
        ["AdditionalDetails"] = (true, "pairs of key and value"),
        ["modifiedProperties"] = (true, "properties with a displayName"),
        ["AuthenticationProcessingDetails"] = (true, "pairs of key and value"),
        ["ConditionalAccessPolicies"] = (true, "policies with a displayName"),
        ["TargetResources"] = (false, "targets with a type"),
        ["AuthenticationDetails"] = (false, "authentication steps"),
    };

    private static readonly string[] Tables = ["AuditLogs", "SigninLogs", "AADNonInteractiveUserSignInLogs", "AADServicePrincipalSignInLogs", "AADManagedIdentitySignInLogs"];

    /// <inheritdoc/>
    protected override IEnumerable<Finding> InspectWritten(CheckedQuery query)
    {
        if (!query.Bound.Tables.Intersect(Tables, StringComparer.Ordinal).Any())
            yield break;
        HashSet<(string, int)> said = [];
        foreach (SyntaxNode element in query.Syntax.OfKind("ElementExpression"))
        {
            if (element.Children is not [var list, { Kind: "BracketedExpression" } brackets, ..] || brackets.Find("LongLiteralExpression") is not { } position
                || !int.TryParse(position.Text(query.Text), NumberStyles.None, CultureInfo.InvariantCulture, out int index)
                || NameOf(query, list, 0) is not { } name || !Lists.TryGetValue(name, out (bool IsNamed, string What) found) || !said.Add((name, index)))
                continue;
            string message = $"{name}[{index}]: the list holds {found.What} in no fixed order.";
            if (!found.IsNamed)
                yield return (index > 0 ? Kind : First).At(query.At(brackets), message, "Select the element by what it is: mv-apply t = TargetResources on (where t.type =~ \"User\").");
            else if (IsNameTested(query, element.Text(query.Text)))
                yield return Kind.At(query.At(brackets), $"{message} The query tests its name, and so loses the rows in which it stands elsewhere.") with { Severity = FindingSeverity.Note };
            else
                yield return Kind.At(query.At(brackets), message);
        }
    }

    /// <summary>Whether the query asks somewhere which name the element has.</summary>
    private static bool IsNameTested(CheckedQuery query, string element) => query.Syntax.OfKind("EqualExpression", "EqualTildeExpression", "InExpression", "InCsExpression", "HasExpression")
        .SelectMany(comparison => comparison.Children[0].SelfAndDescendants())
        .Any(path => path.Kind == "PathExpression" && path.Text(query.Text) is var text && text.StartsWith(element, StringComparison.Ordinal) && text[element.Length..] is ".key" or ".displayName" or ".name");

    /// <summary>The name of the column or member that an expression reads; null when it is another one.</summary>
    private static string? NameOf(CheckedQuery query, SyntaxNode node, int depth)
    {
        SyntaxNode list = node.WithoutParentheses();
        switch (list.Kind)
        {
            case "PathExpression" when list.Children is [.., { Kind: "NameReference" } member]:
                return member.Text(query.Text);
            case "ElementExpression" when list.Children is [_, { Kind: "BracketedExpression" } brackets, ..]:
                return brackets.Children.FirstOrDefault(child => child.StringValue is not null)?.StringValue;
            case "FunctionCallExpression" when list.Symbol is "todynamic" or "parse_json" or "dynamic" or "tostring" && list.Arguments() is [var converted]:
                return NameOf(query, converted, depth + 1);
            case "NameReference" when list.SymbolKind == SymbolKind.Column && depth < MaximumDepth:
                return ColumnLineage.Of(query).SourcesOf(list) switch
                {
                    [{ Column: { } column }, ..] => column.Column,
                    [{ Expression: { } expression }] => NameOf(query, expression, depth + 1),
                    _ => null,
                };
            default:
                return null;
        }
    }
}
