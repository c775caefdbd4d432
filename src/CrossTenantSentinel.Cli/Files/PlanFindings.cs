using System.Globalization;
using System.Text;
using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Sources;

namespace CrossTenantSentinel.Cli.Files;

/// <summary>Reports every difference between a pack and the disk, for <c>cts emit --check</c>.</summary>
public static class PlanFindings
{
    /// <summary>CTS0500.</summary>
    public static readonly FindingKind Stale = new()
    {
        Code = "CTS0500",
        Title = "Generated file is stale",
        Why = "What is deployed would not be what the C# code says: the code was changed without cts emit, or the file was edited by hand.",
        Instead = "Run cts emit and commit the files. To change a generated file, change the C# code or the template.",
    };

    /// <summary>CTS0501.</summary>
    public static readonly FindingKind Missing = new()
    {
        Code = "CTS0501",
        Title = "Generated file is missing",
        Why = "The content that the C# code declares would not be deployed.",
        Instead = "Run cts emit and commit the file.",
    };

    /// <summary>CTS0502.</summary>
    public static readonly FindingKind Orphaned = new()
    {
        Code = "CTS0502",
        Title = "Generated folder holds a foreign file",
        Why = "Content that no C# code declares any more would still be deployed.",
        Instead = "Run cts emit, which deletes the file; move it away first if it is not generated.",
    };

    private const int MostLines = 12;
    private const int LongestLine = 160;

    /// <summary>One finding for each difference.</summary>
    public static IEnumerable<Finding> Of(RootFolder root, OutputPlan plan)
    {
        ArgumentNullException.ThrowIfNull(root);
        ArgumentNullException.ThrowIfNull(plan);
        return plan.Differences.Select(file => file.State switch
        {
            OutputState.Stale => ReportStale(root, file),
            OutputState.Missing => Missing.At(OutputFolders.At(file.Path), $"{file.Path} is missing."),
            _ => Orphaned.At(OutputFolders.At(file.Path), $"{file.Path} belongs to no content."),
        });
    }

    private static Finding ReportStale(RootFolder root, PlannedFile file)
    {
        byte[] bytes = File.ReadAllBytes(root.Absolute(file.Path));
        IReadOnlyList<LineEdit> edits = LineDiff.Between(Lines(bytes), Lines(file.Emitted!));
        if (edits.Count == 0)
            return Stale.At(OutputFolders.At(file.Path), $"{file.Path} is stale: only its line ends, its last line feed or a byte order mark differ.");
        LineEdit first = edits[0];
        string counts = string.Create(CultureInfo.InvariantCulture, $"{edits.Count(edit => !edit.IsAdded)} lines to remove, {edits.Count(edit => edit.IsAdded)} to add");
        return Stale.At(new Anchor.OfSpan(new SourceSpan(file.Path, first.Line, 1, first.Line, 1)), $"{file.Path} is stale: {counts}.", Show(edits));
    }

    private static string Show(IReadOnlyList<LineEdit> edits)
    {
        StringBuilder text = new();
        foreach (LineEdit edit in edits.Take(MostLines))
        {
            string line = edit.Text.Length > LongestLine ? $"{edit.Text[..LongestLine]}..." : edit.Text;
            text.Append(CultureInfo.InvariantCulture, $"{(edit.IsAdded ? '+' : '-')} {edit.Line,4} | {line}\n");
        }

        if (edits.Count > MostLines)
            text.Append(CultureInfo.InvariantCulture, $"and {edits.Count - MostLines} more lines\n");
        return text.Append("- on disk, + what the C# code says. Run cts emit.").ToString();
    }

    private static string[] Lines(byte[] bytes)
    {
        using StreamReader reader = new(new MemoryStream(bytes), Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');
    }
}
