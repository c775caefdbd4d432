using System.CommandLine;
using System.Globalization;

namespace CrossTenantSentinel.Cli.Commands;

/// <summary>The options of <c>cts run</c>.</summary>
internal sealed class RunOptions
{
    public Option<string?> Kql { get; } = new("--kql") { Description = "The query.", HelpName = "TEXT" };

    public Option<string?> Query { get; } = new("--query") { Description = "File with the query.", HelpName = "FILE" };

    public Option<string?> Batch { get; } = new("--batch")
    {
        Description = "File with many queries, a line each: {\"id\":\"...\",\"query\":\"...\"}. Every line gets a line in --out, in the same order: {\"id\",\"columns\",\"rows\"} or {\"id\",\"error\"}.",
        HelpName = "FILE",
    };

    public Option<string?> Out { get; } = new("--out") { Description = "Where --batch writes. Default: standard output.", HelpName = "FILE" };

    public Option<string?> Data { get; } = new("--data")
    {
        Description = "Folder with the rows: TABLE.json (an array), .ndjson, .jsonl or .csv (as Log Analytics exports it); watchlists/ALIAS.csv; externaldata.json, which maps addresses to files of the folder. "
            + "Types come from the tables that cts knows and from --schema; those of other tables from their first 1,000 rows.",
        HelpName = "FOLDER",
    };

    public Option<DateTimeOffset?> Now { get; } = new("--now")
    {
        Description = "What now() is, ISO 8601; UTC unless it says otherwise. Default: the time of the run.",
        HelpName = "INSTANT",
        CustomParser = result =>
        {
            if (DateTimeOffset.TryParse(result.Tokens[0].Value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset instant))
                return instant;
            result.AddError($"--now {Reporting.Shown.Value(result.Tokens[0].Value)} is no instant such as 2026-03-02T10:00:00Z.");
            return null;
        },
    };

    public Option<bool> Timing { get; } = new("--timing") { Description = "Write the milliseconds spent on load, bind, plan and execute to standard error, as JSON." };

    public Option<long> MaxRows { get; } = Positive<long>("--max-rows", "How many rows a step of a query may give.", "N", Engine.Execution.RunLimits.Default.Rows);

    public Option<long> MaxMemory { get; } = Positive<long>("--max-memory", "How many megabytes may be in use.", "MB", DefaultMegabytes);

    public Option<double?> Timeout { get; } = new("--timeout") { Description = "How many seconds a query may take. Default: 60, with --batch 10.", HelpName = "SECONDS" };

    /// <summary>What the engine allows, but not more than three quarters of what the machine gives.</summary>
    private static long DefaultMegabytes => Math.Min(Engine.Execution.RunLimits.Default.MemoryBytes, GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 4 * 3) / (1024 * 1024);

    public void AddTo(Command verb)
    {
        Timeout.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && result.GetValueOrDefault<double?>() is not (> 0 and <= 86_400))
                result.AddError("--timeout is more than 0 and at most 86400 seconds.");
        });
        foreach (Option option in new Option[] { Kql, Query, Batch, Out, Data, Now, Timing, MaxRows, MaxMemory, Timeout })
            verb.Options.Add(option);
        verb.Validators.Add(result =>
        {
            Option[] given = [.. new Option[] { Kql, Query, Batch }.Where(option => result.GetResult(option) is not null)];
            if (given.Length != 1)
                result.AddError("One of --kql TEXT, --query FILE and --batch FILE is needed, and only one.");
            else if (given[0] != Batch && result.GetResult(Out) is not null)
                result.AddError("--out belongs to --batch; redirect standard output instead.");
        });
    }

    private static Option<T> Positive<T>(string name, string description, string helpName, T standard)
        where T : struct, System.Numerics.INumber<T>
    {
        Option<T> option = new(name) { Description = description, HelpName = helpName, DefaultValueFactory = _ => standard };
        option.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && result.GetValueOrDefault<T>() <= T.Zero)
                result.AddError($"{name} is at least 1.");
        });
        return option;
    }
}
