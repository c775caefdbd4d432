using CrossTenantSentinel.Findings;

namespace CrossTenantSentinel.Cli.Files;

/// <summary>
/// Writes a plan, whole or not at all. All new content is first written beside the pack (<c>.cts/staging</c>, on the same volume); then
/// files change places by renaming, and when one of these steps fails, those done are undone. Unchanged files are not touched.
/// </summary>
/// <param name="root">The repository.</param>
/// <param name="before">Told of every step before it happens; whatever it throws counts as the step's failure. Nothing by default.</param>
public sealed class OutputWriter(RootFolder root, Action<OutputStep, string>? before = null)
{
    /// <summary>CTS0513.</summary>
    public static readonly FindingKind Failed = new()
    {
        Code = "CTS0513",
        Title = "Pack could not be written",
        Why = "The operating system refused a step. The pack is written whole or not at all, so the files are as they were before.",
        Instead = "Remove the cause that the message names (permissions, a full disk, a file that another program holds open) and run cts emit again.",
    };

    /// <summary>CTS0514.</summary>
    public static readonly FindingKind NotRestored = new()
    {
        Code = "CTS0514",
        Title = "Pack is written in part",
        Why = "A step failed, and so did undoing an earlier one: some files are new and others old.",
        Instead = "Remove the cause and run cts emit again; it brings every file to its right content. The old files lie in .cts/staging/old until then.",
    };

    /// <summary>CTS0515.</summary>
    public static readonly FindingKind Busy = new()
    {
        Code = "CTS0515",
        Title = "Another cts emit is running",
        Why = "Two runs that write the same pack could mix their files.",
        Instead = "Wait until the other run has ended.",
    };

    private const string Staging = ".cts/staging";

    private readonly Stack<(string Path, Action Undo)> done = new();

    /// <summary>Writes the plan.</summary>
    /// <param name="plan">A plan without obstacles.</param>
    /// <param name="cancellation">Looked at until the first file changes; from then on the run finishes.</param>
    /// <returns>Why the plan was not written; empty when it was.</returns>
    /// <exception cref="OperationCanceledException">The run was cancelled; no file has changed.</exception>
    public IReadOnlyList<Finding> Write(OutputPlan plan, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(plan);
        if (!plan.Differences.Any())
            return [];
        FileStream held;
        try
        {
            Directory.CreateDirectory(root.Absolute(Staging));
            held = new FileStream(root.Absolute($"{Staging}/lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose);
        }
        catch (IOException) when (File.Exists(root.Absolute($"{Staging}/lock")))
        {
            return [Busy.At(Anchor.Nowhere, $"{Staging}/lock is held by another run.")];
        }
        catch (Exception failure) when (IsOfTheSystem(failure))
        {
            return [Failed.At(OutputFolders.At(Staging), $"{Staging} could not be made: {failure.Message}")];
        }

        try
        {
            using (held)
                return WriteHeld(plan, cancellation);
        }
        finally
        {
            RemoveIfEmpty(root.Absolute(Staging));
            RemoveIfEmpty(root.Absolute(".cts"));
        }
    }

    private IReadOnlyList<Finding> WriteHeld(OutputPlan plan, CancellationToken cancellation)
    {
        bool keepOld = false;
        string current = Staging;
        try
        {
            Clear();
            foreach (PlannedFile file in plan.Differences)
            {
                cancellation.ThrowIfCancellationRequested();
                Stage(file, ref current);
            }

            cancellation.ThrowIfCancellationRequested();
            foreach (PlannedFile file in plan.In(OutputState.Orphaned))
                Delete(file, ref current);
            foreach (PlannedFile file in plan.Differences.Where(file => file.State != OutputState.Orphaned))
                Put(file, ref current);
            RemoveEmptyFolders();
            return [];
        }
        catch (Exception failure) when (IsOfTheSystem(failure))
        {
            Finding failed = Failed.At(OutputFolders.At(current), $"{current} could not be written: {failure.Message}");
            Finding[] notRestored = [.. UndoAll()];
            keepOld = notRestored.Length > 0;
            return [failed, .. notRestored];
        }
        finally
        {
            if (!keepOld)
                TryQuietly(Clear);
        }
    }

    private void Stage(PlannedFile file, ref string current)
    {
        current = file.Path;
        before?.Invoke(OutputStep.Stage, file.Path);
        if (file.State != OutputState.Missing)
            Directory.CreateDirectory(Path.GetDirectoryName(Old(file))!);
        if (file.State == OutputState.Stale)
            File.Copy(Target(file), Old(file));
        if (file.Emitted is not { } bytes)
            return;
        Directory.CreateDirectory(Path.GetDirectoryName(New(file))!);
        File.WriteAllBytes(New(file), bytes);
    }

    private void Delete(PlannedFile file, ref string current)
    {
        current = file.Path;
        before?.Invoke(OutputStep.Delete, file.Path);
        File.Move(Target(file), Old(file));
        done.Push((file.Path, () => File.Move(Old(file), Target(file))));
    }

    private void Put(PlannedFile file, ref string current)
    {
        current = file.Path;
        bool isNew = file.State == OutputState.Missing;
        before?.Invoke(isNew ? OutputStep.Create : OutputStep.Replace, file.Path);
        if (isNew)
            CreateFolder(Path.GetDirectoryName(Target(file))!);
        File.Move(New(file), Target(file), overwrite: !isNew);
        done.Push((file.Path, () =>
        {
            if (isNew)
                File.Delete(Target(file));
            else
                File.Move(Old(file), Target(file), overwrite: true);
        }
        ));
    }

    private void CreateFolder(string folder)
    {
        if (Directory.Exists(folder))
            return;
        CreateFolder(Path.GetDirectoryName(folder)!);
        Directory.CreateDirectory(folder);
        done.Push((folder, () => Directory.Delete(folder)));
    }

    private IEnumerable<Finding> UndoAll()
    {
        while (done.TryPop(out (string Path, Action Undo) step))
        {
            if (TryQuietly(step.Undo) is { } failure)
                yield return NotRestored.At(OutputFolders.At(step.Path), $"{step.Path} could not be restored: {failure.Message}");
        }
    }

    private void RemoveEmptyFolders()
    {
        foreach (string folder in OutputFolders.Survey(root).Folders.Reverse())
            RemoveIfEmpty(root.Absolute(folder));
    }

    private static void RemoveIfEmpty(string folder) => TryQuietly(() =>
    {
        if (!Directory.EnumerateFileSystemEntries(folder).Any())
            Directory.Delete(folder);
    });

    /// <summary>Removes what this run, or one that was killed, left in the staging folder.</summary>
    private void Clear()
    {
        foreach (string folder in new[] { "new", "old" }.Select(name => root.Absolute($"{Staging}/{name}")).Where(Directory.Exists))
            Directory.Delete(folder, recursive: true);
    }

    private static Exception? TryQuietly(Action action)
    {
        try
        {
            action();
            return null;
        }
        catch (Exception failure) when (IsOfTheSystem(failure))
        {
            return failure;
        }
    }

    private static bool IsOfTheSystem(Exception failure) => failure is IOException or UnauthorizedAccessException;

    private string Target(PlannedFile file) => root.Absolute(file.Path);

    private string New(PlannedFile file) => root.Absolute($"{Staging}/new/{file.Path}");

    private string Old(PlannedFile file) => root.Absolute($"{Staging}/old/{file.Path}");
}
