using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Sources;

namespace CrossTenantSentinel.Cli.Running.Data;

/// <summary>A file of rows.</summary>
/// <param name="Name">The table or watchlist, from the file's name.</param>
/// <param name="Path">Absolute path.</param>
/// <param name="Shown">The path as findings name it.</param>
public sealed record DataFile(string Name, string Path, string Shown)
{
    /// <summary>CTS0300.</summary>
    public static readonly FindingKind Unreadable = new()
    {
        Code = "CTS0300",
        Title = "Data file cannot be read",
        Why = "A query that runs on some of its rows gives a wrong answer, so it does not run at all.",
        Instead = "Name a readable folder with --data, and write each file as UTF-8.",
    };

    /// <summary>CTS0301.</summary>
    public static readonly FindingKind Malformed = new()
    {
        Code = "CTS0301",
        Title = "Data file is malformed",
        Why = "Nothing after the mistake can be read, and a query that runs on some of its rows gives a wrong answer.",
        Instead = "Correct the file at the place named: .json holds one array of objects, .ndjson and .jsonl one object per line, .csv a header and rows.",
    };

    /// <summary>CTS0302.</summary>
    public static readonly FindingKind WrongType = new()
    {
        Code = "CTS0302",
        Title = "Value of another type in a data file",
        Why = "Log Analytics would not hold the value in this column; reading it as null would hide the mistake.",
        Instead = "Correct the value, or the column's type in the --schema file.",
    };

    /// <summary>Whether it is comma-separated text; otherwise it is JSON.</summary>
    public bool IsCsv => System.IO.Path.GetExtension(Path).Equals(".csv", StringComparison.OrdinalIgnoreCase);

    /// <summary>A failure about the file as a whole.</summary>
    public DataFailureException Fails(FindingKind kind, string message) => new(kind.At(new Anchor.OfSpan(SourceSpan.WholeFile(Shown)), message));

    /// <summary>A failure at a place.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="line">One-based line.</param>
    /// <param name="column">One-based column.</param>
    /// <param name="message">What is wrong.</param>
    public DataFailureException Fails(FindingKind kind, int line, int column, string message) =>
        new(kind.At(new Anchor.OfSpan(new SourceSpan(Shown, line, column, line, column)), message));
}
