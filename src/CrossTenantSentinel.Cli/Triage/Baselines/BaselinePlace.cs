using CrossTenantSentinel.Cli.Adoption;
using CrossTenantSentinel.Cli.Commands;
using CrossTenantSentinel.Cli.Files;
using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Sources;

namespace CrossTenantSentinel.Cli.Triage.Baselines;

/// <summary>Where the baseline of a run lies.</summary>
/// <param name="named">The value of <c>--baseline</c>; null for the default below the root.</param>
/// <param name="root">The root of what is checked.</param>
/// <param name="workingDirectory">Where a path that is named starts.</param>
internal sealed class BaselinePlace(string? named, string root, string workingDirectory)
{
    private readonly string path = named is null ? Path.Join(root, BaselineFile.DefaultPath) : Path.GetFullPath(named, workingDirectory);

    /// <summary>The path as findings name it.</summary>
    public string Shown => named is null ? BaselineFile.DefaultPath : named.Replace('\\', '/');

    /// <summary>The folder that the paths of its entries start from: the one that holds <c>.cts/</c>, or else the file itself.</summary>
    private string Folder => Path.GetDirectoryName(path) is { } folder && Path.GetFileName(folder) == ".cts" ? Path.GetDirectoryName(folder)! : Path.GetDirectoryName(path)!;

    /// <summary>The findings, with files known by the paths that the entries have, wherever the run starts.</summary>
    /// <param name="raw">The findings.</param>
    /// <param name="start">The folder that the paths of findings start from.</param>
    public RawFindings Naming(RawFindings raw, string start) => raw with
    {
        Lasting = file => RepositoryFiles.NameOf(Path.GetFullPath(file, start), Folder),
        Named = file => RepositoryFiles.NameOf(Path.GetFullPath(file, Folder), start),
    };

    /// <summary>The baseline; null when there is none.</summary>
    /// <param name="mayBeNew">Whether a file that is named need not be there.</param>
    /// <param name="wrong">Takes why it cannot be read.</param>
    public Baseline? Read(bool mayBeNew, ICollection<Finding> wrong)
    {
        try
        {
            if (!Path.Exists(path) && (named is null || mayBeNew))
                return null;
            (Baseline? baseline, Finding? failure) = BaselineFile.Read(Shown, File.ReadAllBytes(path));
            if (failure is not null)
                wrong.Add(failure);
            return baseline;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            wrong.Add(BaselineFile.Unreadable.At(new Anchor.OfSpan(SourceSpan.WholeFile(Shown)), $"{Shown} cannot be read: {failure.Message}"));
            return null;
        }
    }

    /// <summary>Writes a baseline; removes the file when nothing is in it.</summary>
    /// <returns>Why that failed; null when it did not.</returns>
    public Finding? Write(Baseline baseline)
    {
        try
        {
            if (baseline.Entries.Count > 0)
                TextFile.Replace(path, null, BaselineFile.Write(baseline));
            else if (File.Exists(path))
                File.Delete(path);
            return null;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return CheckConclusion.NotWritten.At(new Anchor.OfSpan(SourceSpan.WholeFile(Shown)), $"{Shown} could not be written: {failure.Message}");
        }
    }
}
