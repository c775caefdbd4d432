using System.Text.Json;
using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Sources;

namespace CrossTenantSentinel.Cli.Running.Data;

/// <summary>
/// The folder that <c>--data</c> names: one file per table (<c>SigninLogs.ndjson</c>), one per watchlist below <c>watchlists/</c>, and
/// <c>externaldata.json</c>, which names a file for each address that <c>externaldata</c> reads.
/// </summary>
public sealed class DataFolder
{
    /// <summary>CTS0303.</summary>
    public static readonly FindingKind Ambiguous = new()
    {
        Code = "CTS0303",
        Title = "Two data files for one table",
        Why = "Which of them holds the rows is not known, and reading both would count rows twice.",
        Instead = "Keep one of the files in the folder.",
    };

    private const string Watchlists = "watchlists";
    private const string External = "externaldata.json";

    private static readonly string[] Extensions = [".json", ".ndjson", ".jsonl", ".csv"];

    private readonly string path;
    private readonly string shown;
    private readonly Dictionary<string, string> external;

    private DataFolder(string path, string shown)
    {
        this.path = path;
        this.shown = shown;
        TableFiles = FilesIn("");
        WatchlistFiles = FilesIn(Watchlists);
        external = ReadExternal();
    }

    /// <summary>The files of tables by the tables' names.</summary>
    public IReadOnlyDictionary<string, DataFile> TableFiles { get; }

    /// <summary>The files of watchlists by alias.</summary>
    public IReadOnlyDictionary<string, DataFile> WatchlistFiles { get; }

    /// <summary>Looks at the names of the files.</summary>
    /// <param name="folder">As given, relative to the working directory or absolute.</param>
    /// <param name="workingDirectory">Where relative paths start.</param>
    /// <exception cref="DataFailureException">The folder cannot be read, or two files hold one table.</exception>
    public static DataFolder Open(string folder, string workingDirectory)
    {
        ArgumentNullException.ThrowIfNull(folder);
        string path = Path.GetFullPath(folder, workingDirectory);
        if (folder.Length == 0 || !Directory.Exists(path))
            throw new DataFailureException(DataFile.Unreadable.At(Anchor.Nowhere, $"--data {Reporting.Shown.Value(folder)} is not a folder."));
        return new DataFolder(path, folder);
    }

    /// <summary>The text of the file that stands for an address; null when there is none.</summary>
    /// <exception cref="DataFailureException">The file cannot be read.</exception>
    public string? TextAt(string address)
    {
        if (!external.TryGetValue(address, out string? name))
            return null;
        try
        {
            return File.ReadAllText(Path.GetFullPath(name, path));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new DataFailureException(DataFile.Unreadable.At(new Anchor.OfSpan(SourceSpan.WholeFile(Shown(External))), $"{name}, which stands for {address}, cannot be read: {failure.Message}"));
        }
    }

    private Dictionary<string, DataFile> FilesIn(string folder)
    {
        Dictionary<string, DataFile> files = new(StringComparer.Ordinal);
        string absolute = Path.Join(path, folder);
        if (!Directory.Exists(absolute))
            return files;
        foreach (string file in Directory.EnumerateFiles(absolute).Order(StringComparer.Ordinal))
        {
            string name = Path.GetFileName(file);
            if (!Extensions.Contains(Path.GetExtension(file).ToLowerInvariant()) || (folder.Length == 0 && name == External))
                continue;
            DataFile found = new(Path.GetFileNameWithoutExtension(file), file, Shown(Path.Join(folder, name)));
            if (!files.TryAdd(found.Name, found))
                throw found.Fails(Ambiguous, $"{found.Shown} and {files[found.Name].Shown} both hold {found.Name}.");
        }

        return files;
    }

    private Dictionary<string, string> ReadExternal()
    {
        DataFile file = new(External, Path.Join(path, External), Shown(External));
        if (!File.Exists(file.Path))
            return [];
        try
        {
            return JsonSerializer.Deserialize<Dictionary<string, string>>(File.ReadAllText(file.Path)) ?? [];
        }
        catch (JsonException wrong)
        {
            long line = (wrong.LineNumber ?? 0) + 1;
            throw file.Fails(DataFile.Malformed, (int)line, FilePlaces.ColumnInLine(file.Path, line, wrong.BytePositionInLine ?? 0), "The file is no JSON object of addresses and file names: { \"https://example.com/list.csv\": \"list.csv\" }.");
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw file.Fails(DataFile.Unreadable, $"{file.Shown} cannot be read: {failure.Message}");
        }
    }

    private string Shown(string relative) => Path.Join(shown, relative).Replace('\\', '/');
}
