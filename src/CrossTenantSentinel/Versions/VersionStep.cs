namespace CrossTenantSentinel.Versions;

/// <summary>Which number of a version a change raises.</summary>
public enum VersionStep
{
    /// <summary>None: nothing changed but layout.</summary>
    None,

    /// <summary>The third: only texts changed.</summary>
    Patch,

    /// <summary>The second: more, fewer or other reports about the same population.</summary>
    Minor,

    /// <summary>The first: another population.</summary>
    Major,
}
