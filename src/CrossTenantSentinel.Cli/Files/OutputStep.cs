namespace CrossTenantSentinel.Cli.Files;

/// <summary>What is about to happen to a file.</summary>
public enum OutputStep
{
    /// <summary>Its new content is written beside the pack; the pack is untouched.</summary>
    Stage,

    /// <summary>It is taken away.</summary>
    Delete,

    /// <summary>Its new content takes the place of the old.</summary>
    Replace,

    /// <summary>It comes into being.</summary>
    Create,
}
