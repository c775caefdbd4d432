namespace CrossTenantSentinel.Workbooks.Visuals;

/// <summary>What marks a value that meets a threshold. The text always stands beside it: meaning is never in colour alone.</summary>
public enum ThresholdMode
{
    /// <summary>An icon.</summary>
    Icons,

    /// <summary>A background colour.</summary>
    Colors,
}
