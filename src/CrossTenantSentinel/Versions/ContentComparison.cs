using CrossTenantSentinel.Detections;

namespace CrossTenantSentinel.Versions;

/// <summary>Compares what a piece of content was with what it is: which number of its version has to rise, and why.</summary>
public static class ContentComparison
{
    /// <summary>Compares.</summary>
    /// <param name="old">What it was.</param>
    /// <param name="new">What it is.</param>
    public static ContentDifference Of(VersionedContent old, VersionedContent @new)
    {
        ArgumentNullException.ThrowIfNull(old);
        ArgumentNullException.ThrowIfNull(@new);
        List<(VersionStep Step, string Reason)> reasons = [];
        if (old.Kind != @new.Kind)
            reasons.Add((VersionStep.Major, $"it is a {@new.Kind}, no longer a {old.Kind}"));
        foreach (string table in @new.Tables.Except(old.Tables, StringComparer.Ordinal))
            reasons.Add((VersionStep.Major, $"it also reads {table}"));
        foreach (string table in old.Tables.Except(@new.Tables, StringComparer.Ordinal))
            reasons.Add((VersionStep.Major, $"it no longer reads {table}"));
        reasons.AddRange(StepComparison.Of(old.Steps, @new.Steps));
        reasons.AddRange(Lookback(old.Lookback, @new.Lookback));
        if (old.Schedule != @new.Schedule)
            reasons.Add((VersionStep.Minor, $"the schedule is {@new.Schedule}, was {old.Schedule}"));
        reasons.AddRange(old.Settings.Except(@new.Settings, StringComparer.Ordinal).Select(line => (VersionStep.Minor, $"gone: {line}")));
        reasons.AddRange(@new.Settings.Except(old.Settings, StringComparer.Ordinal).Select(line => (VersionStep.Minor, $"new: {line}")));
        if (old.Texts != @new.Texts)
            reasons.Add((VersionStep.Patch, old.Name == @new.Name ? "texts changed" : $"the name was \"{old.Name}\""));
        (VersionStep Step, string Reason)[] ordered = [.. reasons.OrderByDescending(reason => reason.Step)];
        return new ContentDifference(ordered.Length == 0 ? VersionStep.None : ordered[0].Step, [.. ordered.Select(reason => reason.Reason)]);
    }

    /// <summary>The lowest version that a change may have.</summary>
    public static Catalogs.SemanticVersion Raise(Catalogs.SemanticVersion version, VersionStep step) => step switch
    {
        VersionStep.Major => new(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{version.Major + 1}.0.0")),
        VersionStep.Minor => new(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{version.Major}.{version.Minor + 1}.0")),
        VersionStep.Patch => new(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{version.Major}.{version.Minor}.{version.Patch + 1}")),
        _ => version,
    };

    private static IEnumerable<(VersionStep Step, string Reason)> Lookback(TimeSpan? old, TimeSpan? @new)
    {
        if (old == @new || old is not { } was || @new is not { } now)
            return [];
        return [(VersionStep.Minor, $"{(now > was ? "wider" : "narrower")}: it looks back {Duration.Of(now)}, was {Duration.Of(was)}")];
    }
}
