using CrossTenantSentinel.Catalogs;
using CrossTenantSentinel.Cli.Running.Data;
using CrossTenantSentinel.Engine.Vectors;
using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Kql.Schema;
using CrossTenantSentinel.Tests.Kql;

namespace CrossTenantSentinel.Tests.Cli.Running;

/// <summary>A data folder of one table, <c>T</c>, with a column of each type.</summary>
internal sealed class SampleFolder : IDisposable
{
    private static readonly KustoSchema Schema = KustoSchema.Empty with
    {
        Tables = [TestSchema.Table("T", "B:bool", "I:int", "L:long", "R:real", "M:decimal", "S:string", "D:datetime", "P:timespan", "G:guid", "Y:dynamic")],
        Watchlists = [new WatchlistSchema("Vips", ["Upn", "Team"])],
    };

    private readonly TemporaryFolder folder = new();

    public List<Finding> Findings { get; } = [];

    public KustoSchema Known { get; private set; } = Schema;

    public SampleFolder With(string file, string content)
    {
        folder.Write(file, content);
        return this;
    }

    public SampleData Open()
    {
        DataFolder files = DataFolder.Open(".", folder.Path);
        Known = Schema.With(files, _ => true, Findings, CancellationToken.None);
        return new SampleData(files, Known, new WatchlistKeys(Catalog.Of([])), CancellationToken.None);
    }

    public Table Read(string table = "T")
    {
        SampleData data = Open();
        Table rows = data.Table(table, Known.Tables.First(known => known.Name == table).Columns);
        Findings.AddRange(data.Findings);
        return rows;
    }

    public object? Cell(string column, string table = "T")
    {
        Table rows = Read(table);
        return rows.Rows[rows.Columns.Index().First(entry => entry.Item.Name == column).Index].ObjectAt(0);
    }

    public void Dispose() => folder.Dispose();
}
