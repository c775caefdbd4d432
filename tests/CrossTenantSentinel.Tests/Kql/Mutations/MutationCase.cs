namespace CrossTenantSentinel.Tests.Kql.Mutations;

/// <summary>A case of mutations.txt: <c>== MUTATION promise</c>, a query, <c>----</c>, and what becomes what.</summary>
/// <param name="Name">The promise.</param>
/// <param name="Query">The query.</param>
/// <param name="Expected">The changes, in order.</param>
public sealed record MutationCase(string Name, string Query, IReadOnlyList<string> Expected)
{
    public static IReadOnlyList<MutationCase> All { get; } = [.. Parse(TestFile.Text("Kql/Mutations/mutations.txt"))];

    /// <summary>The mutation that it is about; null for all.</summary>
    public string? Mutation => Name.Split(' ')[0] is var first && first != "any" ? first : null;

    public override string ToString() => Name;

    private static IEnumerable<MutationCase> Parse(string text) =>
        from block in text.Split("\n== ", StringSplitOptions.RemoveEmptyEntries).Skip(1)
        let lines = block.TrimEnd('\n').Split('\n')
        let middle = Array.IndexOf(lines, "----")
        select new MutationCase(lines[0], string.Join('\n', lines[1..middle]), [.. lines[(middle + 1)..].Where(line => line.Length > 0)]);
}
