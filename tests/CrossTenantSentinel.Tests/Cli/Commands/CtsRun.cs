using CrossTenantSentinel.Catalogs;
using CrossTenantSentinel.Cli.Commands;
using CrossTenantSentinel.Cli.Processes;
using CrossTenantSentinel.Tests.Checks;
using CrossTenantSentinel.Watchlists;

namespace CrossTenantSentinel.Tests.Cli.Commands;

/// <summary>Runs a command line in this process, over a small pack and a front end that needs no Node.js.</summary>
internal sealed class CtsRun : IDisposable
{
    public sealed record Row(string TenantId, string Name);

    public static Watchlist<Row> Directory { get; } = new()
    {
        Alias = "SampleDirectory",
        Name = "Sample directory",
        Description = "Tenants that we know.",
        SearchKey = nameof(Row.TenantId),
        Rows = [new("33333333-3333-4333-8333-333333333333", "Fabrikam")],
    };

    private readonly StringWriter output = new();
    private readonly StringWriter error = new();

    public CtsRun()
    {
        foreach (string template in System.IO.Directory.EnumerateFiles(Repository.File("templates"), "*.hbs"))
            Root.Write($"templates/{Path.GetFileName(template)}", File.ReadAllText(template));
        Surroundings = new Surroundings
        {
            WorkingDirectory = Root.Path,
            Environment = new Dictionary<string, string>(),
            Output = output,
            Error = error,
            Pack = _ => Catalog.Of([SampleRules.Rule, SampleRules.Hunt, Directory]),
            FrontEnd = () => FrontEnd,
        };
    }

    public TemporaryFolder Root { get; } = new();

    public Surroundings Surroundings { get; set; }

    public ObedientFrontEnd FrontEnd { get; set; } = new(SampleRules.Rule.RowColumns);

    public string Output => output.ToString();

    public string Error => error.ToString();

    public int Run(params string[] arguments)
    {
        output.GetStringBuilder().Clear();
        error.GetStringBuilder().Clear();
        return CtsCommandLine.Run(arguments, Surroundings);
    }

    public void Dispose() => Root.Dispose();
}
