using CrossTenantSentinel.Kql.FrontEnd;
using CrossTenantSentinel.Kql.Schema;
using CrossTenantSentinel.Queries;

namespace CrossTenantSentinel.Tests.Cli.Commands;

/// <summary>Finds that every query reads SigninLogs and yields given columns; counts what it is asked.</summary>
internal sealed class ObedientFrontEnd(IReadOnlyList<Column> columns) : IKustoFrontEnd, IDisposable
{
    public int Asked { get; private set; }

    public bool IsDisposed { get; private set; }

    public KustoSchema? Schema { get; private set; }

    public Func<string, FrontEndAnswer?>? Instead { get; init; }

    public string Version => "obedient";

    public FrontEndAnswer Analyze(string query, KustoSchema schema)
    {
        Asked++;
        Schema = schema;
        return Instead?.Invoke(query) ?? new BoundQuery(
            query,
            [],
            columns,
            [new SymbolReference(SymbolKind.Table, "SigninLogs", 0, "SigninLogs".Length)],
            new SyntaxNode("QueryBlock", 0, query.Length, null, null, null, []));
    }

    public void Dispose() => IsDisposed = true;
}
