using System.Globalization;
using CrossTenantSentinel.Engine.Execution;
using CrossTenantSentinel.Engine.Vectors;
using CrossTenantSentinel.Kql.Schema;
using CrossTenantSentinel.Queries;

namespace CrossTenantSentinel.Benchmarks.Execution;

/// <summary>
/// A table SigninLogs of any size, the same on every machine. One day of sign-ins, evenly spaced: 20,000 users, of whom each signs in to up to
/// four of 500 tenants from up to six addresses; 200 applications, eight results, 4,000 user agents. Repeated texts are stored once, as the
/// loader of files does; every row has a correlation of its own.
/// </summary>
internal sealed class SyntheticSignIns : IDataSource
{
    private const int Users = 20_000;

    private static readonly string[] Results = ["0", "0", "0", "0", "0", "50126", "50074", "53003", "50053", "500121", "65001", "70044"];

    private static readonly DateTime Start = new(2026, 3, 1, 0, 0, 0, DateTimeKind.Utc);

    private readonly Table table;
    private ulong state = 20260302;

    /// <summary>Makes so many rows.</summary>
    public SyntheticSignIns(int rows)
    {
        DateTime[] times = new DateTime[rows];
        string[] correlations = new string[rows];
        int[] users = new int[rows], tenants = new int[rows], addresses = new int[rows], applications = new int[rows], results = new int[rows], agents = new int[rows];
        for (int row = 0; row < rows; row++)
        {
            times[row] = Start.AddTicks(TimeSpan.TicksPerDay * row / rows);
            correlations[row] = string.Create(CultureInfo.InvariantCulture, $"{Next():x16}{row:x16}");
            users[row] = Below(Users);
            tenants[row] = ((users[row] * 7) + (Below(1 + (users[row] % 4)) * 131)) % 500;
            addresses[row] = (users[row] * 6) + Below(1 + (users[row] % 6));
            applications[row] = Math.Min(Below(200), Below(200));
            results[row] = Below(Results.Length);
            agents[row] = Below(4000);
        }

        table = new Table(
            Schema.Tables[0].Columns,
            new Batch(
                rows,
                new Vector<DateTime>(times),
                new Vector<string>(correlations),
                Texts(users, Users, user => $"user{user}@{(user % 9 == 0 ? "fabrikam" : "contoso")}.com"),
                Texts(tenants, 500, tenant => $"00000000-0000-4000-8000-{tenant:000000000000}"),
                Texts(addresses, 6 * Users, address => $"2001:db8::{address >> 16:x}:{address & 0xffff:x}"),
                Texts(applications, 200, application => application % 20 == 0 ? $"Azure Portal {application}" : $"Application {application}"),
                Texts(results, Results.Length, result => Results[result]),
                Texts(agents, 4000, agent => $"Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/{90 + (agent % 40)}.0.{agent}.0 Safari/537.36")));
    }

    /// <summary>What queries are bound against.</summary>
    public static KustoSchema Schema { get; } = KustoSchema.Empty with
    {
        Tables =
        [
            new TableSchema(
                "SigninLogs",
                [
                    new Column("TimeGenerated", KqlType.DateTime),
                    .. new[] { "CorrelationId", "UserPrincipalName", "ResourceTenantId", "IPAddress", "AppDisplayName", "ResultType", "UserAgent" }
                        .Select(name => new Column(name, KqlType.String)),
                ]),
        ],
    };

    public Table Table(string name, IReadOnlyList<Column> columns) => table;

    public Table Watchlist(string alias, IReadOnlyList<Column> columns) => Engine.Vectors.Table.Empty(columns);

    public string? External(string address) => null;

    private static Vector<string> Texts(int[] codes, int count, Func<int, string> text) =>
        Vector<string>.Encoded(new DictionaryKey<string>([.. Enumerable.Range(0, count).Select(text)], null), codes);

    private int Below(int limit) => (int)(Next() % (ulong)limit);

    /// <summary>SplitMix64: the same numbers on every platform and version.</summary>
    private ulong Next()
    {
        ulong mixed = state += 0x9E3779B97F4A7C15;
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return mixed ^ (mixed >> 31);
    }
}
