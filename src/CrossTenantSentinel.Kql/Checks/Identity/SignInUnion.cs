using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Kql.Checks.Lineage;
using CrossTenantSentinel.Kql.FrontEnd;
using CrossTenantSentinel.Kql.Lowering;
using CrossTenantSentinel.Kql.Schema;

namespace CrossTenantSentinel.Kql.Checks.Identity;

/// <summary>A union of the two sign-in tables of users that leaves columns of different types as they are.</summary>
public sealed class SignInUnion : WrittenQueryCheck
{
    /// <summary>CTS3407.</summary>
    public static readonly FindingKind Kind = new()
    {
        Code = "CTS3407",
        Title = "Union of sign-in tables whose columns differ in type",
        Why = "Status, LocationDetails, DeviceDetail, ConditionalAccessPolicies and others are dynamic in SigninLogs and texts in AADNonInteractiveUserSignInLogs: after a union there are Status_dynamic and Status_string, each empty for the rows of the other table, and no Status.",
        Instead = "Convert before the union: union (SigninLogs), (AADNonInteractiveUserSignInLogs | extend Status = todynamic(Status)).",
        Severity = FindingSeverity.Warning,
    };

    private const string Interactive = "SigninLogs";
    private const string NonInteractive = "AADNonInteractiveUserSignInLogs";

    /// <inheritdoc/>
    protected override IEnumerable<Finding> InspectWritten(CheckedQuery query)
    {
        if (!query.Bound.Tables.Contains(Interactive, StringComparer.Ordinal) || !query.Bound.Tables.Contains(NonInteractive, StringComparer.Ordinal))
            yield break;
        List<string> differing = Differing(query.Schema);
        HashSet<string> named = [.. query.Syntax.OfKind("NameReference").Select(name => name.Symbol ?? name.Text(query.Text))];
        HashSet<string> unknown = [.. query.Bound.Diagnostics.Where(UnknownName.IsUnknownName).Select(diagnostic => query.Text.Substring(diagnostic.Start, diagnostic.Length))];
        foreach (SyntaxNode union in query.Syntax.OfKind("UnionOperator"))
        {
            List<SyntaxNode> legs = Legs(query, union);
            List<string> split = [.. differing.Where(column => IsSplit(query, legs, column))];
            List<string> lost = [.. split.Where(column => unknown.Contains(column) || named.Contains($"{column}_dynamic") != named.Contains($"{column}_string"))];
            if (lost.Count > 0)
                yield return Kind.At(query.At(union.Children[0]), $"{string.Join(", ", lost)}: dynamic in {Interactive}, string in {NonInteractive}; after this union there is {lost[0]}_dynamic for the one and {lost[0]}_string for the other.", $"Extend {NonInteractive} with {lost[0]} = todynamic({lost[0]}) before the union.");
        }
    }

    private static List<SyntaxNode> Legs(CheckedQuery query, SyntaxNode union) =>
        query.Syntax.ParentOf(union) is { Kind: "PipeExpression", Children: [var before, _, var step, ..] } && step == union ? [before, .. union.Elements()] : [.. union.Elements()];

    private static bool IsSplit(CheckedQuery query, List<SyntaxNode> legs, string column)
    {
        List<ColumnSource> sources = [.. legs.SelectMany(leg => ColumnLineage.Of(query).Trace(column, leg) ?? [])];
        return sources.Exists(source => source.Column is { Table: Interactive } found && found.Column == column) && sources.Exists(source => source.Column is { Table: NonInteractive } found && found.Column == column);
    }

    private static List<string> Differing(KustoSchema schema)
    {
        if (schema.Tables.FirstOrDefault(table => table.Name == Interactive) is not { } interactive || schema.Tables.FirstOrDefault(table => table.Name == NonInteractive) is not { } other)
            return [];
        return [.. interactive.Columns.Join(other.Columns, column => column.Name, column => column.Name, (left, right) => (left.Name, Differ: left.Type != right.Type)).Where(pair => pair.Differ).Select(pair => pair.Name)];
    }
}
