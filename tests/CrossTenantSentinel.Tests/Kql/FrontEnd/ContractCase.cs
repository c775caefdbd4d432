using CrossTenantSentinel.Kql.FrontEnd;
using CrossTenantSentinel.Queries;

namespace CrossTenantSentinel.Tests.Kql.FrontEnd;

/// <summary>A query and what any front end must say of it: <c>contract.txt</c>.</summary>
public sealed record ContractCase(string Name, string Query, string Expected)
{
    public static IReadOnlyList<ContractCase> All { get; } =
        [.. TestFile.Text("Kql/FrontEnd/contract.txt").Split("=== ", StringSplitOptions.RemoveEmptyEntries).Select(Parse)];

    /// <summary>Diagnostics with the text they point at, result columns, tables and watchlists.</summary>
    public static string Describe(FrontEndAnswer answer)
    {
        if (answer is FrontEndFailure failure)
            return failure.ToString();
        BoundQuery bound = (BoundQuery)answer;
        List<string> lines =
        [
            .. bound.Diagnostics.Select(found => $"{found.Severity} {found.Code} at `{bound.Text.Substring(found.Start, found.Length)}`{Where(found.Message)}"),
        ];
        if (bound.Result is not null)
            lines.Add($"result {string.Join(", ", [.. bound.Result.Select(column => Describe(column, bound)), .. bound.IsOpen ? (string[])["..."] : []])}".TrimEnd());
        lines.AddRange(bound.References
            .Where(reference => reference.Kind is SymbolKind.Table or SymbolKind.Watchlist or SymbolKind.UserFunction)
            .Select(reference => $"{reference.Kind} {reference.Name} at `{bound.Text.Substring(reference.Start, reference.Length)}`"));
        return string.Join('\n', lines);
    }

    public override string ToString() => Name;

    private static string Describe(Column column, BoundQuery bound) => bound.UntypedColumns.Contains(column.Name) ? $"{column.Name}:?" : column.ToString();

    private static string Where(string message) => message.StartsWith("In function", StringComparison.Ordinal) ? $" {message[..message.IndexOf(':')]}" : "";

    private static ContractCase Parse(string text)
    {
        string[] lines = text.Split('\n');
        int rule = Array.IndexOf(lines, "----");
        return new ContractCase(lines[0], string.Join('\n', lines[1..rule]), string.Join('\n', lines[(rule + 1)..]).Trim());
    }
}
